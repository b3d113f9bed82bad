//! Data loss incidents.

use super::shared::search::search;

crate::api::macros::resource! {
    /// Data loss incidents: their details, evidence and handling.
    pub struct DlpIncidents("zwa.dlp_incidents");

    /// Lists the tickets that were created for an incident.
    fn get_generated_tickets(incident_id) => LIST "/zwa/dlp/v1/incidents/{incident_id}/tickets";

    /// Returns the incident with this id.
    ///
    /// Query: `fields` (list).
    fn get_incident_details(incident_id, query) => GET "/zwa/dlp/v1/incidents/{incident_id}";

    /// Returns the evidence of an incident: the data and its location.
    fn get_incident_evidence(incident_id) => GET "/zwa/dlp/v1/incidents/{incident_id}/evidence";

    /// Returns the incident of the transaction with this id.
    ///
    /// Query: `fields` (list).
    fn get_incident_transactions(transaction_id, query)
        => GET "/zwa/dlp/v1/incidents/transactions/{transaction_id}";

    /// Returns the triggers of an incident: the matching parts of the data.
    fn get_incident_triggers(incident_id) => GET "/zwa/dlp/v1/incidents/{incident_id}/triggers";

    /// Assigns labels to an incident.
    ///
    /// Body: `labels` (list of objects, each with `key` and `value`).
    fn assign_labels(incident_id, body) => POST "/zwa/dlp/v1/incidents/{incident_id}/labels";

    /// Lists the changes of an incident.
    ///
    /// `query` has no documented parameters.
    fn change_history(incident_id, query)
        => LIST "/zwa/dlp/v1/incidents/{incident_id}/change-history";

    /// Lists the incidents that match a filter.
    ///
    /// Query: `page` (int), `page_size` (int).
    ///
    /// Body: `fields` (list of objects, each with a name and values), `time_range` (object:
    /// `startTime`, `endTime`).
    fn dlp_incident_search(query, body) => SEARCH "/zwa/dlp/v1/incidents/search" via search;

    /// Closes an incident.
    ///
    /// Body: `resolution_label` (object), `resolution_code` (text), `notes` (text).
    fn incident_close(incident_id, body) => POST "/zwa/dlp/v1/incidents/{incident_id}/close";

    /// Removes the incident with this id.
    fn delete_incident(incident_id)
        => DELETE "/zwa/dlp/v1/incidents/{incident_id}" from go "dlp_incidents.DeleteDLPIncident";

    /// Returns the groups of an incident, among the given groups.
    ///
    /// Body: `incident_group_ids` (list).
    fn incident_group_search(incident_id, body)
        => POST "/zwa/dlp/v1/incidents/{incident_id}/incident-groups/search";

    /// Adds a note to an incident.
    ///
    /// Body: `notes` (text).
    fn incident_notes(incident_id, body) => POST "/zwa/dlp/v1/incidents/{incident_id}/notes";
}
