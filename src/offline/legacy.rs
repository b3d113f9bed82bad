//! Legacy and SCIM clients of the embedded tenant.

use std::sync::Arc;

use super::{CUSTOMER, Tenant};
use crate::client::legacy::{
    LegacyAiGuardClient, LegacyAiGuardClientBuilder, LegacyZccClient, LegacyZccClientBuilder,
    LegacyZdxClient, LegacyZdxClientBuilder, LegacyZiaClient, LegacyZiaClientBuilder,
    LegacyZpaClient, LegacyZpaClientBuilder, LegacyZtbClient, LegacyZtbClientBuilder,
    LegacyZtwClient, LegacyZtwClientBuilder, LegacyZwaClient, LegacyZwaClientBuilder,
    ZiaScimClient, ZiaScimClientBuilder, ZpaScimClient, ZpaScimClientBuilder,
};
use crate::{ConfigSources, json};

macro_rules! builders {
    ($($name:ident $Client:ident $ZscalerClientBuilder:ident $settings:tt;)+) => {
        impl Tenant {
            $(
                #[doc = concat!("The builder of a [`", stringify!($Client), "`](crate::",
                    stringify!($Client), ") of this tenant, in memory.")]
                pub fn $name(&self) -> $ZscalerClientBuilder {
                    $Client::builder()
                        .sources(ConfigSources::none())
                        .from_value(json!($settings))
                        .transport(Arc::new(self.clone()))
                        .clock(self.clock())
                }
            )+
        }
    };
}

builders! {
    legacy_zia LegacyZiaClient LegacyZiaClientBuilder {
        "username": "admin@offline.example", "password": "offline",
        "api_key": "0123456789abcdef", "cloud": "zscaler"
    };
    legacy_ztw LegacyZtwClient LegacyZtwClientBuilder {
        "username": "admin@offline.example", "password": "offline",
        "api_key": "0123456789abcdef", "cloud": "zscaler"
    };
    legacy_zpa LegacyZpaClient LegacyZpaClientBuilder {
        "client_id": "offline", "client_secret": "offline", "customer_id": CUSTOMER
    };
    legacy_zcc LegacyZccClient LegacyZccClientBuilder { "api_key": "offline", "secret_key": "offline" };
    legacy_zdx LegacyZdxClient LegacyZdxClientBuilder { "key_id": "offline", "key_secret": "offline" };
    legacy_zwa LegacyZwaClient LegacyZwaClientBuilder { "key_id": "offline", "key_secret": "offline" };
    legacy_ztb LegacyZtbClient LegacyZtbClientBuilder { "api_key": "offline", "cloud": "offline" };
    legacy_aiguard LegacyAiGuardClient LegacyAiGuardClientBuilder { "api_key": "offline" };
    zia_scim ZiaScimClient ZiaScimClientBuilder {
        "token": "offline", "tenant_id": "8061240", "cloud": "zscaler"
    };
    zpa_scim ZpaScimClient ZpaScimClientBuilder { "token": "offline", "idp_id": CUSTOMER };
}
