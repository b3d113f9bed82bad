//! Pages fetched ahead: what comes out is what came out one by one, and no more goes out than
//! was allowed.

use std::collections::HashMap;
use std::sync::{Arc, Condvar, Mutex};
use std::time::Duration;

use zscaler::http::{Request, Response};
use zscaler::{
    ApiResponse, Body, ConfigSources, Error, Pages, PaginationError, Transport, TransportError,
    Value, ZscalerClient, json,
};

use crate::support::settings;

type Query = HashMap<String, String>;
type Answers = dyn Fn(&Query) -> (u16, Value) + Send + Sync;

/// A server whose answers follow from the query. It lets requests wait for company, so that
/// those that are sent at once are seen to be.
struct Book {
    answers: Box<Answers>,
    /// What an answer says is left of the quota.
    quota: Option<usize>,
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Default)]
struct State {
    /// The queries that were answered, as they came.
    asked: Vec<Query>,
    here: usize,
    most: usize,
    expected: usize,
}

impl Book {
    fn new(answers: impl Fn(&Query) -> (u16, Value) + Send + Sync + 'static) -> Self {
        let (answers, state) = (Box::new(answers), Mutex::default());
        Self { answers, quota: None, state, changed: Condvar::new() }
    }

    /// How many requests there were.
    fn asked(&self) -> usize {
        self.state.lock().unwrap().asked.len()
    }

    /// The values of a parameter that were asked for, in order.
    fn values(&self, parameter: &str) -> Vec<usize> {
        let state = self.state.lock().unwrap();
        let mut values: Vec<_> =
            state.asked.iter().map(|query| number(query, parameter, 1)).collect();
        values.sort_unstable();
        values
    }

    /// The most requests that were here at once, each having waited for `expected` of them.
    fn most(&self) -> usize {
        self.state.lock().unwrap().most
    }

    fn expect(&self, expected: usize) {
        self.state.lock().unwrap().expected = expected;
    }
}

impl Transport for Book {
    fn send(&self, request: Request<Vec<u8>>) -> Result<Response<Body>, TransportError> {
        if request.uri().path() == "/oauth2/v1/token" {
            let token = json!({"access_token": "token", "expires_in": 3600}).to_string();
            return Ok(Response::new(Body::from(token.into_bytes())));
        }
        let text = request.uri().query().unwrap_or_default();
        let pairs = text.split('&').filter_map(|pair| pair.split_once('='));
        let query: Query = pairs.map(|(name, value)| (name.into(), value.into())).collect();
        let mut state = self.state.lock().unwrap();
        state.asked.push(query.clone());
        state.here += 1;
        state.most = state.most.max(state.here);
        self.changed.notify_all();
        let alone = |state: &mut State| state.most < state.expected;
        let patience = Duration::from_secs(5);
        let (mut state, _) = self.changed.wait_timeout_while(state, patience, alone).unwrap();
        state.here -= 1;
        drop(state);
        let (status, body) = (self.answers)(&query);
        let mut response = Response::builder().status(status);
        if let Some(quota) = self.quota {
            response = response.header("x-ratelimit-remaining", quota.to_string());
        }
        Ok(response.body(Body::from(body.to_string().into_bytes())).unwrap())
    }
}

fn client(book: &Arc<Book>) -> ZscalerClient {
    ZscalerClient::builder()
        .sources(ConfigSources::none())
        .from_value(settings())
        .from_value(json!({"zcellCustomerId": "7"}))
        .max_retries(0)
        .transport(book.clone())
        .build()
        .unwrap()
}

fn number(query: &Query, name: &str, default: usize) -> usize {
    query.get(name).map_or(default, |value| value.parse().unwrap())
}

/// The items `first..` of a list, a page of them.
fn items(first: usize, size: usize, total: usize) -> Vec<Value> {
    (first..total.min(first + size)).map(|id| json!({"id": id.to_string()})).collect()
}

/// ZPA's list of `total` items.
fn zpa(total: usize) -> impl Fn(&Query) -> (u16, Value) + Send + Sync {
    move |query| {
        let (page, size) = (number(query, "page", 1), number(query, "pagesize", 20));
        let list = items((page - 1) * size, size, total);
        let pages = total.div_ceil(size).to_string();
        (200, json!({"list": list, "totalPages": pages, "totalCount": total.to_string()}))
    }
}

type List = (Value, ApiResponse);

/// The groups of ZPA, ten a page.
fn groups(client: &ZscalerClient) -> List {
    client.zpa().segment_groups().list_groups(json!({"page_size": 10})).unwrap()
}

fn ids(items: impl IntoIterator<Item = Value>) -> Vec<usize> {
    items.into_iter().map(|item| item["id"].as_str().unwrap().parse().unwrap()).collect()
}

#[test]
fn pages_that_are_fetched_at_once_are_returned_in_order() {
    for concurrency in [0, 1, 2, 4, 7, 100] {
        let book = Arc::new(Book::new(zpa(95)));
        let client = client(&book);
        let everything: Vec<_> = (0..95).collect();
        assert_eq!(ids(groups(&client).concurrency(concurrency).all().unwrap()), everything);
        assert_eq!(book.values("page"), (1..=10).collect::<Vec<_>>(), "each once");
        let lazily = groups(&client).concurrency(concurrency).items().map(Result::unwrap);
        assert_eq!(ids(lazily), everything);
        let pages = groups(&client).concurrency(concurrency).pages();
        let lengths = pages.map(|page| page.unwrap().as_array().unwrap().len());
        assert_eq!(lengths.collect::<Vec<_>>(), [10, 10, 10, 10, 10, 10, 10, 10, 10, 5]);
    }
}

#[test]
fn the_allowed_number_of_pages_is_fetched_at_once() {
    let book = Arc::new(Book::new(zpa(95)));
    let client = client(&book);
    let list = groups(&client);
    book.expect(4);
    list.concurrency(4).all().unwrap();
    assert_eq!(book.most(), 4);
}

#[test]
fn prefetching_stays_within_the_remaining_quota() {
    let book = Arc::new(Book { quota: Some(2), ..Book::new(zpa(95)) });
    let client = client(&book);
    let list = groups(&client);
    book.expect(2);
    assert_eq!(list.concurrency(8).all().unwrap().len(), 95);
    assert_eq!(book.most(), 2);
    let spent = Arc::new(Book { quota: Some(0), ..Book::new(zpa(95)) });
    assert_eq!(groups(&self::client(&spent)).concurrency(8).all().unwrap().len(), 95);
    assert_eq!(spent.most(), 1);
}

#[test]
fn lists_without_totals_are_fetched_one_by_one() {
    let book = Arc::new(Book::new(|query: &Query| {
        let (page, size) = (number(query, "page", 1), number(query, "pageSize", 10));
        (200, items((page - 1) * size, size, 35).into())
    }));
    let client = client(&book);
    let list = client.zia().rule_labels().list_labels(json!({"page_size": 10})).unwrap();
    assert_eq!(ids(list.concurrency(8).all().unwrap()).len(), 35);
    assert_eq!((book.most(), book.values("page")), (1, vec![1, 2, 3, 4]));
}

#[test]
fn prefetching_stops_at_the_wanted_number_of_items() {
    let asked = |walk: &dyn Fn(List) -> usize| {
        let book = Arc::new(Book::new(zpa(95)));
        let client = client(&book);
        (walk(groups(&client)), book.asked())
    };
    let some = |list: List| list.concurrency(8).max_items(25).all().unwrap().len();
    assert_eq!(asked(&some), (25, 3));
    let some = |list: List| list.max_items(31).concurrency(2).items().count();
    assert_eq!(asked(&some), (31, 4));
    let some = |list: List| list.concurrency(8).max_pages(3).pages().count();
    assert_eq!(asked(&some), (3, 3));
    let some = |list: List| list.concurrency(8).items().max_items(11).count();
    assert_eq!(asked(&some), (11, 2));
    let some = |list: List| list.max_items(20).all().unwrap().len();
    assert_eq!(asked(&some), (20, 2));
    // Whoever leaves early has at most one batch for nothing.
    let some = |list: List| list.concurrency(4).items().take(11).count();
    assert_eq!(asked(&some), (11, 5));
}

/// Walks a list one by one and ahead: the pages that came, and the error that ended them.
fn both_ways(
    answers: impl Fn(&Query) -> (u16, Value) + Send + Sync + Clone + 'static,
    list: impl Fn(&ZscalerClient) -> List,
) -> (Vec<usize>, Option<Error>) {
    let walk = |concurrency| {
        let book = Arc::new(Book::new(answers.clone()));
        let client = client(&book);
        let (mut lengths, mut end) = (Vec::new(), None);
        for page in list(&client).concurrency(concurrency).pages() {
            match page {
                Ok(Value::Array(items)) => lengths.push(items.len()),
                Ok(page) => lengths.push(page["records"].as_array().unwrap().len()),
                Err(error) => {
                    assert!(end.is_none(), "a walk ends with its error");
                    end = Some(error);
                }
            }
        }
        let all = list(&client).concurrency(concurrency).all();
        (lengths, end, all.map_err(|error| error.to_string()))
    };
    let (one_by_one, end, all) = walk(1);
    for concurrency in [2, 3, 8] {
        let (ahead, error, everything) = walk(concurrency);
        assert_eq!((&ahead, &everything), (&one_by_one, &all), "{concurrency} at once");
        let text = |error: &Option<Error>| error.as_ref().map(Error::to_string);
        assert_eq!(text(&error), text(&end), "{concurrency} at once");
    }
    (one_by_one, end)
}

#[test]
fn an_error_is_returned_in_place_of_its_page() {
    let refuse = |page: usize| {
        move |query: &Query| match number(query, "page", 1) {
            asked if asked >= page => (400, json!({"id": "no", "reason": format!("page {asked}")})),
            _ => zpa(95)(query),
        }
    };
    for page in 2..=10 {
        let (lengths, error) = both_ways(refuse(page), groups);
        assert_eq!(lengths, vec![10; page - 1]);
        assert!(error.unwrap().to_string().contains(&format!("page {page}")));
    }
}

#[test]
fn wrong_totals_do_not_lose_items() {
    let envelope = |pages: usize, total: usize| {
        move |query: &Query| {
            let (_, mut page) = zpa(35)(query);
            page["totalPages"] = pages.into();
            page["totalCount"] = total.into();
            (200, page)
        }
    };
    let (lengths, error) = both_ways(envelope(9, 90), groups);
    assert_eq!(lengths, [10, 10, 10, 5]);
    let Some(Error::Pagination { kind, .. }) = error else { panic!("{error:?}") };
    assert!(matches!(kind, PaginationError::Incomplete { expected: 90, got: 35, .. }), "{kind}");
    let (lengths, error) = both_ways(envelope(2, 20), groups);
    assert!(lengths == [10, 10] && error.is_none(), "the API's word is what there is to go by");
    // Beyond the end of the list there are errors, which concern nobody.
    let (lengths, error) = both_ways(
        |query: &Query| match number(query, "page", 1) {
            page if page > 4 => (500, json!({"id": "none", "reason": "beyond the end"})),
            page => {
                let (_, mut answer) = zpa(35)(query);
                answer["totalPages"] = if page < 4 { 9.into() } else { 4.into() };
                (200, answer)
            }
        },
        groups,
    );
    assert!(lengths == [10, 10, 10, 5] && error.is_none());
}

#[test]
fn a_repeated_page_is_an_error() {
    let again = |query: &Query| {
        let page = number(query, "page", 1).min(3).to_string();
        zpa(95)(&Query::from([("page".into(), page), ("pagesize".into(), "10".into())]))
    };
    let (lengths, error) = both_ways(again, groups);
    assert_eq!(lengths, [10, 10, 10]);
    let Some(Error::Pagination { kind, .. }) = error else { panic!("{error:?}") };
    assert!(matches!(kind, PaginationError::Repeated { page: 4, .. }), "{kind}");
}

/// ZIdentity's list of `total` records, whose links lead on by what `stride` says.
fn zid(
    total: usize,
    stride: fn(usize) -> usize,
) -> impl Fn(&Query) -> (u16, Value) + Send + Sync + Clone {
    move |query| {
        let offset = number(query, "offset", 0);
        let next = offset + stride(offset);
        let mut page =
            json!({"records": items(offset, next - offset, total), "results_total": total});
        if next < total {
            let link = "https://acme.zslogin.net/admin/api/v1/groups";
            page["next_link"] = format!("{link}?limit=10&offset={next}").into();
        }
        (200, page)
    }
}

#[test]
fn regular_links_are_prefetched() {
    let list = |client: &ZscalerClient| client.zid().groups().list_groups(json!({"limit": 10}));
    let list = |client: &ZscalerClient| list(client).unwrap();
    assert_eq!(both_ways(zid(95, |_| 10), list).0.len(), 10);
    let odd = |offset| if offset % 30 == 0 { 10 } else { 20 };
    assert_eq!(both_ways(zid(95, odd), list).0, [10, 20, 10, 20, 10, 20, 5]);
    let book = Arc::new(Book::new(zid(95, |_| 10)));
    let mut walk = list(&client(&book)).concurrency(4).pages();
    assert_eq!(walk.by_ref().take(2).count(), 2);
    book.expect(4);
    assert_eq!(walk.count(), 8);
    assert_eq!((book.most(), book.asked()), (4, 10));
}

#[test]
fn pages_that_count_from_zero_are_prefetched() {
    let answers = |query: &Query| {
        let (page, size) = (number(query, "page", 0), number(query, "size", 10));
        let content = items(page * size, size, 95);
        (
            200,
            json!({"content": content, "totalElements": 95, "totalPages": 95usize.div_ceil(size)}),
        )
    };
    let book = Arc::new(Book::new(answers));
    let client = client(&book);
    let list = client.call("zcell.tag_handling.list_tag", json!({"size": 10})).unwrap();
    book.expect(4);
    assert_eq!(ids(list.concurrency(4).all().unwrap()), (0..95).collect::<Vec<_>>());
    assert_eq!((book.most(), book.asked()), (4, 10));
}
