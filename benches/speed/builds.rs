//! What building costs, and what a program weighs: `cargo bench -- --builds`.

use std::path::Path;

use crate::measure::median;
use crate::program::{CRATE, HERE, Program, cargo};
use crate::table::Table;

const TYPED: &str = r#"
use zscaler::{Pages, ZscalerClient, json};

fn main() -> zscaler::Result<()> {
    let client = ZscalerClient::new()?;
    let labels = client.zia().rule_labels().list_labels(())?.all()?;
    let (group, _) = client.zpa().segment_groups().get_group("7", ())?;
    let (label, _) = client.zia().rule_labels().add_label(json!({"name": group["name"]}))?;
    println!("{} {label}", labels.len());
    client.close()
}
"#;

const BARE: &str = r#"
use serde_json::{Value, json};
use ureq::Agent;
use ureq::tls::{RootCerts, TlsConfig};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let tls = TlsConfig::builder().root_certs(RootCerts::PlatformVerifier).build();
    let agent: Agent = Agent::config_builder().tls_config(tls).build().new_agent();
    let read = |text: &str| serde_json::from_str::<Value>(text);
    let base = std::env::var("API")?;
    let labels = read(&agent.get(format!("{base}/a")).call()?.body_mut().read_to_string()?)?;
    let group = read(&agent.get(format!("{base}/b")).call()?.body_mut().read_to_string()?)?;
    let body = serde_json::to_vec(&json!({"name": group["name"]}))?;
    let label = agent.post(format!("{base}/c")).send(&body)?.body_mut().read_to_string()?;
    println!("{labels} {}", read(&label)?);
    Ok(())
}
"#;

const DYNAMIC: &str = r#"
fn main() -> zscaler::Result<()> {
    let client = zscaler::ZscalerClient::new()?;
    let name = std::env::args().nth(1).unwrap_or_default();
    println!("{}", client.call(&name, ())?.0);
    client.close()
}
"#;

const BARE_DEPENDENCIES: &str = r#"
ureq = { version = "3.5", features = ["platform-verifier"] }
serde_json = { version = "1.0", features = ["preserve_order"] }
"#;

/// Where these programs are built: from nothing, so that building can be timed.
const TARGET: &str = "target";

pub(crate) fn measure(table: &mut Table) {
    let mega = |bytes: f64| format!("{:.2} MB", bytes / 1e6);
    let seconds = |seconds: f64| format!("{seconds:.1} s");

    let _ = std::fs::remove_dir_all(Path::new(HERE).join(TARGET));
    let ours = format!("zscaler-sdk = {{ path = {CRATE:?} }}\n");
    let typed = Program::new("typed", TARGET, &ours, TYPED);
    let name = "`cargo build` of a program, from nothing";
    table.report(name, &seconds(typed.build(&["build"])));
    let name = "`cargo build --release` of it, from nothing";
    table.report(name, &seconds(typed.build(&["build", "--release"])));
    let crates = typed.crates() as f64;
    table.under("crates that it is built from", &crates.to_string(), crates, "81", 81.0);
    let size = library(&typed, "debug");
    table.under("the library, built for debugging", &mega(size), size / 1e6, "40 MB", 40.0);
    let size = library(&typed, "release");
    table.under("the library, built for release", &mega(size), size / 1e6, "40 MB", 40.0);

    let read = |program: &Program, path: &str| std::fs::read(program.built(path)).unwrap();
    let program = read(&typed, "release/program");
    let name = "a program of three methods, stripped";
    table.under(name, &mega(program.len() as f64), program.len() as f64 / 1e6, "4 MB", 4.0);
    // What the tables say of an operation begins with its name.
    let linked = |program: &[u8]| {
        let has = |name: &str| program.windows(name.len()).any(|text| text == name.as_bytes());
        zscaler::operations().filter(|operation| has(operation.name)).count()
    };
    let bare = Program::new("bare", TARGET, BARE_DEPENDENCIES, BARE);
    bare.build(&["build", "--release"]);
    let size = read(&bare, "release/program").len() as f64;
    table.note(&format!("the same requests with bare ureq and serde_json: {}", mega(size)));
    let all = zscaler::operations().count();
    let rows = linked(&program);
    table.under("… rows of the tables in it", &rows.to_string(), rows as f64, "4", 4.0);
    let dynamic = Program::new("dynamic", TARGET, &ours, DYNAMIC);
    dynamic.build(&["build", "--release"]);
    let program = read(&dynamic, "release/program");
    let name = format!("a program with `call`, and so with all {all} rows");
    table.report(&name, &mega(program.len() as f64));

    typed.build(&["build", "--profile", "small"]);
    let size = read(&typed, "small/program").len() as f64;
    let name = "the program of three methods, with `lto` and one codegen unit";
    table.under(name, &mega(size), size / 1e6, "4 MB", 4.0);

    let target = Path::new(HERE).join("check");
    let check = || cargo(Path::new(CRATE), &target, &["check", "--lib"]);
    check();
    let took = median((0..3).map(|_| {
        touch(&Path::new(CRATE).join("src/lib.rs"));
        let before = children_time();
        check();
        children_time() - before
    }));
    let name = "`cargo check` of the crate alone, processor time";
    table.under(name, &seconds(took), took, "15 s", 15.0);
}

/// The processor time of the programs that this one has run, in seconds.
fn children_time() -> f64 {
    // The kernel counts hundredths of a second.
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap();
    let (_, fields) = stat.rsplit_once(") ").unwrap();
    fields.split(' ').skip(13).take(2).map(|ticks| ticks.parse::<f64>().unwrap() / 100.0).sum()
}

/// The size of the crate's library.
fn library(program: &Program, profile: &str) -> f64 {
    let files = std::fs::read_dir(program.built(profile).join("deps")).unwrap();
    let is_ours = |file: &std::fs::DirEntry| {
        let name = file.file_name().into_string().unwrap();
        name.starts_with("libzscaler-") && name.ends_with(".rlib")
    };
    files
        .map(Result::unwrap)
        .filter(is_ours)
        .map(|file| file.metadata().unwrap().len() as f64)
        .sum()
}

/// Makes a file seem changed.
fn touch(file: &Path) {
    let file = std::fs::File::options().write(true).open(file).unwrap();
    file.set_modified(std::time::SystemTime::now()).unwrap();
}
