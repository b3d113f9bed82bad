//! What transports are told, and what walks promise.

use std::sync::{Arc, Mutex};

use zscaler::http::{Request, Response};
use zscaler::{Body, Error, Pages, PaginationError, Purpose, Transport, TransportError, json};

use crate::support::{Script, answer, client};

/// Passes requests on and keeps what they are for.
struct Watch(Arc<dyn Transport>, Mutex<Vec<Purpose>>);

impl Transport for Watch {
    fn send(&self, request: Request<Vec<u8>>) -> Result<Response<Body>, TransportError> {
        self.1.lock().unwrap().extend(request.extensions().get::<Purpose>());
        self.0.send(request)
    }
}

#[test]
fn a_transport_knows_a_login_from_a_call() {
    let tenant = zscaler::offline::Tenant::new();
    let watch = Arc::new(Watch(Arc::new(tenant.clone()), Mutex::default()));
    let client = tenant.builder().transport(watch.clone()).build().unwrap();
    client.zia().rule_labels().add_label(json!({"name": "x"})).unwrap();
    client.request(zscaler::Method::LIST, "/zia/api/v1/users", (), ()).unwrap();
    client.close().unwrap();
    let add = Purpose::Call("zia.rule_labels.add_label");
    let seen = watch.1.lock().unwrap();
    assert_eq!(*seen, [Purpose::Session, add, Purpose::Call("request"), Purpose::Session]);
}

#[test]
fn items_that_were_announced_and_did_not_come_end_a_walk_in_an_error() {
    let page = |list| answer(200, json!({"list": list, "totalPages": 1, "totalCount": "3"}));
    let script = Script::new([page(json!([{"id": "1"}, {"id": "2"}])), page(json!([{"id": "1"}]))]);
    let (client, _) = client(&script);
    let list = || client.zpa().segment_groups().list_groups(()).unwrap();
    let items: Vec<_> = list().items().collect();
    assert_eq!(items.len(), 3);
    let Err(Error::Pagination { kind, .. }) = &items[2] else { panic!("{items:?}") };
    assert_eq!(*kind, PaginationError::Incomplete { expected: 3, got: 2 });
    assert!(list().max_items(2).items().all(|item| item.is_ok()), "nobody asked for all of them");
}
