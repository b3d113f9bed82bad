//! Zscaler Private Access.

mod search;
mod segment_groups;

pub use segment_groups::SegmentGroups;

use crate::call::Call;
use crate::service::Tenant;

crate::macros::service! {
    /// Zscaler Private Access: private applications and who may reach them.
    pub struct Zpa;

    fn segment_groups() -> SegmentGroups;
}

/// What every ZPA call passes: the microtenant goes into the query, from the body, the
/// query or the configuration, and a plain search becomes a filter by name.
pub(crate) fn prepare(call: &mut Call, tenant: &Tenant) {
    let named = |value: Option<&crate::Value>| {
        value.filter(|value| !value.is_null() && *value != "").cloned()
    };
    let in_body = call.fields().and_then(|fields| {
        named(fields.get("microtenant_id")).or_else(|| named(fields.get("microtenantId")))
    });
    let in_query = call.take_query("microtenantId").or_else(|| call.take_query("microtenant_id"));
    let configured = tenant.microtenant_id.clone().map(crate::Value::from);
    if let Some(id) = in_body.or(named(in_query.as_ref())).or(configured) {
        call.set_query("microtenant_id", id);
    }
    search::rewrite(call);
}
