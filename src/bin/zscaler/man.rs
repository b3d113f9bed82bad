//! `zscaler man`: manual pages, from the texts of the help.

use std::fmt::Write as _;
use std::io::Write;
use std::path::Path;

use crate::commands::COMMANDS;
use crate::documented::summary;
use crate::failure::{Failure, KINDS};
use crate::fields::RULE;
use crate::help::{ACCOUNT, EXAMPLES, OUTPUT, USAGE};
use crate::jobs::JOBS;
use crate::line::{Line, bare};
use crate::target::{self, SERVICES, last};

/// `zscaler man [FOLDER]`.
pub(crate) fn run(out: &mut dyn Write, line: &Line) -> Result<(), Failure> {
    match line.words.get(1..).unwrap_or_default() {
        [] => {
            out.write_all(main_page().as_bytes())?;
            Ok(out.flush()?)
        }
        [folder] => {
            let folder = Path::new(folder);
            std::fs::create_dir_all(folder).map_err(|error| Failure::unwritable(folder, &error))?;
            let services = SERVICES.iter().map(|(service, about)| {
                (format!("zscaler-{service}.1"), service_page(service, about))
            });
            for (name, page) in services.chain([("zscaler.1".to_owned(), main_page())]) {
                let path = folder.join(name);
                std::fs::write(&path, page).map_err(|error| Failure::unwritable(&path, &error))?;
            }
            Ok(())
        }
        _ => Err(Failure::usage("man takes one folder, or no argument: then it prints zscaler.1")),
    }
}

/// `zscaler(1)`.
fn main_page() -> String {
    let mut page = head("zscaler", "every operation of the Zscaler APIs from a shell");
    section(&mut page, "Synopsis");
    paragraph(&mut page, USAGE);
    section(&mut page, "Description");
    paragraph(
        &mut page,
        "A command is a service, a resource and an operation. --help after an operation shows its \
         arguments and fields, and so does zscaler describe.",
    );
    section(&mut page, "Services");
    for (service, about) in SERVICES {
        entry(&mut page, &format!("{service}, see zscaler-{service}(1)"), about);
    }
    section(&mut page, "Other commands");
    for command in COMMANDS {
        let usage = format!("{} {}", command.name, command.usage);
        entry(&mut page, usage.trim_end(), command.about);
    }
    section(&mut page, "Jobs");
    paragraph(&mut page, "A job takes the place of an operation: zscaler SERVICE RESOURCE JOB.");
    for (name, usage, about) in JOBS {
        entry(&mut page, &format!("{name} {usage}"), about);
    }
    section(&mut page, "Options");
    for option in bare().get_arguments() {
        let short = option.get_short().map(|letter| format!("-{letter}, "));
        let long = option.get_long().unwrap_or_default();
        let value = option.get_value_names().filter(|_| option.get_action().takes_values());
        let value = value.and_then(<[_]>::first).map(|value| format!(" {value}"));
        let name = format!("{}--{long}{}", short.unwrap_or_default(), value.unwrap_or_default());
        let about = option.get_help().map(ToString::to_string).unwrap_or_default();
        entry(&mut page, &name, &about);
    }
    for (title, text) in [("Output", OUTPUT), ("Account", ACCOUNT)] {
        section(&mut page, title);
        paragraph(&mut page, text);
    }
    section(&mut page, "Fields and values");
    RULE.split("\n\n").for_each(|text| paragraph(&mut page, text));
    section(&mut page, "Exit status");
    entry(&mut page, "0", "success");
    for (_, code, name, about) in KINDS {
        entry(&mut page, &format!("{code} {name}"), about);
    }
    section(&mut page, "Examples");
    page.push_str(".nf\n");
    EXAMPLES.iter().for_each(|example| line(&mut page, example));
    page.push_str(".fi\n");
    page
}

/// `zscaler-SERVICE(1)`: the operations of a service.
fn service_page(service: &str, about: &str) -> String {
    let mut page = head(&format!("zscaler-{service}"), about);
    section(&mut page, "Synopsis");
    paragraph(
        &mut page,
        &format!("zscaler {service} <RESOURCE> <OPERATION> [ARGUMENT]… [--FIELD VALUE]…"),
    );
    for resource in target::resources(service).into_keys() {
        section(&mut page, last(resource));
        for operation in target::of_resource(resource) {
            let arguments: Vec<_> =
                operation.positional().map(|name| format!(" <{}>", name.to_uppercase())).collect();
            let name = format!("{}{}", last(operation.name), arguments.concat());
            entry(&mut page, &name, &summary(operation));
        }
    }
    section(&mut page, "See also");
    paragraph(&mut page, "zscaler(1)");
    page
}

fn head(name: &str, about: &str) -> String {
    let version = env!("CARGO_PKG_VERSION");
    let title = name.to_uppercase();
    let mut page = format!(".TH {} 1 \"\" \"zscaler {version}\"\n", escaped(&title));
    section(&mut page, "Name");
    let _ = writeln!(page, "{} \\- {}", escaped(name), escaped(about));
    page
}

fn section(page: &mut String, title: &str) {
    let _ = writeln!(page, ".SH {}", escaped(&title.to_uppercase()));
}

fn paragraph(page: &mut String, text: &str) {
    page.push_str(".PP\n");
    line(page, text);
}

/// A term and its meaning.
fn entry(page: &mut String, term: &str, about: &str) {
    let _ = writeln!(page, ".TP\n.B {}", escaped(term));
    line(page, about);
}

fn line(page: &mut String, text: &str) {
    // A line that begins with a dot or an apostrophe would be a request of roff.
    let guard = if text.starts_with(['.', '\'']) { "\\&" } else { "" };
    let _ = writeln!(page, "{guard}{}", escaped(text));
}

fn escaped(text: &str) -> String {
    text.replace('\\', "\\e").replace('-', "\\-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_manual_has_every_option_and_code() {
        let page = main_page();
        for option in bare().get_arguments() {
            let long = option.get_long().unwrap_or_default();
            assert!(page.contains(&format!("\\-\\-{}", escaped(long))), "{long}");
        }
        for (_, code, name, _) in KINDS {
            assert!(page.contains(&format!(".B {code} {name}")), "{name}");
        }
    }

    #[test]
    fn every_operation_is_on_its_service_s_page() {
        for (service, about) in SERVICES {
            let page = service_page(service, about);
            for operation in target::operations(service) {
                assert!(page.contains(&format!(".B {}", last(operation.name))), "{operation:?}");
            }
            let is_request = |line: &&str| line.starts_with('.');
            assert!(page.lines().filter(is_request).all(|line| {
                [".TH ", ".SH ", ".PP", ".TP", ".B "].iter().any(|known| line.starts_with(known))
            }));
        }
    }
}
