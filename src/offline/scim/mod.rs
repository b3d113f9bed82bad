//! The SCIM servers of ZIA and ZPA (RFC 7644).

mod filter;
mod patch;

use http::{Method, Request};
use percent_encoding::percent_decode_str;
use serde_json::{Map, Value, json};

use self::filter::Filter;
use super::reply::Reply;
use super::store::Store;

/// The largest page.
const LARGEST_PAGE: usize = 100;

/// The meaning of a SCIM server's path.
pub(super) struct Place<'a> {
    /// The path of the collection.
    collection: String,
    /// `Users` or `Groups`.
    kind: &'a str,
    /// Whether it is the path of a search by POST.
    is_search: bool,
    /// The id of one resource.
    id: Option<String>,
    /// The default page size.
    default_page: usize,
}

/// A resource.
type Fields = Map<String, Value>;

/// A path with a placeholder for the tenant or the identity provider.
pub(super) fn of_tenant(path: &str) -> String {
    let open = |before: &str, name: &str, rest: &[&str]| {
        let rest: String = rest.iter().flat_map(|segment| ["/", segment]).collect();
        format!("{before}/{{{name}}}{rest}")
    };
    match path.split('/').collect::<Vec<_>>().as_slice() {
        ["", "scim", "1", _, rest @ ..] => open("/scim/1", "scim_idp", rest),
        ["", _, "scim", rest @ ..] => open("", "scim_tenant", &[&["scim"], rest].concat()),
        _ => path.to_owned(),
    }
}

/// The meaning of a path, if it belongs to a SCIM server.
pub(super) fn place(path: &str) -> Option<Place<'_>> {
    let segments: Vec<_> = path.split('/').collect();
    let (head, default_page) = match segments.as_slice() {
        ["", "scim", "1", _, "v2", ..] => (5, 10),
        ["", _, "scim", ..] => (3, LARGEST_PAGE),
        _ => return None,
    };
    let (head, rest) = segments.split_at_checked(head)?;
    let (kind, rest) = rest.split_first()?;
    let (is_search, id) = match rest {
        [] => (false, None),
        [".search"] => (true, None),
        [id] => (false, Some(percent_decode_str(id).decode_utf8_lossy().into_owned())),
        _ => return None,
    };
    let collection = of_tenant(&format!("{}/{kind}", head.join("/")));
    Some(Place { collection, kind, is_search, id, default_page })
}

/// Carries out a request to a SCIM server.
pub(super) fn carry_out(store: &mut Store, place: &Place<'_>, request: &Request<Vec<u8>>) -> Reply {
    let body = match request.body().as_slice() {
        b"" => Fields::new(),
        body => match serde_json::from_slice(body) {
            Ok(body) => body,
            Err(_) => return error(400, Some("invalidSyntax"), "The body is not a JSON object"),
        },
    };
    match (request.method(), &place.id) {
        (&Method::GET, None) => {
            let query = request.uri().query().unwrap_or_default();
            let query = form_urlencoded::parse(query.as_bytes());
            let query = query.map(|(name, value)| (name.into_owned(), Value::from(value)));
            list(store, place, &query.collect())
        }
        (&Method::POST, None) if place.is_search => list(store, place, &body),
        (&Method::POST, None) => add(store, place, body),
        (&Method::GET, Some(id)) => match find(store, place, id) {
            Some(fields) => resource(200, &fields.into()),
            None => not_found(id),
        },
        (&Method::PUT | &Method::PATCH, Some(id)) => {
            let Some(old) = find(store, place, id) else { return not_found(id) };
            let fields = match *request.method() {
                Method::PUT => Ok(body),
                _ => patch::applied(old.clone(), body),
            };
            match fields {
                Ok(fields) => replace(store, place, &old, fields),
                Err(message) => error(400, Some("invalidSyntax"), &message),
            }
        }
        (&Method::DELETE, Some(id)) => {
            let collection = store.collection_mut(&place.collection);
            match collection.is_some_and(|resources| resources.remove(id)) {
                true => Reply::empty(204),
                false => not_found(id),
            }
        }
        _ => error(405, None, "The method is not allowed here"),
    }
}

fn list(store: &mut Store, place: &Place<'_>, parameters: &Fields) -> Reply {
    let number = |name: &str| match parameters.get(name)? {
        Value::String(text) => text.trim().parse().ok(),
        number => number.as_u64().and_then(|number| usize::try_from(number).ok()),
    };
    let filter = match parameters.get("filter").and_then(Value::as_str).map(Filter::parse) {
        Some(Err(message)) => return error(400, Some("invalidFilter"), &message),
        Some(Ok(filter)) => Some(filter),
        None => None,
    };
    let start = number("startIndex").unwrap_or(1).max(1);
    let count = number("count").unwrap_or(place.default_page).min(LARGEST_PAGE);
    let resources = store.collection(&place.collection);
    let resources = resources.into_iter().flat_map(|resources| resources.iter());
    let resources = resources.filter_map(|text| serde_json::from_str::<Value>(text).ok());
    let found: Vec<_> = resources
        .filter(|resource| filter.as_ref().is_none_or(|filter| filter.admits(resource)))
        .collect();
    let total = found.len();
    let page: Vec<_> = found.into_iter().skip(start - 1).take(count).collect();
    resource(
        200,
        &json!({
            "schemas": ["urn:ietf:params:scim:api:messages:2.0:ListResponse"],
            "totalResults": total, "startIndex": start, "itemsPerPage": page.len(),
            "Resources": page,
        }),
    )
}

fn add(store: &mut Store, place: &Place<'_>, fields: Fields) -> Reply {
    if let Some(refusal) = refusal(store, place, &fields, None) {
        return refusal;
    }
    let added = store.put(&place.collection, fields.into());
    let id = added.get("id").and_then(Value::as_str).unwrap_or_default().to_owned();
    let Value::Object(mut fields) = added else { return not_found(&id) };
    let meta = json!({
        "resourceType": place.kind.trim_end_matches('s'),
        "location": format!("/{}/{id}", place.kind),
    });
    fields.insert("meta".to_owned(), meta);
    resource(201, &store.put(&place.collection, fields.into()))
}

/// Replaces the fields of a resource. Fields that only the server sets stay.
fn replace(store: &mut Store, place: &Place<'_>, old: &Fields, mut fields: Fields) -> Reply {
    if let Some(refusal) = refusal(store, place, &fields, old.get("id")) {
        return refusal;
    }
    fields.shift_remove("id");
    for (at, name) in ["id", "meta"].into_iter().enumerate() {
        if let Some(value) = old.get(name) {
            let end = if at == 0 { 0 } else { fields.len() };
            fields.shift_remove(name);
            fields.shift_insert(end.min(fields.len()), name.to_owned(), value.clone());
        }
    }
    resource(200, &store.put(&place.collection, fields.into()))
}

/// The error about a resource whose name another one has.
fn refusal(
    store: &Store,
    place: &Place<'_>,
    fields: &Fields,
    own_id: Option<&Value>,
) -> Option<Reply> {
    let attribute = if place.kind == "Users" { "userName" } else { "displayName" };
    let name = fields.get(attribute).and_then(Value::as_str)?;
    let other = store.collection(&place.collection)?.find(attribute, name)?;
    (other.get("id") != own_id).then(|| {
        let message = format!("A resource with the {attribute} {name} exists already");
        error(409, Some("uniqueness"), &message)
    })
}

fn find(store: &Store, place: &Place<'_>, id: &str) -> Option<Fields> {
    serde_json::from_str(store.item(&place.collection, id)?).ok()
}

fn resource(status: u16, value: &Value) -> Reply {
    Reply::text(status, "application/scim+json", value.to_string())
}

fn not_found(id: &str) -> Reply {
    error(404, None, &format!("Resource {id} not found"))
}

/// A SCIM error. Its status is text.
fn error(status: u16, kind: Option<&str>, message: &str) -> Reply {
    let mut body = json!({
        "schemas": ["urn:ietf:params:scim:api:messages:2.0:Error"],
        "detail": message, "status": status.to_string(),
    });
    if let (Some(kind), Value::Object(fields)) = (kind, &mut body) {
        fields.insert("scimType".to_owned(), kind.into());
    }
    resource(status, &body)
}
