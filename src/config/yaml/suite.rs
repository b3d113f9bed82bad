//! Tests for a parser that replaces `serde_yaml`. They cover what configuration files are known to
//! contain, and what must be refused.
//!
//! Another parser needs a change of the one function that names the parser, and must pass these
//! tests and those of `yaml.rs`. `docs/dependencies.md` lists the parsers that were tried.

use serde_json::{Value, json};

use super::parse;

/// Asserts the value of each text. A failure names the text.
fn all(cases: &[(&str, Value)]) {
    for (text, expected) in cases {
        assert_eq!(parse(text).as_ref(), Ok(expected), "{text:?}");
    }
}

#[test]
fn an_empty_value_is_null() {
    all(&[
        ("", json!(null)),
        ("\n\n", json!(null)),
        ("# a comment\n", json!(null)),
        ("---\n", json!(null)),
        ("a:", json!({"a": null})),
        ("a: ~", json!({"a": null})),
        ("a: null", json!({"a": null})),
        ("a:\nb: 1", json!({"a": null, "b": 1})),
        ("a: ''", json!({"a": ""})),
        ("a: \"null\"", json!({"a": "null"})),
    ]);
}

#[test]
fn only_true_and_false_are_flags() {
    all(&[
        ("a: true\nb: false", json!({"a": true, "b": false})),
        ("a: 'true'", json!({"a": "true"})),
        ("a: yes\nb: no\nc: on\nd: off\ne: y\nf: n", {
            json!({"a": "yes", "b": "no", "c": "on", "d": "off", "e": "y", "f": "n"})
        }),
    ]);
}

#[test]
fn numbers_keep_every_digit() {
    all(&[
        ("a: 0\nb: 5\nc: -7", json!({"a": 0, "b": 5, "c": -7})),
        ("a: 216196257331281920", json!({"a": 216_196_257_331_281_920_u64})),
        ("a: 18446744073709551615", json!({"a": u64::MAX})),
        ("a: -9223372036854775808", json!({"a": i64::MIN})),
        ("a: 1.5", json!({"a": 1.5})),
        ("a: '5'\nb: \"5\"", json!({"a": "5", "b": "5"})),
        ("a: 0123\nb: 007", json!({"a": "0123", "b": "007"})),
        ("a: 1.2.3\nb: 1-2\nc: 5s\nd: 10.0.0.1", {
            json!({"a": "1.2.3", "b": "1-2", "c": "5s", "d": "10.0.0.1"})
        }),
    ]);
}

#[test]
fn text_is_kept_as_it_is_written() {
    all(&[
        ("a: acme", json!({"a": "acme"})),
        ("a: two words", json!({"a": "two words"})),
        ("a:   acme   ", json!({"a": "acme"})),
        ("a:\n  acme", json!({"a": "acme"})),
        ("a: one\n  two", json!({"a": "one two"})),
        ("a: https://gateway.example:8443/x?y=1&z=2", {
            json!({"a": "https://gateway.example:8443/x?y=1&z=2"})
        }),
        (r"a: C:\keys\key.pem", json!({"a": r"C:\keys\key.pem"})),
        ("a: b:c", json!({"a": "b:c"})),
        ("a: b#c", json!({"a": "b#c"})),
        ("a: p@ss!w%rd^&*()", json!({"a": "p@ss!w%rd^&*()"})),
        ("a: ab+/cd==", json!({"a": "ab+/cd=="})),
        ("a: -x", json!({"a": "-x"})),
        ("a: Zürich 東京 🔑", json!({"a": "Zürich 東京 🔑"})),
        ("a: \"{yourClientId}\"", json!({"a": "{yourClientId}"})),
    ]);
}

#[test]
fn quoted_text_is_kept_as_text() {
    all(&[
        ("a: 'it''s'", json!({"a": "it's"})),
        (r"a: 'C:\new'", json!({"a": r"C:\new"})),
        (r#"a: "tab\there\nand \"there\" \\ \x41 \u00e9""#, {
            json!({"a": "tab\there\nand \"there\" \\ A é"})
        }),
        ("a: 'x # y: z'", json!({"a": "x # y: z"})),
        ("a: \" b \"", json!({"a": " b "})),
        ("a: \"one\n  two\"", json!({"a": "one two"})),
        ("'a b': 1\n\"c\": 2", json!({"a b": 1, "c": 2})),
    ]);
}

#[test]
fn private_keys_on_several_lines_keep_their_lines() {
    all(&[
        ("a: |\n  -----BEGIN X-----\n  MIIE/+==\n  -----END X-----\n", {
            json!({"a": "-----BEGIN X-----\nMIIE/+==\n-----END X-----\n"})
        }),
        ("a: |-\n  one\n  two\nb: 1", json!({"a": "one\ntwo", "b": 1})),
        ("a: |+\n  one\n\nb: 1", json!({"a": "one\n\n", "b": 1})),
        ("a: |\n  one\n    two\n\n  three\n", json!({"a": "one\n  two\n\nthree\n"})),
        ("a: |2\n    one\n", json!({"a": "  one\n"})),
        ("a: |\n  # no comment\n  b: 1\n", json!({"a": "# no comment\nb: 1\n"})),
        ("a: >\n  one\n  two\n\n  three\n", json!({"a": "one two\nthree\n"})),
        ("a: >-\n  one\n  two\n", json!({"a": "one two"})),
        ("a: \"-----BEGIN X-----\\nMIIE\\n\"", json!({"a": "-----BEGIN X-----\nMIIE\n"})),
    ]);
}

#[test]
fn maps_and_lists_nest_in_both_styles() {
    all(&[
        ("a:\n  b:\n    c: 1\n  d: 2\n", json!({"a": {"b": {"c": 1}, "d": 2}})),
        ("a:\n- 1\n- b: 2\n  c: 3\n", json!({"a": [1, {"b": 2, "c": 3}]})),
        ("a:\n  - - 1\n    - 2\n", json!({"a": [[1, 2]]})),
        ("a: {b: 1, c: [x, 'y'], d: {}}", json!({"a": {"b": 1, "c": ["x", "y"], "d": {}}})),
        ("a: [\n  1,\n  2,\n]\n", json!({"a": [1, 2]})),
        ("{\"a\": {\"b\": [1, true, null, \"x\"]}}", json!({"a": {"b": [1, true, null, "x"]}})),
        ("- 1\n- 2\n", json!([1, 2])),
        ("text", json!("text")),
        ("1: a\n2: b", json!({"1": "a", "2": "b"})),
        ("a: &x {b: 1}\nc: *x", json!({"a": {"b": 1}, "c": {"b": 1}})),
    ]);
}

#[test]
fn the_order_of_keys_is_kept() {
    let value = parse("z: 1\na: 2\nm: {y: 3, b: 4}\n").unwrap_or_default();
    assert_eq!(value.to_string(), r#"{"z":1,"a":2,"m":{"y":3,"b":4}}"#);
}

#[test]
fn comments_and_markers_around_values_are_ignored() {
    let expected = json!({"a": 1, "b": "x"});
    all(&[
        ("a: 1\nb: x", expected.clone()),
        ("a: 1\r\nb: x\r\n", expected.clone()),
        ("---\na: 1\nb: x\n...\n", expected.clone()),
        ("%YAML 1.2\n---\na: 1\nb: x\n", expected.clone()),
        ("# first\na: 1 # one\n\n  # between\nb: x\n# last", expected.clone()),
        ("  a: 1\n  b: x\n", expected.clone()),
        ("a :   1\nb:\tx", expected),
    ]);
}

/// Invalid texts, each with the line that the error names.
const BROKEN: &[(&str, &str)] = &[
    ("a: [1, 2\n", "line "),
    ("a: 1\nb: {c: 1\n", "line "),
    ("a: 1\nb: \"s3cr3t\n", "line "),
    ("a: 1\nb: 's3cr3t\n", "line "),
    ("a: 1\nb: @s3cr3t\n", "line 2"),
    ("a: 1\nb: `s3cr3t`\n", "line 2"),
    ("a: 1\nb: *s3cr3t\n", "line 2"),
    ("a: 1\nb: s3cr3t: x\n", "line 2"),
    ("a:\n\tb: s3cr3t\n", "line "),
    ("a:\n    b: 1\n  c: s3cr3t\n", "line 3"),
    ("a: 1\ns3cr3t\nb: 2\n", "line "),
    ("a: \"s3cr3t \\q\"\n", "line 1"),
    ("a: 1\n- s3cr3t\n", "line 2"),
    ("a: ]\n", "line 1"),
];

#[test]
fn errors_name_the_line_and_do_not_quote_a_value() {
    for (text, line) in BROKEN {
        let Err(message) = parse(text) else { panic!("{text:?} is not an error") };
        assert!(message.contains(line), "{text:?}: {message}");
        assert!(!message.contains("s3cr3t"), "{text:?}: {message}");
        assert!(!message.contains('\n'), "{text:?}: {message}");
    }
}

#[test]
fn a_second_document_is_an_error() {
    assert!(parse("a: 1\n---\na: 2\n").is_err());
}

#[test]
fn small_texts_do_not_exhaust_time_or_memory() {
    let deep_lists = "- ".repeat(2_000) + "x";
    let deep_maps: String = (0..500).map(|depth| " ".repeat(depth) + "a:\n").collect();
    let mut bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n".to_owned();
    for level in 1..10 {
        let before = format!("*a{}, ", level - 1).repeat(9);
        bomb += &format!("a{level}: &a{level} [{before}]\n");
    }
    let endless = "a: &a [*a]\n";
    for text in [deep_lists.as_str(), &deep_maps, &bomb, endless] {
        assert!(parse(text).is_err(), "{}…", text.get(..40).unwrap_or_default());
    }
}

#[test]
fn bytes_that_are_not_text_are_an_error() {
    for text in ["a: \u{0}", "a: \u{7}", "a: \"\u{1}\""] {
        assert!(parse(text).is_err(), "{text:?}");
    }
}
