//! Many threads on one client: one login an expiry, no call lost or doubled, nothing hangs.

use std::collections::HashMap;
use std::sync::atomic::{AtomicUsize, Ordering::SeqCst};
use std::sync::{Arc, Barrier, Mutex, mpsc};
use std::time::Duration;

use zscaler::http::{Request, Response};
use zscaler::{
    Body, Client, Clock, ConfigSources, Error, LegacyZiaClient, ManualClock, Transport,
    TransportError, Value, ZscalerClient, json,
};

const THREADS: usize = 64;

/// A tenant that many call at once. It takes the newest login only, and so many calls a second.
struct Busy {
    clock: Arc<ManualClock>,
    state: Mutex<State>,
    /// How many calls it takes a second.
    quota: usize,
    /// Which login panics, if one does.
    panics_at: usize,
    refuses_logins: AtomicUsize,
}

#[derive(Default)]
struct State {
    logins: usize,
    logouts: usize,
    /// Whether the newest login is good.
    valid: bool,
    /// How often each call was carried out, by its name.
    done: HashMap<String, usize>,
    turned_away: usize,
    second: u64,
    in_second: usize,
}

impl Busy {
    fn new(quota: usize) -> Arc<Self> {
        Arc::new(Self {
            clock: Arc::default(),
            state: Mutex::default(),
            quota,
            panics_at: usize::MAX,
            refuses_logins: AtomicUsize::new(0),
        })
    }

    fn look<T>(&self, look: impl FnOnce(&mut State) -> T) -> T {
        look(&mut self.state.lock().unwrap_or_else(std::sync::PoisonError::into_inner))
    }

    fn log_in(&self) -> (u16, Value, Option<String>) {
        // Long enough for the others to arrive.
        std::thread::sleep(Duration::from_millis(5));
        if self.refuses_logins.load(SeqCst) > 0 {
            self.refuses_logins.fetch_sub(1, SeqCst);
            self.look(|state| state.logins += 1);
            return (401, json!({"error": "invalid_client"}), None);
        }
        let number = self.look(|state| {
            state.logins += 1;
            state.valid = true;
            state.logins
        });
        assert!(number != self.panics_at, "a transport of the user's may panic");
        let token = json!({"access_token": format!("login-{number}"), "expires_in": 3600});
        (200, token, Some(format!("JSESSIONID=login-{number}; Path=/")))
    }

    fn carry_out(&self, request: &Request<Vec<u8>>) -> (u16, Value, Option<String>) {
        let header = |name: &str| {
            request.headers().get(name).map(|value| value.to_str().unwrap()).unwrap_or_default()
        };
        let login = header("authorization").trim_start_matches("Bearer ").to_owned()
            + header("cookie").trim_start_matches("JSESSIONID=");
        let now = self.clock.now().duration_since(std::time::UNIX_EPOCH).unwrap().as_secs();
        self.look(|state| {
            let is_logout = request.uri().path().ends_with("authenticatedSession");
            if is_logout && login != format!("login-{}", state.logins) {
                // Of a session that another one has replaced.
                return (204, Value::Null, None);
            }
            if !state.valid || login != format!("login-{}", state.logins) {
                return (401, json!({"code": "SESSION_NOT_VALID"}), None);
            }
            if is_logout {
                state.logouts += 1;
                state.valid = false;
                return (204, Value::Null, None);
            }
            if state.second != now {
                (state.second, state.in_second) = (now, 0);
            }
            if state.in_second >= self.quota {
                state.turned_away += 1;
                return (429, json!({"Retry-After": "1 seconds"}), None);
            }
            state.in_second += 1;
            let name = match request.method().as_str() {
                "POST" => String::from_utf8(request.body().clone()).unwrap(),
                _ => request.uri().path().to_owned(),
            };
            *state.done.entry(name.clone()).or_default() += 1;
            (200, json!({"name": name}), None)
        })
    }
}

impl Transport for Busy {
    fn send(&self, request: Request<Vec<u8>>) -> Result<Response<Body>, TransportError> {
        let path = request.uri().path();
        let is_login = path.contains("oauth2")
            || (path.ends_with("authenticatedSession") && request.method() == "POST");
        let (status, body, cookie) =
            if is_login { self.log_in() } else { self.carry_out(&request) };
        let mut response = Response::builder().status(status);
        if let Some(cookie) = cookie {
            response = response.header("set-cookie", cookie);
        }
        let body = if body.is_null() { Vec::new() } else { body.to_string().into_bytes() };
        Ok(response.body(Body::from(body)).unwrap())
    }
}

fn oneapi(busy: &Arc<Busy>, more: Value) -> ZscalerClient {
    ZscalerClient::builder()
        .sources(ConfigSources::none())
        .client_id("client")
        .client_secret("secret")
        .vanity_domain("acme")
        .from_value(more)
        .transport(busy.clone())
        .clock(busy.clock.clone())
        .build()
        .unwrap()
}

/// Without the waits for the known rate limits. This clock would add up the waits of threads that
/// wait at the same time, and end sessions and calls.
fn legacy(busy: &Arc<Busy>) -> LegacyZiaClient {
    LegacyZiaClient::builder()
        .sources(ConfigSources::none())
        .from_value(json!({"rateLimit": {"enabled": false}}))
        .username("admin@acme.com")
        .password("password")
        .api_key("0123456789ab")
        .cloud("zscaler")
        .transport(busy.clone())
        .clock(busy.clock.clone())
        .build()
        .unwrap()
}

/// Runs what may hang, for five minutes at most.
fn without_waiting_forever(run: impl FnOnce() + Send + 'static) {
    let (done, wait) = mpsc::channel();
    let thread = std::thread::spawn(move || {
        run();
        let _ = done.send(());
    });
    match wait.recv_timeout(Duration::from_secs(300)) {
        Err(mpsc::RecvTimeoutError::Timeout) => panic!("the threads wait for each other"),
        _ => thread.join().unwrap(),
    }
}

/// Lets all threads call at once; the result of each.
fn at_once<T: Send>(call: impl Fn(usize) -> T + Sync) -> Vec<T> {
    let barrier = Barrier::new(THREADS);
    std::thread::scope(|scope| {
        let threads: Vec<_> = (0..THREADS)
            .map(|number| {
                let (barrier, call) = (&barrier, &call);
                scope.spawn(move || {
                    barrier.wait();
                    call(number)
                })
            })
            .collect();
        threads.into_iter().map(|thread| thread.join().unwrap()).collect()
    })
}

/// A read and a write whose answers must be their own.
fn read_and_write(client: &Client, name: &str) -> Result<(), Error> {
    let labels = client.zia().rule_labels();
    let (read, _) = labels.get_label(name)?;
    assert!(read["name"].as_str().unwrap().ends_with(&format!("/ruleLabels/{name}")));
    let (written, _) = labels.add_label(json!({"name": name}))?;
    assert_eq!(written["name"], format!(r#"{{"name":"{name}"}}"#));
    Ok(())
}

#[track_caller]
fn assert_each_once(busy: &Busy, calls: usize) {
    busy.look(|state| {
        assert_eq!(state.done.len(), calls, "a call is lost");
        let doubled: Vec<_> = state.done.iter().filter(|(_, times)| **times != 1).collect();
        assert!(doubled.is_empty(), "{doubled:?}");
    });
}

/// All threads call, and then the login ends, so many times: one new login each time, and every
/// call done once.
fn one_login_each_time(busy: &Busy, client: &Client, rounds: usize, end: impl Fn(usize)) {
    for round in 0..rounds {
        for result in at_once(|number| read_and_write(client, &format!("{round}-{number}"))) {
            result.unwrap();
        }
        assert_eq!(busy.look(|state| state.logins), round + 1);
        end(round);
    }
    assert_each_once(busy, rounds * THREADS * 2);
}

#[test]
fn an_expired_token_is_replaced_once() {
    without_waiting_forever(|| {
        let busy = Busy::new(usize::MAX);
        let client = oneapi(&busy, json!({}));
        let hour = Duration::from_secs(3600);
        one_login_each_time(&busy, &client, 5, |_| busy.clock.advance(hour));
    });
}

#[test]
fn a_revoked_token_is_replaced_once() {
    without_waiting_forever(|| {
        let busy = Busy::new(usize::MAX);
        let client = oneapi(&busy, json!({}));
        let revoke = |_| busy.look(|state| state.valid = false);
        one_login_each_time(&busy, &client, 5, revoke);
    });
}

#[test]
fn an_expired_or_ended_session_is_replaced_once() {
    without_waiting_forever(|| {
        let busy = Busy::new(usize::MAX);
        let client = legacy(&busy);
        one_login_each_time(&busy, &client, 6, |round| match round % 2 {
            0 => busy.clock.advance(Duration::from_secs(301)),
            _ => busy.look(|state| state.valid = false),
        });
    });
}

#[test]
fn many_429_responses_neither_lose_nor_repeat_a_request() {
    without_waiting_forever(|| {
        let busy = Busy::new(10);
        // The clock adds up the waits of all threads: at most one each for every ten calls.
        let limits = json!({"rateLimit": {"maxRetries": 1000}, "callTimeout": 3000});
        let client = oneapi(&busy, limits);
        for result in at_once(|number| read_and_write(&client, &number.to_string())) {
            result.unwrap();
        }
        assert!(busy.look(|state| state.turned_away) > 0, "there was a storm");
        assert_eq!(busy.look(|state| state.logins), 1);
        assert_each_once(&busy, THREADS * 2);
    });
}

#[test]
fn a_failed_login_fails_all_waiting_threads_and_a_later_login_works() {
    without_waiting_forever(|| {
        let busy = Busy::new(usize::MAX);
        busy.refuses_logins.store(THREADS, SeqCst);
        let client = oneapi(&busy, json!({}));
        for result in at_once(|number| read_and_write(&client, &number.to_string())) {
            assert!(matches!(result, Err(Error::Authentication { .. })), "{result:?}");
        }
        // Whoever came while one of them was under way had its error, and tried none.
        assert!(busy.look(|state| state.logins) < THREADS);
        busy.refuses_logins.store(0, SeqCst);
        for result in at_once(|number| read_and_write(&client, &number.to_string())) {
            result.unwrap();
        }
        assert_each_once(&busy, THREADS * 2);
    });
}

#[test]
fn entitlements_wait_for_a_login_in_another_thread() {
    without_waiting_forever(|| {
        let busy = Busy::new(usize::MAX);
        let client = oneapi(&busy, json!({}));
        for result in at_once(|_| client.entitlements()) {
            result.unwrap();
        }
        assert_eq!(busy.look(|state| state.logins), 1);
    });
}

#[test]
fn a_panic_in_a_login_does_not_block_other_threads() {
    without_waiting_forever(|| {
        let mut busy = Busy::new(usize::MAX);
        Arc::get_mut(&mut busy).unwrap().panics_at = 1;
        let client = oneapi(&busy, json!({}));
        let panics: usize = at_once(|number| {
            let call = || read_and_write(&client, &number.to_string());
            match std::panic::catch_unwind(std::panic::AssertUnwindSafe(call)) {
                Ok(result) => {
                    result.unwrap();
                    0
                }
                Err(_) => 1,
            }
        })
        .iter()
        .sum();
        assert_eq!(panics, 1);
        assert_each_once(&busy, (THREADS - 1) * 2);
    });
}

#[test]
fn clients_are_dropped_while_others_call() {
    without_waiting_forever(|| {
        let busy = Busy::new(usize::MAX);
        let client = legacy(&busy);
        let clones: Vec<_> = (0..THREADS).map(|_| Mutex::new(Some(client.clone()))).collect();
        drop(client);
        let responses = at_once(|number| {
            let client = clones[number].lock().unwrap().take().unwrap();
            read_and_write(&client, &number.to_string()).unwrap();
            // It outlives the client it came from.
            client.zia().rule_labels().get_label(format!("last-{number}")).unwrap()
        });
        assert_eq!(responses.len(), THREADS);
        drop(responses);
        assert_each_once(&busy, THREADS * 3);
        busy.look(|state| assert_eq!((state.logins, state.logouts), (1, 1)));
    });
}

#[test]
fn a_client_is_closed_while_others_call() {
    without_waiting_forever(|| {
        let busy = Busy::new(usize::MAX);
        let client = legacy(&busy);
        for round in 0..3 {
            for result in at_once(|number| {
                if number == THREADS / 2 {
                    return client.close();
                }
                read_and_write(&client, &format!("{round}-{number}"))
            }) {
                result.unwrap();
            }
        }
        assert_each_once(&busy, 3 * (THREADS - 1) * 2);
        // The rounds' own logins, and one more for each time that it was closed.
        assert!(busy.look(|state| state.logins) <= 4);
    });
}

#[test]
fn a_client_is_dropped_without_waiting_for_a_server_that_is_down() {
    use crate::support::{Answer, Script, answer, answer_with, client};
    let lost = || Answer::Lost(TransportError::Connection("reset".into()));
    for down in [answer_with(503, json!({}), "retry-after", "100"), lost()] {
        let script = Script::new([answer(200, json!({"id": 1})), down]);
        let (client, clock) = client(&script);
        client.zia().rule_labels().add_label(json!({"name": "x"})).unwrap();
        drop(client);
        assert_eq!(script.calls().len(), 2, "one logout is tried");
        assert!(clock.slept().is_empty());
    }
    // A write whose answer was lost may have changed something.
    let script = Script::new([lost(), answer(204, json!(null))]);
    let (client, _) = client(&script);
    client.zia().rule_labels().add_label(json!({"name": "x"})).unwrap_err();
    drop(client);
    assert_eq!(script.calls()[1], "DELETE /zia/api/v1/authenticatedSession");
}
