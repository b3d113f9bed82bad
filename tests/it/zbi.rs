//! What Business Insights' tables do beyond one plain request.

use zscaler::{Value, json};

use crate::support::{Answer, Script, answer, client};

#[test]
fn the_type_of_report_is_in_the_path() {
    let list = || answer(200, json!({"reportType": "x", "reports": [{"id": 7}]}));
    let script = Script::new([list(), list(), list(), answer(204, Value::Null)]);
    let (client, _) = client(&script);
    let configs = client.zbi().report_configs();
    let (listed, _) = configs.list_report_configs(()).unwrap();
    assert_eq!(listed, json!([{"id": 7}]));
    let (one, _) = configs.get_report_config(7, ()).unwrap();
    assert_eq!(one, json!({"id": 7}));
    let report = json!({"report_type": "workplace", "name": "r", "sub_type": "USERS"});
    configs.create_report_config(report).unwrap();
    configs.delete_report_config(7, json!({"report_type": "workplace"})).unwrap();
    let calls = [
        "GET /bi/api/v1/reports/customapps",
        "GET /bi/api/v1/reports/customapps?id=7",
        "POST /bi/api/v1/reports/workplace",
        "DELETE /bi/api/v1/reports/workplace/7",
    ];
    assert_eq!(script.calls(), calls);
    script.sent(2, |request| assert_eq!(request.body(), br#"{"name":"r","subType":"USERS"}"#));
}

#[test]
fn an_empty_response_is_null() {
    let script = Script::new([answer(200, json!([]))]);
    let (client, _) = client(&script);
    let (app, _) = client.zbi().custom_apps().get_custom_app(9).unwrap();
    assert_eq!(app, Value::Null);
}

#[test]
fn a_report_is_written_to_a_file() {
    let kind = vec![("content-type", "application/octet-stream".to_owned())];
    let script = Script::new([Answer::Http(200, kind, b"a,b".to_vec())]);
    let (client, _) = client(&script);
    let file = std::env::temp_dir().join(format!("zscaler-zbi-{}.csv", std::process::id()));
    let report = json!({
        "file_name": "../r.csv", "report_type": "APPLICATION", "compression": "gzip",
        "save_path": file.to_string_lossy(),
    });
    client.zbi().reports().download_report(report).unwrap();
    assert_eq!(std::fs::read(&file).unwrap(), b"a,b");
    std::fs::remove_file(&file).unwrap();
    assert_eq!(script.calls(), ["POST /bi/api/v1/report/download?compression=gzip"]);
    script.sent(0, |request| {
        let body: Value = serde_json::from_slice(request.body()).unwrap();
        let expected = json!({
            "fileName": "../r.csv", "reportType": "APPLICATION", "subType": "CustomDataFeed",
        });
        assert_eq!(body, expected);
    });
    let error = client.zbi().reports().download_report(json!({})).unwrap_err();
    assert!(error.to_string().contains("body.file_name"), "{error}");
}
