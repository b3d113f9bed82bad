//! Snapshot.

crate::macros::resource! {
    /// TODO one line: what snapshot are.
    pub struct Snapshot("zdx.snapshot");

    /// Shares the snapshot.
    ///
    /// Body: `expiry` (int), `obfuscation` (list), `name` (text), `alert_id` (text).
    //TODO arguments dropped from the body; body values transformed; uses the clock | POST /zdx/v1/snapshot/alert | result object
    fn share_snapshot(body) => POST "/zdx/v1/snapshot/alert";
}
