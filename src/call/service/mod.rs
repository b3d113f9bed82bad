//! What is common to a service's operations, as data: names, paging, prefixes, rules.

mod zpa;

use serde_json::Value;

use crate::call::operation::Operation;
use crate::call::parameters::Parameters;
use crate::names::{self, Names, Spelling};
use crate::pagination::PageStyle;

/// One of the vendor's services, such as ZIA.
pub(crate) struct Service {
    /// Its name in Python and in dotted operation names.
    pub(crate) name: &'static str,
    /// The beginning of its paths that only the OneAPI gateway wants.
    pub(crate) prefix: &'static str,
    /// How its lists are paged, unless an operation says otherwise.
    pub(crate) pages: &'static PageStyle,
    /// Query parameters that are not spelled as body fields of the same name are.
    pub(crate) query_names: Spelling,
    /// The same on the service's own host, where that spells them otherwise, and all others
    /// as they are given.
    pub(crate) legacy_query_names: Option<Spelling>,
    /// The resources that only OneAPI has.
    pub(crate) oneapi_only: &'static [&'static str],
    /// The resources that only the service's own host has, and the client for that.
    pub(crate) legacy_only: Option<(&'static [&'static str], &'static str)>,
    /// Whether bodies keep the names that callers use, because the service takes snake_case
    /// whatever it answers.
    pub(crate) takes_names: bool,
    /// Whether of a field that is given in both spellings the name counts, because the service's
    /// documentation mixes them. Elsewhere two values are refused.
    pub(crate) name_wins: bool,
    /// What of the configuration fills a placeholder of its paths.
    pub(crate) customer: Customer,
    /// The rule that every call of the service passes before it is sent.
    pub(crate) prepare: fn(&mut Parameters, &Tenant),
    /// Finds an error that the service hides in a success: its code and message.
    pub(crate) hidden_error: fn(&Value) -> Option<HiddenError>,
    /// Where to log out after changes, so that they are committed.
    pub(crate) logout: Option<&'static str>,
    /// Fields of a resource that say the opposite of each other: the resource, what callers may
    /// say, what answers have.
    pub(crate) opposites: &'static [(&'static str, &'static str, &'static str)],
    /// Fields that the API sends but refuses to take back.
    pub(crate) read_only: &'static [&'static str],
    /// The media type of bodies that are sent.
    pub(crate) content_type: &'static str,
    /// The media types of responses.
    pub(crate) accept: &'static str,
}

/// An error's code and message.
pub(crate) type HiddenError = (Option<String>, Option<String>);

/// How a query spells parameters that have no names of their own.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Others {
    /// As body fields of the same name.
    AsFields,
    AsGiven,
}

/// Which customer a service's paths name.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Customer {
    /// `customerId`, which ZPA needs.
    Zpa,
    /// `zcellCustomerId`.
    ZCell,
    /// `tenant_id`, which ZIA's SCIM server needs.
    ScimTenant,
    /// `idp_id`, which ZPA's SCIM server needs.
    ScimIdp,
}

/// What the configuration says of the tenant that a call goes to.
#[derive(Clone, Debug, Default)]
pub(crate) struct Tenant {
    pub(crate) customer_id: Option<String>,
    pub(crate) zcell_customer_id: Option<String>,
    pub(crate) scim_id: Option<String>,
    pub(crate) microtenant_id: Option<String>,
}

impl Customer {
    /// The keyword that names another customer than the configured one.
    pub(crate) fn keyword(self) -> Option<&'static str> {
        match self {
            Self::Zpa | Self::ScimTenant | Self::ScimIdp => None,
            Self::ZCell => Some("id"),
        }
    }

    /// The placeholder of paths that it fills.
    pub(crate) fn placeholder(self) -> &'static str {
        match self {
            Self::Zpa | Self::ZCell => "customer_id",
            Self::ScimTenant => "scim_tenant",
            Self::ScimIdp => "scim_idp",
        }
    }

    /// Its id in the configuration of `tenant`, its configuration key, and the variable of that.
    pub(crate) fn id(self, tenant: &Tenant) -> (Option<&str>, &'static str, &'static str) {
        let (id, key, variable) = match self {
            Self::Zpa => (&tenant.customer_id, "customerId", "ZPA_CUSTOMER_ID"),
            Self::ZCell => (&tenant.zcell_customer_id, "zcellCustomerId", "ZCELL_CUSTOMER_ID"),
            Self::ScimTenant => (&tenant.scim_id, "tenant_id", "ZIA_SCIM_TENANT_ID"),
            Self::ScimIdp => (&tenant.scim_id, "idp_id", "ZPA_IDP_ID"),
        };
        (id.as_deref(), key, variable)
    }
}

impl Service {
    /// The service of an operation; calls without one have a plain service of no name.
    pub(crate) fn of(operation: &Operation) -> &'static Self {
        Self::named(operation.service()).unwrap_or(&BASE)
    }

    /// The service with this name in dotted operation names.
    pub(crate) fn named(name: &str) -> Option<&'static Self> {
        SERVICES.iter().find(|service| service.name == name)
    }

    /// The service whose paths begin as this one does. One without a prefix has a host of its
    /// own, which tells.
    pub(crate) fn of_path(path: &str) -> Option<&'static Self> {
        SERVICES.iter().filter(|service| !service.prefix.is_empty()).find(|service| {
            path.strip_prefix(service.prefix).is_some_and(|rest| rest.starts_with('/'))
        })
    }

    /// Whether this is the only client for it: the service has a host of its own, and is no part
    /// of OneAPI.
    pub(crate) fn is_apart(&self) -> bool {
        self.prefix.is_empty()
    }

    /// The query parameters with names of their own, as one kind of host spells them, and how the
    /// others are spelled.
    pub(crate) fn query_names(&self, legacy: bool) -> (Spelling, Others) {
        match self.legacy_query_names {
            Some(names) if legacy => (names, Others::AsGiven),
            _ => (self.query_names, Others::AsFields),
        }
    }

    /// Its field names.
    pub(crate) fn names(&self) -> &'static Names {
        names::of(self.name)
    }
}

const PLAIN: Service = Service {
    name: "",
    prefix: "",
    pages: &PageStyle::WHOLE,
    query_names: &[],
    legacy_query_names: None,
    oneapi_only: &[],
    legacy_only: None,
    takes_names: false,
    name_wins: false,
    customer: Customer::Zpa,
    prepare: |_, _| {},
    hidden_error: |_| None,
    logout: None,
    opposites: &[],
    read_only: &[],
    content_type: "application/json",
    accept: "application/json",
};

/// What the servers of SCIM have in common.
const SCIM: Service = Service {
    content_type: "application/scim+json",
    accept: "application/scim+json, application/json",
    ..PLAIN
};

static BASE: Service = PLAIN;

static SERVICES: &[Service] = &[
    Service {
        name: "zia",
        prefix: "/zia",
        pages: &PageStyle::ZIA,
        logout: Some("/zia/api/v1/authenticatedSession"),
        oneapi_only: ZIA_ONEAPI_ONLY,
        read_only: &[
            "last_modified_time",
            "last_modified_by",
            "created_by",
            "creation_time",
            "access_control",
            "predefined",
            "default_rule",
        ],
        ..PLAIN
    },
    Service {
        name: "zpa",
        prefix: "/zpa",
        pages: &PageStyle::ZPA,
        query_names: &[("page_size", "pagesize"), ("pageSize", "pagesize")],
        prepare: zpa::prepare,
        oneapi_only: &[
            "policy_group",
            "policy_group_rule",
            "policy_group_set",
            "tag_group",
            "tag_key",
            "tag_namespace",
        ],
        opposites: &[("policies", "enabled", "disabled")],
        read_only: &["creation_time", "modified_time", "modified_by"],
        ..PLAIN
    },
    Service {
        name: "zcc",
        prefix: "/zcc",
        pages: &PageStyle::ZCC,
        oneapi_only: &["secrets"],
        hidden_error: zcc_failure,
        ..PLAIN
    },
    Service {
        name: "zdx",
        prefix: "/zdx",
        pages: &PageStyle::ZDX,
        query_names: ZDX_QUERY,
        legacy_query_names: Some(ZDX_LEGACY_QUERY),
        oneapi_only: &[
            "application_monitors",
            "applications",
            "audit_logs",
            "collections",
            "monitors",
            "tracing",
        ],
        read_only: ZDX_READ_ONLY,
        ..PLAIN
    },
    Service {
        name: "ztw",
        prefix: "/ztw",
        pages: &PageStyle::ZTW,
        logout: Some("/ztw/api/v1/auth"),
        read_only: &["last_modified_time", "last_modified_by", "last_mod_time", "last_mod_uid"],
        ..PLAIN
    },
    Service { name: "zwa", prefix: "/zwa", pages: &PageStyle::ZWA, ..PLAIN },
    Service { name: "ztb", prefix: "/ztb", pages: &PageStyle::ZTB, takes_names: true, ..PLAIN },
    Service { name: "zid", prefix: "/ziam", pages: &PageStyle::ZIDENTITY, ..PLAIN },
    Service { name: "zeasm", prefix: "/easm", pages: &PageStyle::ZEASM, ..PLAIN },
    Service {
        name: "zins",
        prefix: "/zins",
        takes_names: true,
        hidden_error: graphql_failure,
        ..PLAIN
    },
    Service { name: "zms", prefix: "/zms", hidden_error: graphql_failure, ..PLAIN },
    Service { name: "zbi", prefix: "/bi", pages: &PageStyle::ZBI, ..PLAIN },
    Service {
        name: "zcell",
        prefix: "/zcell",
        pages: &PageStyle::ZCELL,
        customer: Customer::ZCell,
        ..PLAIN
    },
    Service {
        name: "aiguard",
        prefix: "/aiguard",
        pages: &PageStyle::AIGUARD,
        oneapi_only: &[
            "llm_application_credentials",
            "llm_applications",
            "llm_provider_credentials",
            "llm_providers",
            "policies",
            "policy_match_rules",
        ],
        legacy_only: Some((&["policy_detection"], "LegacyAiGuardClient")),
        name_wins: true,
        read_only: &["create_time_millis", "update_time_millis"],
        ..PLAIN
    },
    Service {
        name: "zia_scim",
        pages: &PageStyle::SCIM,
        customer: Customer::ScimTenant,
        legacy_only: Some((&["users", "groups"], "ZiaScimClient")),
        ..SCIM
    },
    Service {
        name: "zpa_scim",
        pages: &PageStyle::SCIM,
        customer: Customer::ScimIdp,
        legacy_only: Some((&["users", "groups"], "ZpaScimClient")),
        ..SCIM
    },
];

/// What ZIA's own host does not have.
const ZIA_ONEAPI_ONLY: &[&str] = &[
    "device_management",
    "dlp_endpoint_resource",
    "dns_application_groups",
    "end_user_notification_templates",
    "endpoint_application_groups",
    "endpoint_applications",
    "endpoint_custom_apps",
    "endpoint_dlp_resource_groups",
    "endpoint_dlp_rules",
    "endpoint_dlp_sub_rules",
    "forwarding_control",
    "intermediate_certificates",
    "ips_categories",
    "nss_collectors",
    "outbound_email_dlp_rules",
    "sub_clouds",
];

/// What ZDX sends of collections and of live sessions, and the vendor's own SDK never sends back.
const ZDX_READ_ONLY: &[&str] = &[
    "aborted_at_timestamp",
    "apps",
    "completed_at_timestamp",
    "create_or_updated_by_client_app",
    "create_or_updated_by_user",
    "created_at_timestamp",
    "default",
    "device_completed_at_timestamp",
    "device_initiated_at_timestamp",
    "device_started_at_timestamp",
    "mod_time",
    "mod_uid",
    "progress_started_at",
    "rank",
    "started_at_timestamp",
];

/// ZDX has short names for filters.
const ZDX_QUERY: Spelling = &[
    ("search", "q"),
    ("location_id", "loc"),
    ("department_id", "dept"),
    ("geo_id", "geo"),
    ("location_groups", "location_groups"),
    ("user_ids", "userids"),
    ("device_ids", "deviceids"),
];

/// On its own host ZDX has the short names too, and all others in snake_case.
const ZDX_LEGACY_QUERY: Spelling =
    &[("search", "q"), ("location_id", "loc"), ("department_id", "dept"), ("geo_id", "geo")];

/// ZCC answers 200 with `"success": "false"` where an edit or a removal failed.
fn zcc_failure(answer: &Value) -> Option<HiddenError> {
    let failed = match answer.get("success")? {
        Value::String(text) => text.eq_ignore_ascii_case("false"),
        value => value == false,
    };
    let text = |field: &str| match answer.get(field)? {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    };
    failed.then(|| (text("error_code"), text("error_message").or_else(|| text("error_msg"))))
}

/// GraphQL answers 200 with `errors`.
fn graphql_failure(answer: &Value) -> Option<HiddenError> {
    let errors = answer.get("errors")?.as_array().filter(|errors| !errors.is_empty())?;
    let messages: Vec<_> =
        errors.iter().filter_map(|error| error.get("message")?.as_str()).collect();
    let extensions = errors.first().and_then(|error| error.get("extensions"));
    let code = ["code", "classification"].iter().find_map(|field| extensions?.get(field)?.as_str());
    Some((code.map(str::to_owned), Some(messages.join("; "))))
}
