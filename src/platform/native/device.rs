use crate::core::platform::Device;

pub(super) struct SystemDevice;

impl Device for SystemDevice {
    fn languages(&self) -> Vec<String> {
        sys_locale::get_locales().collect()
    }
}
