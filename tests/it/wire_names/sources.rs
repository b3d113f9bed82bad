//! Who says what the API's names are: the vendor's metadata by operation, and by service what
//! real traffic, the SDKs and their models have.

use std::collections::BTreeMap;
use std::io::Read;
use std::sync::LazyLock;

fn unpack(packed: &[u8]) -> &'static str {
    let mut text = String::new();
    flate2::read::GzDecoder::new(packed).read_to_string(&mut text).unwrap();
    text.leak()
}

/// What the vendor's metadata says of an operation.
pub(super) struct Described {
    pub(super) method: &'static str,
    /// Its path, every placeholder as `{}`.
    pub(super) path: &'static str,
    /// The query's parameters and their types.
    pub(super) query: Vec<(&'static str, Type)>,
    /// The body, if it is an object or a list of objects.
    pub(super) body: Option<&'static Shape>,
}

/// An object's fields.
pub(super) type Shape = BTreeMap<&'static str, Type>;

/// The type of a field: scalars by a letter (`s`, `i`, `b`, `n`), `m` for maps.
#[derive(Clone, Copy)]
pub(super) enum Type {
    Scalar(&'static str),
    Object(&'static Shape),
    List(Option<&'static Shape>),
}

/// All operations of the metadata, those that the crate does not have among them.
pub(super) static METADATA: LazyLock<Vec<Described>> = LazyLock::new(|| {
    let text = unpack(include_bytes!("../../fixtures/metadata.tsv.gz"));
    let mut all = Vec::new();
    for service in text.split("service\t").skip(1) {
        let lines: Vec<Vec<_>> = service.lines().skip(1).map(|l| l.split('\t').collect()).collect();
        let fields: BTreeMap<&str, &str> =
            lines.iter().filter(|line| line[0] == "shape").map(|line| (line[1], line[2])).collect();
        let mut shapes = BTreeMap::new();
        for line in lines.iter().filter(|line| line[0] == "operation") {
            let [_, method, path, query, body] = line[..] else { panic!("{line:?}") };
            let query = query
                .split(',')
                .filter(|field| !field.is_empty())
                .map(|field| field_of(field, &fields, &mut shapes, &[]))
                .collect();
            let body = (!body.is_empty()).then(|| shape(body, &fields, &mut shapes, &[]));
            all.push(Described { method, path, query, body });
        }
    }
    all
});

/// The shape of this name, without the fields that would lead back to it.
fn shape(
    name: &'static str,
    fields: &BTreeMap<&'static str, &'static str>,
    shapes: &mut BTreeMap<&'static str, &'static Shape>,
    above: &[&str],
) -> &'static Shape {
    if let Some(known) = shapes.get(name) {
        return known;
    }
    let above: Vec<_> = above.iter().copied().chain([name]).collect();
    let listed = fields.get(name).copied().unwrap_or_default().split(',').filter(|f| !f.is_empty());
    let shape: Shape = listed.map(|field| field_of(field, fields, shapes, &above)).collect();
    let shape: &'static Shape = Box::leak(Box::new(shape));
    shapes.insert(name, shape);
    shape
}

fn field_of(
    field: &'static str,
    fields: &BTreeMap<&'static str, &'static str>,
    shapes: &mut BTreeMap<&'static str, &'static Shape>,
    above: &[&str],
) -> (&'static str, Type) {
    static NONE: Shape = Shape::new();
    let mut below = |name: &'static str| match above.contains(&name) {
        true => &NONE,
        false => shape(name, fields, shapes, above),
    };
    if let Some((name, kind)) = field.split_once('=') {
        return (name, Type::Scalar(kind));
    }
    if let Some((name, item)) = field.split_once("[]:") {
        return (name, Type::List(Some(below(item))));
    }
    // `name[like]` has brackets, too, but no type in them.
    if let Some(name) = field.strip_suffix("[]") {
        return (name, Type::List(None));
    }
    let (name, object) = field.split_once(':').unwrap();
    (name, Type::Object(below(object)))
}

/// What the metadata says of the operation with this method and path template.
pub(super) fn described(method: &str, path: &str) -> Option<&'static Described> {
    let path = plain(path);
    METADATA.iter().find(|known| known.method == method && known.path == path)
}

/// A path template with its placeholders unnamed.
pub(super) fn plain(path: &str) -> String {
    let steps = path.split('/').map(|step| if step.starts_with('{') { "{}" } else { step });
    steps.collect::<Vec<_>>().join("/")
}

/// By service and wire name: `R` real traffic, `M` the metadata (in any operation of the service),
/// `G` the Go SDK, `P` Python's models and requests.
static WITNESSES: LazyLock<BTreeMap<(&str, &str), &str>> = LazyLock::new(|| {
    let text = unpack(include_bytes!("../../fixtures/witnesses.tsv.gz"));
    let lines = text.lines().map(|line| line.split('\t').collect::<Vec<_>>());
    lines.map(|line| ((line[0], line[1]), line[2])).collect()
});

/// Who knows this wire name in this service.
pub(super) fn witnesses(service: &str, wire: &str) -> &'static str {
    WITNESSES.get(&(service, wire)).copied().unwrap_or_default()
}

/// A name as far as it can be compared: without case, underscores and brackets.
pub(super) fn folded(name: &str) -> String {
    let name = name.replace("[like]", "").to_ascii_lowercase();
    name.chars().filter(char::is_ascii_alphanumeric).collect()
}

/// The snake_case name that anybody would give a wire name.
pub(super) fn snake_case(wire: &str) -> String {
    let bytes = wire.as_bytes();
    let mut name = String::new();
    for (at, byte) in bytes.iter().enumerate() {
        let before = at.checked_sub(1).map(|at| bytes[at]);
        let after = bytes.get(at + 1);
        let starts = before.is_some_and(|before| {
            before.is_ascii_lowercase()
                || before.is_ascii_digit()
                || (before.is_ascii_uppercase() && after.is_some_and(u8::is_ascii_lowercase))
        });
        if byte.is_ascii_uppercase() && starts {
            name.push('_');
        }
        name.push(char::from(byte.to_ascii_lowercase()));
    }
    name
}
