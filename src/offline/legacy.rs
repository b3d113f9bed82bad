//! Legacy clients of the embedded tenant.

use std::sync::Arc;

use super::{CUSTOMER, Tenant};
use crate::legacy::{
    LegacyAiGuardBuilder, LegacyAiGuardClient, LegacyZccBuilder, LegacyZccClient, LegacyZdxBuilder,
    LegacyZdxClient, LegacyZiaBuilder, LegacyZiaClient, LegacyZpaBuilder, LegacyZpaClient,
    LegacyZtbBuilder, LegacyZtbClient, LegacyZtwBuilder, LegacyZtwClient, LegacyZwaBuilder,
    LegacyZwaClient,
};
use crate::{Sources, json};

macro_rules! builders {
    ($($name:ident $Client:ident $Builder:ident $settings:tt;)+) => {
        impl Tenant {
            $(
                #[doc = concat!("The builder of a [`", stringify!($Client), "`](crate::",
                    stringify!($Client), ") of this tenant, in memory.")]
                pub fn $name(&self) -> $Builder {
                    $Client::builder()
                        .sources(Sources::none())
                        .from_value(json!($settings))
                        .transport(Arc::new(self.clone()))
                        .clock(self.clock())
                }
            )+
        }
    };
}

builders! {
    legacy_zia LegacyZiaClient LegacyZiaBuilder {
        "username": "admin@offline.example", "password": "offline",
        "api_key": "0123456789abcdef", "cloud": "zscaler"
    };
    legacy_ztw LegacyZtwClient LegacyZtwBuilder {
        "username": "admin@offline.example", "password": "offline",
        "api_key": "0123456789abcdef", "cloud": "zscaler"
    };
    legacy_zpa LegacyZpaClient LegacyZpaBuilder {
        "client_id": "offline", "client_secret": "offline", "customer_id": CUSTOMER
    };
    legacy_zcc LegacyZccClient LegacyZccBuilder { "api_key": "offline", "secret_key": "offline" };
    legacy_zdx LegacyZdxClient LegacyZdxBuilder { "key_id": "offline", "key_secret": "offline" };
    legacy_zwa LegacyZwaClient LegacyZwaBuilder { "key_id": "offline", "key_secret": "offline" };
    legacy_ztb LegacyZtbClient LegacyZtbBuilder { "api_key": "offline", "cloud": "offline" };
    legacy_aiguard LegacyAiGuardClient LegacyAiGuardBuilder { "api_key": "offline" };
}
