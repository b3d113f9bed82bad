//! Dlp incidents.

use super::search::search;

crate::macros::resource! {
    /// DLP incidents.
    pub struct DlpIncidents("zwa.dlp_incidents");

    /// Returns the generated tickets with this id.
    fn get_generated_tickets(incident_id) => LIST "/zwa/dlp/v1/incidents/{incident_id}/tickets";

    /// Returns the incident details with this id.
    ///
    /// Query: `fields` (list).
    fn get_incident_details(incident_id, query) => LIST "/zwa/dlp/v1/incidents/{incident_id}";

    /// Returns the incident evidence with this id.
    fn get_incident_evidence(incident_id) => GET "/zwa/dlp/v1/incidents/{incident_id}/evidence";

    /// Returns the incident transactions with this id.
    ///
    /// Query: `fields` (list).
    fn get_incident_transactions(transaction_id, query)
        => LIST "/zwa/dlp/v1/incidents/transactions/{transaction_id}";

    /// Returns the incident triggers with this id.
    fn get_incident_triggers(incident_id) => GET "/zwa/dlp/v1/incidents/{incident_id}/triggers";

    /// Assigns the labels with this id.
    ///
    /// Body: `labels` (list).
    fn assign_labels(incident_id, body) => POST "/zwa/dlp/v1/incidents/{incident_id}/labels";

    /// Changes the history with this id.
    fn change_history(incident_id, query)
        => LIST "/zwa/dlp/v1/incidents/{incident_id}/change-history";

    /// Dlps the incident search.
    ///
    /// Body: `fields`, `time_range`.
    fn dlp_incident_search(query, body) => POST "/zwa/dlp/v1/incidents/search" via search;

    /// Incidents the close with this id.
    ///
    /// Body: `resolution_label` (object), `resolution_code` (text), `notes` (text).
    fn incident_close(incident_id, body) => POST "/zwa/dlp/v1/incidents/{incident_id}/close";

    /// Incidents the group search with this id.
    ///
    /// Body: `incident_group_ids` (list).
    fn incident_group_search(incident_id, body)
        => POST "/zwa/dlp/v1/incidents/{incident_id}/incident-groups/search";

    /// Incidents the notes with this id.
    ///
    /// Body: `notes` (text).
    fn incident_notes(incident_id, body) => POST "/zwa/dlp/v1/incidents/{incident_id}/notes";
}
