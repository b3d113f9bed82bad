//! The table of what was measured.

#[derive(Default)]
pub(crate) struct Table {
    lines: Vec<[String; 6]>,
    notes: Vec<String>,
}

const HEAD: [&str; 6] = ["", "without", "with", "ratio", "goal", "holds"];

impl Table {
    /// A ratio that should be no more than `goal`.
    pub(crate) fn at_most(&mut self, what: &str, bare: &str, ours: &str, ratio: f64, goal: f64) {
        let goals = (format!("≤ {goal}"), ratio <= goal);
        self.add(what, bare, ours, &format!("{ratio:.2}"), goals);
    }

    /// A ratio that should be no less than `goal`.
    pub(crate) fn at_least(&mut self, what: &str, one: &str, many: &str, ratio: f64, goal: f64) {
        let goals = (format!("≥ {goal}"), ratio >= goal);
        self.add(what, one, many, &format!("{ratio:.2}"), goals);
    }

    /// Something that has nothing to be compared with.
    pub(crate) fn under(&mut self, what: &str, shown: &str, number: f64, goal: &str, limit: f64) {
        self.add(what, "", shown, "", (format!("< {goal}"), number < limit));
    }

    /// Something that is only reported.
    pub(crate) fn report(&mut self, what: &str, shown: &str) {
        self.push([what, "", shown, "", "", ""].map(str::to_owned));
    }

    /// A remark on what was measured last.
    pub(crate) fn note(&mut self, text: &str) {
        println!("  {text}");
        self.notes.push(text.to_owned());
    }

    fn add(&mut self, what: &str, a: &str, b: &str, ratio: &str, goal: (String, bool)) {
        let holds = if goal.1 { "yes" } else { "NO" };
        self.push([what, a, b, ratio, &goal.0, holds].map(str::to_owned));
    }

    fn push(&mut self, line: [String; 6]) {
        if self.lines.is_empty() {
            println!("{}", shown(&HEAD.map(str::to_owned)));
        }
        println!("{}", shown(&line));
        self.lines.push(line);
    }

    /// Puts the table into a document, between its markers.
    pub(crate) fn write(&self, path: &str) {
        const BEGIN: &str = "<!-- figures -->\n";
        const END: &str = "<!-- end of figures -->";
        let text = std::fs::read_to_string(path).unwrap();
        let (before, rest) = text.split_once(BEGIN).unwrap();
        let (_, after) = rest.split_once(END).unwrap();
        let row = |cells: &[String; 6]| format!("| {} |\n", cells.join(" | "));
        let mut table = row(&HEAD.map(str::to_owned));
        table.push_str("|---|--:|--:|--:|--:|---|\n");
        table.extend(self.lines.iter().map(row));
        table.push('\n');
        table.extend(self.notes.iter().map(|note| format!("- {note}\n")));
        let place = place();
        std::fs::write(path, format!("{before}{BEGIN}\n{place}\n\n{table}\n{END}{after}")).unwrap();
    }
}

/// What it was measured on.
fn place() -> String {
    let read = |path: &str| std::fs::read_to_string(path).unwrap();
    let cpuinfo = read("/proc/cpuinfo");
    let model = cpuinfo.lines().find_map(|line| line.strip_prefix("model name")).unwrap_or("?");
    let model = model.trim_start_matches([' ', '\t', ':']);
    let rustc = std::process::Command::new("rustc").arg("--version").output().unwrap().stdout;
    let rustc = String::from_utf8(rustc).unwrap();
    let cores = std::thread::available_parallelism().unwrap();
    let load = read("/proc/loadavg");
    let load = load.split(' ').next().unwrap_or_default();
    format!("{}, {cores} cores of {model}, load {load} at the end.", rustc.trim())
}

fn shown([what, bare, ours, ratio, goal, holds]: &[String; 6]) -> String {
    format!("{what:62} {bare:>12} {ours:>12} {ratio:>6} {goal:>8}  {holds}")
}
