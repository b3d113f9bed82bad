//! What ZEASM's lists do beyond one plain request.

use zscaler::{Pages, json};

use crate::support::{Script, answer, client};

#[test]
fn no_finding_is_skipped_or_repeated_by_wrong_links() {
    let page = |from: u64, to: u64| {
        let results: Vec<_> = (from..to).map(|id| json!({"id": id})).collect();
        let link = "/easm-ui/v1/organizations/o/findings?offset=2";
        answer(200, json!({"results": results, "total_results": 5, "next_link": link}))
    };
    let script = Script::new([page(0, 3), page(3, 5)]);
    let (client, _) = client(&script);
    let mut ids = Vec::new();
    for finding in client.zeasm().findings().list_findings("o").unwrap().items() {
        ids.push(finding.unwrap()["id"].as_u64().unwrap());
    }
    assert_eq!(ids, [0, 1, 2, 3, 4]);
    let path = "/easm/easm-ui/v1/organizations/o/findings";
    assert_eq!(script.calls(), [format!("GET {path}"), format!("GET {path}?offset=3")]);
}
