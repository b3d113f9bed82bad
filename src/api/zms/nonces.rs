//! Nonces.

crate::macros::resource! {
    /// TODO one line: what nonces are.
    pub struct Nonces("zms.nonces");

    /// Lists the nonces.
    ///
    /// Body: `customer_id` (text), `page` (int), `page_size` (int), `search` (text), `sort`
    /// (text), `sort_dir` (text).
    //TODO graphql; picks a member out of the response | POST /zms/graphql | result graphql
    fn list_nonces(body) => POST "/zms/graphql";

    /// Returns the nonce.
    ///
    /// Body: `customer_id` (text), `eyez_id` (text).
    //TODO graphql; picks a member out of the response | POST /zms/graphql | result graphql
    fn get_nonce(body) => POST "/zms/graphql";
}
