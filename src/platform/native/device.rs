use super::here;
use crate::core::platform::Device;

pub(super) struct SystemDevice;

impl Device for SystemDevice {
    fn languages(&self) -> Vec<String> {
        here::languages()
    }

    fn now(&self) -> jiff::Timestamp {
        jiff::Timestamp::now()
    }
}
