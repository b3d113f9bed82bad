//! The clients of the cases, configured as for the recordings.

use std::sync::Arc;

use zscaler::{
    Client, ConfigSources, LegacyAiGuardClient, LegacyZccClient, LegacyZdxClient, LegacyZiaClient,
    LegacyZpaClient, LegacyZtbClient, LegacyZtwClient, LegacyZwaClient, ManualClock, Transport,
    Value, ZscalerClient, json,
};

use super::text;

/// The kind of client of a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    OneApi,
    Zia,
    Ztw,
    Zpa,
    Zcc,
    Zdx,
    Zwa,
    Ztb,
    AiGuard,
}

impl Kind {
    /// The kind by a case's `legacy_zia`, or by a class such as `LegacyZIAClient`.
    pub(crate) fn of(case: &Value) -> Self {
        let name = case["client"].as_str().unwrap_or(text(&case["kind"])).to_ascii_lowercase();
        let name = name.strip_prefix("legacy").unwrap_or("").trim_start_matches('_');
        match name.strip_suffix("client").unwrap_or(name) {
            "zia" => Self::Zia,
            "ztw" => Self::Ztw,
            "zpa" => Self::Zpa,
            "zcc" => Self::Zcc,
            "zdx" => Self::Zdx,
            "zwa" => Self::Zwa,
            "ztb" => Self::Ztb,
            "aiguard" => Self::AiGuard,
            _ => Self::OneApi,
        }
    }

    /// The configuration of the recordings of this kind of client.
    pub(crate) fn settings(self) -> Value {
        match self {
            Self::OneApi => json!({
                "clientId": "oracle-client-id", "clientSecret": "oracle-client-secret",
                "vanityDomain": "acme", "customerId": "216196257331281920",
                "zcellCustomerId": "48151623",
            }),
            Self::Zia | Self::Ztw => json!({
                "username": "admin@acme.com", "password": "oracle-password",
                "api_key": "0123456789abcdef0123456789abcdef", "cloud": "zscaler",
            }),
            Self::Zpa => json!({
                "clientId": "oracle-zpa-id", "clientSecret": "oracle zpa+secret=",
                "customerId": "216196257331281920", "cloud": "PRODUCTION",
            }),
            Self::Zcc => json!({
                "api_key": "oracle-zcc-key", "secret_key": "oracle-zcc-secret", "cloud": "zscaler",
            }),
            Self::Zdx => json!({
                "key_id": "oracle-zdx-id", "key_secret": "oracle-zdx-secret", "cloud": "zdxcloud",
            }),
            Self::Zwa => json!({
                "key_id": "oracle-zwa-id", "key_secret": "oracle-zwa-secret", "cloud": "us1",
            }),
            Self::Ztb => json!({"api_key": "oracle-ztb-key", "cloud": "acme-api"}),
            Self::AiGuard => json!({"api_key": "oracle-aiguard-key", "cloud": "us1"}),
        }
    }

    /// The default number of retries.
    pub(crate) fn retries(self) -> u64 {
        match self {
            Self::OneApi | Self::AiGuard => 2,
            Self::Ztb => 5,
            _ => 3,
        }
    }

    /// Builds a client of this kind with only these settings.
    pub(crate) fn build(
        self,
        sources: ConfigSources,
        settings: &Value,
        transport: Arc<dyn Transport>,
        clock: Arc<ManualClock>,
    ) -> zscaler::Result<Client> {
        macro_rules! client {
            ($Client:ident) => {
                $Client::builder()
                    .sources(sources)
                    .from_value(settings.clone())
                    .transport(transport)
                    .clock(clock)
                    .build()
                    .map(|client| Client::clone(&client))
            };
        }
        match self {
            Self::OneApi => client!(ZscalerClient),
            Self::Zia => client!(LegacyZiaClient),
            Self::Ztw => client!(LegacyZtwClient),
            Self::Zpa => client!(LegacyZpaClient),
            Self::Zcc => client!(LegacyZccClient),
            Self::Zdx => client!(LegacyZdxClient),
            Self::Zwa => client!(LegacyZwaClient),
            Self::Ztb => client!(LegacyZtbClient),
            Self::AiGuard => client!(LegacyAiGuardClient),
        }
    }
}

/// Builds a client as for the recordings of calls, with additional settings.
pub(crate) fn client(
    kind: Kind,
    more: &Value,
    transport: Arc<dyn Transport>,
    clock: Arc<ManualClock>,
) -> Result<Client, String> {
    let mut settings = kind.settings();
    if let (Value::Object(settings), Value::Object(more)) = (&mut settings, more) {
        settings.extend(more.clone());
    }
    kind.build(ConfigSources::none(), &settings, transport, clock)
        .map_err(|error| error.to_string())
}
