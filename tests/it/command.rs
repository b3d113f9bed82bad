//! The command for administrators: snapshots, files of rows, descriptions.

use std::fs;

use zscaler::offline::{Fault, Tenant};
use zscaler::{Value, json};

use crate::cli::{Home, Outcome, labels, online, run};
use crate::loopback::Loopback;

fn read(home: &Home, name: &str) -> Value {
    serde_json::from_str(&fs::read_to_string(home.0.join(name)).unwrap()).unwrap()
}

#[test]
fn a_snapshot_is_the_same_until_something_changes() {
    let home = Home::new();
    let tenant = Tenant::new();
    let server = Loopback::new(&tenant);
    let run = |line: &str| Outcome::of(online(&home, &server.url(), line));
    let taken = run("snapshot one --services zia").text();
    assert!(taken.contains(" lists in one"), "{taken}");
    run("snapshot two --services zia").text();
    for entry in fs::read_dir(home.0.join("one")).unwrap() {
        let name = entry.unwrap().file_name();
        if name != "manifest.json" {
            let text = |folder: &str| fs::read(home.0.join(folder).join(&name)).unwrap();
            assert_eq!(text("one"), text("two"), "{name:?}");
        }
    }
    assert_eq!(run("diff one two").text(), "");
    assert_eq!(run("diff one -o json").json(), json!([]), "the tenant is as it was");

    let labels = read(&home, "one/zia.rule_labels.list_labels.json");
    let ids: Vec<u64> =
        labels.as_array().unwrap().iter().map(|l| l["id"].as_u64().unwrap()).collect();
    assert!(ids.is_sorted() && ids.len() > 2);
    run(&format!("zia rule_labels update_label {} --name changed", ids[0])).text();
    run(&format!("zia rule_labels delete_label {}", ids[1])).text();
    run("zia rule_labels add_label --name new").text();
    run("snapshot two --services zia").text();
    for line in ["diff one two", "diff one"] {
        let found = run(&format!("{line} -o json"));
        assert_eq!((found.code, found.err.as_str()), (11, ""), "{found:?}");
        let changes: Value = serde_json::from_str(&found.out).unwrap();
        let words: Vec<_> =
            changes.as_array().unwrap().iter().map(|c| c["change"].as_str().unwrap()).collect();
        assert_eq!(words, ["changed", "removed", "added"], "{changes}");
        let fields = changes[0]["fields"].as_array().unwrap();
        let name = fields.iter().find(|field| field["field"] == "name").unwrap();
        assert_eq!((&name["from"], &name["to"]), (&labels[0]["name"], &json!("changed")));
    }
    let text = run("diff one two").out;
    assert!(text.starts_with("zia.rule_labels.list_labels\n  ~ "), "{text}");
    assert!(!text.contains('\u{1b}'), "no colors in a pipe");
}

#[test]
fn a_snapshot_names_what_it_lacks_and_masks_secrets() {
    let home = Home::new();
    let tenant = Tenant::empty();
    tenant.seed(
        "/zia/api/v1/vpnCredentials",
        [json!({"id": 9, "name": "b", "preSharedKey": "canary"}), json!({"id": 10, "name": "a"})],
    );
    tenant.fault(Fault::status(403).on("/zia/api/v1/locations").times(99));
    tenant.fault(
        Fault::status(401)
            .body(json!({"code": "STATUS_CODE_FEATURE_FLAG_FEATURE_DISABLED", "message": "off"}))
            .on("/zia/api/v1/ruleLabels")
            .times(99),
    );
    let server = Loopback::new(&tenant);
    let line = "snapshot s --services zia --max-retries 0";
    Outcome::of(online(&home, &server.url(), line)).text();
    let manifest = read(&home, "s/manifest.json");
    let reason = |name: &str| manifest["left_out"][name]["reason"].clone();
    assert_eq!(reason("zia.locations.list_locations"), "not_permitted", "{manifest}");
    assert_eq!(manifest["left_out"]["zia.locations.list_locations"]["status"], 403);
    assert_eq!(manifest["lists"]["zia.traffic_vpn_credentials.list_vpn_credentials"], 2);
    assert_eq!(manifest["complete"], true);
    let credentials = "s/zia.traffic_vpn_credentials.list_vpn_credentials.json";
    let text = fs::read_to_string(home.0.join(credentials)).unwrap();
    assert!(!text.contains("canary") && text.find("\"id\": 9") < text.find("\"id\": 10"), "{text}");

    // A list that one side could not read does not count as removed.
    let second = Tenant::empty();
    let server = Loopback::new(&second);
    let found = Outcome::of(online(&home, &server.url(), "diff s -o json"));
    let changes: Value = serde_json::from_str(&found.out).unwrap();
    let missing = changes.as_array().unwrap().iter();
    let missing: Vec<_> = missing.filter(|change| change["change"] == "missing").collect();
    assert!(missing.iter().any(|c| c["list"] == "zia.locations.list_locations"), "{changes}");
}

#[test]
fn a_snapshot_that_fails_leaves_what_was_there() {
    let home = Home::new();
    home.file("notes/mine.txt", "mine");
    run("--offline snapshot").fails(2, "takes one folder");
    run("--offline snapshot x --services zai").fails(2, "zai");
    run("--offline snapshot x --service zia").fails(2, "--services NAMES");
    let line = ["--offline", "snapshot", "notes"];
    Outcome::of(home.command(&line)).fails(2, "neither empty nor a snapshot");
    let line = "snapshot s --services zia --max-retries 0";
    Outcome::of(online(&home, "http://127.0.0.1:1", line)).fails(7, "cannot connect");
    assert!(!home.0.join("s").exists());
    Outcome::of(home.command(&["diff", "notes", "notes"])).fails(10, "manifest.json");
    // If one list fails, the snapshot is incomplete, but the others are written.
    let tenant = Tenant::new();
    tenant.fault(Fault::status(500).on("/zia/api/v1/ruleLabels").times(9));
    let server = Loopback::new(&tenant);
    let outcome = Outcome::of(online(&home, &server.url(), line));
    assert_eq!(outcome.code, 1, "{outcome:?}");
    assert!(outcome.err.contains("the snapshot is incomplete"), "{outcome:?}");
    assert_eq!(read(&home, "s/manifest.json")["complete"], false);
}

#[test]
fn terraform_imports_what_a_list_has() {
    let blocks = run("--offline zia rule_labels list_labels --max-items 1 -o terraform").text();
    let expected = "import {\n  to = zia_rule_labels.audited_2026\n  id = \"46100034\"\n}\n";
    assert_eq!(blocks, expected);
    let home = Home::new();
    let line = ["--offline", "snapshot", "s", "--services", "zia", "-o", "terraform"];
    Outcome::of(home.command(&line)).text();
    let imports = fs::read_to_string(home.0.join("s/imports.tf")).unwrap();
    assert!(imports.contains(expected), "{imports}");
    Outcome::of(home.command(&["--offline", "snapshot", "s", "--services", "zia"])).text();
    assert!(!home.0.join("s/imports.tf").exists(), "a stale file is removed");
    let line = "--offline zia rule_labels list_labels -o terraform --search [?name=='Temporary']";
    assert_eq!(run(line).text().matches("import {").count(), 1);
    run("--offline zia rule_labels get_label 1 -o terraform").fails(2, "have no resource");
    run("--offline request LIST /zia/api/v1/ruleLabels -o terraform")
        .fails(2, "only for operations");
}

#[test]
fn rows_are_sent_and_what_failed_can_be_sent_again() {
    let home = Home::new();
    let tenant = labels(3);
    tenant.fault(Fault::status(400).after(2));
    let server = Loopback::new(&tenant);
    let run = |line: &str| Outcome::of(online(&home, &server.url(), line));
    home.file("rows.csv", "name,description\na,first\nb,\n\"c, or d\",\"two\nlines\"\ne,last\n");
    let add = "zia rule_labels add_label --errors failed.csv --max-retries 0";
    let outcome = run(&format!("{add} --each rows.csv"));
    assert_eq!(outcome.code, 1, "{outcome:?}");
    assert_eq!(outcome.out.lines().count(), 3, "{outcome:?}");
    assert!(outcome.err.contains("line 4: ") && outcome.err.contains("3 of 4 rows"), "{outcome:?}");
    let failed = fs::read_to_string(home.0.join("failed.csv")).unwrap();
    assert!(
        failed.starts_with("name,description,_line,_error\n\"c, or d\",\"two\nlines\",4,POST "),
        "{failed}"
    );
    // The same file again. It then has no rows.
    let outcome = run(&format!("{add} --each failed.csv"));
    assert_eq!(outcome.code, 0, "{outcome:?}");
    let left = fs::read_to_string(home.0.join("failed.csv")).unwrap();
    assert_eq!(left, "name,description,_line,_error\n");
    let names = run("zia rule_labels list_labels --all --search [3:].name").json();
    assert_eq!(names, json!(["a", "b", "e", "c, or d"]));
}

#[test]
fn rows_of_json_keep_their_types_and_come_back_in_their_order() {
    let home = Home::new();
    let tenant = labels(40);
    let server = Loopback::new(&tenant);
    let run = |line: &str| Outcome::of(online(&home, &server.url(), line));
    let rows: String = (1..=40).rev().map(|id| format!("{{\"label_id\": {id}}}\n")).collect();
    home.file("ids.jsonl", &rows);
    let line = "zia rule_labels get_label --each ids.jsonl --concurrency 8 --search id -o text";
    let ids: Vec<u32> = run(line).text().lines().map(|id| id.parse().unwrap()).collect();
    assert_eq!(ids, (1..=40).rev().collect::<Vec<_>>());

    home.file("new.jsonl", "{\"name\": \"42\", \"owner\": {\"id\": 7}, \"rank\": 1}\n");
    let line = "zia rule_labels add_label --each new.jsonl --name other --description same";
    let added: Value = serde_json::from_str(&run(line).text()).unwrap();
    assert_eq!(
        (&added["name"], &added["owner"]["id"], &added["description"]),
        (&json!("42"), &json!(7), &json!("same")),
        "a row takes precedence over the command line"
    );
}

#[test]
fn a_wrong_row_is_named_before_anything_is_sent() {
    let home = Home::new();
    let tenant = labels(1);
    let server = Loopback::new(&tenant);
    let run = |line: &str| Outcome::of(online(&home, &server.url(), line));
    home.file("rows.csv", "label_id,surplus\n1,\n1,x\n,\n");
    run("zia rule_labels get_label --each rows.csv")
        .fails(2, "line 3: zia rule_labels get_label does not take");
    home.file("rows.csv", "label_id\n1\n1,2\n");
    run("zia rule_labels get_label --each rows.csv").fails(2, "line 3: has 2 cells");
    run("zia rule_labels get_label --each rows.txt").fails(2, ".csv or .jsonl");
    run("zia rule_labels get_label --each none.csv").fails(10, "none.csv");
    run("zia rule_labels get_label 1 --errors x.csv").fails(2, "--each");
    run("configuration --each rows.csv").fails(2, "--each is only for operations");
    assert!(tenant.requests().is_empty());
    home.file("rows.csv", "name\na\nb\n");
    let shown = run("zia rule_labels add_label --each rows.csv --dry-run").text();
    assert_eq!(shown.matches("POST ").count(), 2, "{shown}");
    assert!(tenant.requests().is_empty());
}

#[test]
fn an_account_that_is_refused_is_not_tried_for_every_row() {
    let home = Home::new();
    let tenant = labels(1);
    tenant.fault(Fault::status(401).on("/oauth2/v1/token").times(99));
    let server = Loopback::new(&tenant);
    home.file("rows.csv", &format!("name\n{}", "x\n".repeat(50)));
    let line = "zia rule_labels add_label --each rows.csv --errors left.csv";
    let outcome = Outcome::of(online(&home, &server.url(), line));
    assert_eq!(outcome.code, 4, "{outcome:?}");
    assert!(outcome.err.lines().count() <= 3, "{outcome:?}");
    let left = fs::read_to_string(home.0.join("left.csv")).unwrap();
    assert_eq!(left.lines().count(), 51);
    assert_eq!(left.matches("not sent").count(), 49, "{left}");
}

#[test]
fn an_operation_is_described_for_programs() {
    let card = run("describe zia rule_labels update_label -o json").json();
    assert_eq!(card["method"], "PUT");
    let id = json!({"name": "label_id", "place": "path", "type": "text", "required": true});
    assert_eq!(card["parameters"][0], id);
    assert_eq!(card["parameters"][1]["place"], "body");
    assert_eq!(card["paging"], Value::Null);
    let card = run("describe zpa.segment_groups.list_groups -o json").json();
    assert_eq!(
        (&card["paging"]["style"], &card["paging"]["max_size"]),
        (&json!("number"), &json!(500))
    );
    let names =
        run("describe zia rule_labels list_labels --search parameters[].name -o text").text();
    assert_eq!(names, "page\npage_size\nsearch\n");
    let text = run("describe zia rule_labels update_label").text();
    assert!(text.contains("required\n") && text.contains("label_id  "), "{text}");
    let example = "Example, which keeps the other fields: zscaler zia rule_labels modify LABEL_ID ";
    assert!(text.contains(example), "{text}");
    run("describe zia rule_labels").fails(2, "takes one operation");
    run("describe zia rule_labels list_label")
        .fails(2, "did you mean zia rule_labels list_labels?");
}

#[test]
fn columns_are_chosen() {
    let users = "--offline zia user_management list_users --max-items 2";
    let csv = run(&format!("{users} --columns id,department.name -o csv")).text();
    assert_eq!(csv, "id,department.name\n46100010,Engineering\n46100011,Finance\n");
    let text = run(&format!("{users} --columns department.name,id -o text")).text();
    assert_eq!(text, "Engineering\t46100010\nFinance\t46100011\n");
    let table = run(&format!("{users} --columns id,name,department")).text();
    assert!(table.lines().nth(2).unwrap().ends_with("Engineering"), "{table}");
    run(&format!("{users} --columns id -o json")).fails(2, "--search selects");
}

#[test]
fn a_column_that_nothing_has_is_named() {
    let labels = "--offline zia rule_labels list_labels";
    for format in ["table", "csv", "text"] {
        let line = format!("{labels} --columns id,nmae,referencedRuleCount -o {format}");
        let outcome = run(&line);
        assert_eq!(outcome.code, 0, "{outcome:?}");
        let note = "--columns: nothing has nmae, referencedRuleCount; the fields are id, name, ";
        assert!(outcome.err.contains(note), "{outcome:?}");
        assert_eq!(run(&format!("{line} --quiet")).err, "");
    }
    assert_eq!(run(&format!("{labels} --columns id")).err, "");
    let names = run(&format!("{labels} --columns id --search [].name"));
    assert!(names.err.contains("the rows are not objects"), "{names:?}");
    let settings = run("--offline configuration --columns key,value").text();
    assert!(settings.starts_with("key  ") && settings.contains("cloud  "), "{settings}");
    assert_eq!(run(&format!("{labels} --columns nmae --query search=none")).err, "");
    run(&format!("{labels} --columns id,")).fails(2, "--columns has an empty name");
}

#[test]
fn an_input_that_cannot_be_used_is_named_with_its_reason() {
    let home = Home::new();
    home.file("empty.json", "\n");
    home.file("empty.csv", "");
    home.file("names.csv", "name\n");
    home.file("label.json", "{}");
    home.file("row.csv", "name\nx\n");
    fs::create_dir(home.0.join("folder.csv")).unwrap();
    fs::write(home.0.join("latin.json"), b"{\n\"name\": \"caf\xe9\"}").unwrap();
    fs::write(home.0.join("latin.csv"), b"name\ncaf\xe9\n").unwrap();
    let add = |line: &str| {
        let line = format!("--offline zia rule_labels add_label {line}");
        let mut command = home.command(&line.split(' ').collect::<Vec<_>>());
        command.stdin(std::process::Stdio::null());
        Outcome::of(command)
    };
    add("--body -").fails(2, "standard input is empty");
    add("--body @empty.json").fails(2, "empty.json is empty");
    add("--body @").fails(2, "--body @ needs the name of a file");
    add("--body label.json").fails(2, "--body @label.json reads the file");
    add("--body @latin.json").fails(10, "latin.json, line 2: is not valid UTF-8");
    add("--body @folder.csv").fails(10, "folder.csv cannot be read: ");
    add("--each latin.csv").fails(10, "latin.csv, line 2: is not valid UTF-8");
    add("--each folder.csv").fails(10, "folder.csv cannot be read: ");
    add("--errors x.csv").fails(2, "not provided: --each <FILE>");
    for (file, place) in [("none/x.csv", "none/x.csv"), ("folder.csv", "folder.csv")] {
        let line = format!("--each row.csv --errors {file}");
        add(&line).fails(10, &format!("{place} cannot be written: "));
    }
    for file in ["empty.csv", "names.csv"] {
        let outcome = add(&format!("--each {file}"));
        assert_eq!((outcome.code, outcome.out.as_str()), (0, ""), "{outcome:?}");
        assert!(outcome.err.contains(&format!("{file} has no rows")), "{outcome:?}");
    }
    Outcome::of(home.command(&["--offline", "snapshot", "row.csv"])).fails(2, "is a file");
    Outcome::of(home.command(&["diff", "folder.csv"])).fails(10, "is not a snapshot");
}

#[test]
fn the_help_of_a_command_shows_its_own_options_and_an_example() {
    let help = run("snapshot --help").text();
    assert!(help.contains("zscaler snapshot FOLDER [--services NAMES]"), "{help}");
    assert!(help.contains("Example: zscaler snapshot monday"), "{help}");
    assert!(help.contains("--profile") && !help.contains("--each"), "{help}");
    let help = run("operations --help").text();
    assert!(help.contains("--output") && !help.contains("--profile"), "{help}");
    let help = run("zia rule_labels update_label --help").text();
    assert!(help.contains("zscaler zia rule_labels modify LABEL_ID --FIELD VALUE"), "{help}");
    let help = run("zia rule_labels modify --help").text();
    assert!(help.contains("--dry-run") && !help.contains("--all"), "{help}");
    assert!(help.contains("zia rule_labels update_label (see its --help)"), "{help}");
    run("operations --nmae x").fails(2, "--nmae is not an option of operations");
    run("--nope x").fails(2, "--nope is not an option of zscaler");
}

#[test]
fn a_dry_run_shows_the_change_behind_what_is_read_first() {
    let line = "--offline zpa policies update_access_rule 72 --name x --dry-run";
    let shown = run(line).text();
    let first = shown.lines().next().unwrap();
    assert!(first.starts_with("# first GET ") && first.contains("ACCESS_POLICY"), "{shown}");
    assert!(shown.lines().nth(1).unwrap().starts_with("PUT "), "{shown}");
    assert!(shown.contains("\"name\": \"x\""), "{shown}");
    let planned = run(&format!("{line} -o json")).json();
    assert_eq!(
        (&planned["method"], &planned["read_before"][0]["method"]),
        (&json!("PUT"), &json!("GET"))
    );
    // The same with an account. Nothing is sent.
    let home = Home::new();
    let tenant = Tenant::new();
    let server = Loopback::new(&tenant);
    let mut command =
        online(&home, &server.url(), "zpa policies update_access_rule 72 --name x --dry-run");
    command.env("ZPA_CUSTOMER_ID", "7").env("ZSCALER_CUSTOMER_ID", "7");
    let shown = Outcome::of(command).text();
    assert!(shown.contains("\nPUT ") && shown.contains("authorization: …"), "{shown}");
    assert!(tenant.requests().is_empty() && tenant.token_requests() == 0);
}

#[test]
fn changes_that_read_first_show_themselves_in_a_dry_run() {
    for line in [
        "zpa policies delete_rule access 7",
        "zpa policies reorder_rule access 7 --rule-order 2",
        "zia cloud_firewall_rules update_rule 7 --name x",
        "zia url_categories add_urls_to_category CUSTOM_01 --urls a,b",
        "zpa segment_groups update_group 7 --name x",
        "zia traffic_static_ip update_static_ip 7 --comment x",
        "zia traffic_vpn_credentials update_vpn_credential 7 --comments x",
        "zia vzen_clusters delete_vzen_cluster 7",
        "zpa app_protection update_custom_control 7 --name x",
    ] {
        let line = format!("--offline {line} --dry-run -o json");
        let Outcome { code, out, err } = run(&line);
        assert_eq!(code, 0, "{line}: {err}");
        let planned: Value = serde_json::from_str(&out).unwrap();
        assert_ne!(planned["method"], "GET", "{line}: {planned}");
    }
}

#[test]
fn a_word_that_jmespath_does_not_find_may_be_a_search_by_the_api() {
    let labels = run("--offline zia rule_labels list_labels --search Temporary");
    assert!(labels.err.contains("write --query search=Temporary"), "{labels:?}");
    let found = run("--offline zia rule_labels list_labels --query search=Temporary").json();
    assert_eq!(found.as_array().unwrap().len(), 1);
    let quiet = run("--offline zia rule_labels list_labels --search Temporary --quiet");
    assert_eq!(quiet.err, "");
    let other = run("--offline zia rule_labels list_labels --search [?id==`1`]");
    assert_eq!(other.err, "", "this is not a plain word");
}

#[test]
fn manual_pages_are_written() {
    let home = Home::new();
    let page = run("man").text();
    assert!(page.starts_with(".TH ZSCALER 1 "), "{page}");
    Outcome::of(home.command(&["man", "pages"])).text();
    let zia = fs::read_to_string(home.0.join("pages/zscaler-zia.1")).unwrap();
    assert!(zia.contains(".B list_labels\nLists the rule labels"), "{zia}");
    assert_eq!(fs::read_to_string(home.0.join("pages/zscaler.1")).unwrap(), page);
}

/// What was carried out is not to be sent again because nobody could read its result.
#[test]
fn a_search_that_fails_does_not_bring_a_write_back() {
    let home = Home::new();
    let tenant = labels(0);
    let server = Loopback::new(&tenant);
    let run = |line: &str| Outcome::of(online(&home, &server.url(), line));
    home.file("rows.csv", "name\na\nb\n");
    let line = "zia rule_labels add_label --each rows.csv --errors left.csv --search abs(name)";
    let outcome = run(line);
    assert_ne!(outcome.code, 0, "{outcome:?}");
    let left = fs::read_to_string(home.0.join("left.csv")).unwrap();
    assert_eq!(left, "name,_line,_error\n");
    assert_eq!(run("zia rule_labels list_labels --search [].name").json(), json!(["a", "b"]));
    // A read may be sent again.
    home.file("rows.csv", "label_id\n1\n");
    let line = "zia rule_labels get_label --each rows.csv --errors left.csv --max-retries 0";
    run(&format!("{line} --search abs(name)"));
    assert_eq!(fs::read_to_string(home.0.join("left.csv")).unwrap().lines().count(), 2);
}

/// A manifest is a file of the folder, and may be anybody's: what it names elsewhere is left alone.
#[test]
fn a_snapshot_touches_nothing_outside_of_its_files() {
    let home = Home::new();
    let snapshot = |folder: &str| {
        Outcome::of(home.command(&["--offline", "snapshot", folder, "--services", "zid"]))
    };
    home.file("victim.json", "{}");
    let victim = home.0.join("victim");
    let lists = json!({"../victim": 1, (victim.to_str().unwrap()): 1, ".hidden": 1, "old": 1});
    let manifest = json!({"format": "zscaler snapshot 1", "lists": lists, "left_out": {}});
    home.file("s/manifest.json", &manifest.to_string());
    home.file("s/.hidden.json", "{}");
    home.file("s/old.json", "[]");
    snapshot("s").text();
    assert!(home.0.join("victim.json").exists() && home.0.join("s/.hidden.json").exists());
    assert!(!home.0.join("s/old.json").exists(), "a list that is no longer in it");

    // Only a folder that has nothing but a stage is one where a snapshot was interrupted.
    home.file("mine/.partial/keep", "x");
    home.file("mine/letter", "x");
    snapshot("mine").fails(2, "neither empty nor a snapshot");
    assert!(home.0.join("mine/.partial/keep").exists());
    home.file("begun/.partial/zid.users.list_users.json", "[");
    snapshot("begun").text();
    assert!(!home.0.join("begun/.partial").exists());
}
