use uuid::Uuid;

use crate::core::platform::Random;

pub(super) struct SystemRandom;

impl Random for SystemRandom {
    fn uuid(&self) -> Uuid {
        Uuid::new_v4()
    }
}
