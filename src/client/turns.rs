//! Changes of one object take turns. A thread that reads an object, changes it and sends it back
//! must not overwrite a change that another thread made in between.

use std::collections::HashMap;
use std::marker::PhantomData;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::{self, ThreadId};
use std::time::{Duration, Instant};

/// The objects that a client's threads are changing.
#[derive(Debug, Default)]
pub(crate) struct Turns {
    state: Mutex<State>,
    freed: Condvar,
}

#[derive(Debug, Default)]
struct State {
    /// By the object being changed: the thread that changes it, and how many times it has entered.
    held: HashMap<String, (ThreadId, usize)>,
    /// The object that each thread waits for.
    waiting: HashMap<ThreadId, String>,
}

/// Why a turn cannot be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Refusal {
    /// This thread is already changing the object.
    Own,
    /// The thread that changes the object waits for an object that this thread changes.
    Circle,
    /// The other threads took longer than the call may take.
    Late,
}

/// The turn of a thread. The next thread's turn begins when it is dropped.
#[derive(Debug)]
pub(crate) struct Turn<'a> {
    turns: &'a Turns,
    object: String,
    /// Not `Send`: a turn ends on the thread that took it.
    stays: PhantomData<*const ()>,
}

impl Turns {
    /// Waits, for at most `limit`, until no other thread changes this object. A thread that is
    /// already changing it continues at once, because a handler may call another.
    pub(crate) fn take(&self, object: String, limit: Duration) -> Result<Turn<'_>, Refusal> {
        self.enter(object, limit, true)
    }

    /// Like [`take`](Self::take), but refuses a thread that is already changing the object: it
    /// would overwrite its own change.
    pub(crate) fn take_anew(&self, object: String, limit: Duration) -> Result<Turn<'_>, Refusal> {
        self.enter(object, limit, false)
    }

    fn enter(&self, object: String, limit: Duration, again: bool) -> Result<Turn<'_>, Refusal> {
        let me = thread::current().id();
        let begun = Instant::now();
        let mut state = self.lock();
        loop {
            match state.held.get(&object).copied() {
                None => break,
                Some((holder, _)) if holder == me && !again => return Err(Refusal::Own),
                Some((holder, _)) if holder == me => break,
                Some(_) if state.leads_back(&object, me) => return Err(Refusal::Circle),
                Some(_) => {
                    // Real time: another thread's change does not follow the client's clock.
                    let left = limit.saturating_sub(begun.elapsed());
                    if left.is_zero() {
                        return Err(Refusal::Late);
                    }
                    state.waiting.insert(me, object.clone());
                    let woken = self.freed.wait_timeout(state, left);
                    (state, _) = woken.unwrap_or_else(PoisonError::into_inner);
                    state.waiting.remove(&me);
                }
            }
        }
        state.held.entry(object.clone()).or_insert((me, 0)).1 += 1;
        Ok(Turn { turns: self, object, stays: PhantomData })
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl State {
    /// Whether the thread that changes `object` waits, itself or through others, for `me`.
    fn leads_back(&self, object: &str, me: ThreadId) -> bool {
        let mut object = object;
        // There are no more steps than objects. A circle without `me` does not concern this thread.
        for _ in 0..=self.held.len() {
            match self.held.get(object) {
                Some((holder, _)) if *holder == me => return true,
                Some((holder, _)) => match self.waiting.get(holder) {
                    Some(next) => object = next,
                    None => return false,
                },
                None => return false,
            }
        }
        false
    }
}

impl Drop for Turn<'_> {
    fn drop(&mut self) {
        let mut state = self.turns.lock();
        if let Some((_, depth)) = state.held.get_mut(&self.object) {
            *depth -= 1;
            if *depth == 0 {
                state.held.remove(&self.object);
            }
        }
        self.turns.freed.notify_all();
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use std::sync::Barrier;
    use std::sync::atomic::{AtomicUsize, Ordering};

    use super::*;

    const LONG: Duration = Duration::from_secs(60);

    #[test]
    fn nobody_waits_longer_than_a_call_may() {
        let turns = Turns::default();
        let _turn = turns.take("label".to_owned(), LONG).unwrap();
        let late = thread::scope(|scope| {
            let wait = || turns.take("label".to_owned(), Duration::from_millis(20)).map(drop);
            scope.spawn(wait).join().unwrap()
        });
        assert_eq!(late, Err(Refusal::Late));
        assert!(turns.lock().waiting.is_empty());
    }

    #[test]
    fn one_thread_at_a_time_changes_an_object() {
        let turns = Turns::default();
        let inside = AtomicUsize::new(0);
        thread::scope(|scope| {
            for _ in 0..8 {
                scope.spawn(|| {
                    for _ in 0..50 {
                        let _turn = turns.take("label".to_owned(), LONG).unwrap();
                        assert_eq!(inside.fetch_add(1, Ordering::SeqCst), 0);
                        thread::yield_now();
                        inside.fetch_sub(1, Ordering::SeqCst);
                    }
                });
            }
        });
        assert!(turns.lock().held.is_empty() && turns.lock().waiting.is_empty());
    }

    #[test]
    fn a_thread_does_not_wait_for_itself() {
        let turns = Turns::default();
        let outer = turns.take("label".to_owned(), LONG).unwrap();
        drop(turns.take("label".to_owned(), LONG).unwrap());
        assert_eq!(turns.take_anew("label".to_owned(), LONG).unwrap_err(), Refusal::Own);
        drop(turns.take_anew("another".to_owned(), LONG).unwrap());
        assert_eq!(turns.lock().held.len(), 1, "the outer turn goes on");
        drop(outer);
        drop(turns.take_anew("label".to_owned(), LONG).unwrap());
    }

    #[test]
    fn two_threads_that_would_wait_for_each_other_do_not() {
        let turns = Turns::default();
        let both_hold = Barrier::new(2);
        let outcome = |first: &str, second: &str| {
            let _turn = turns.take_anew(first.to_owned(), LONG).unwrap();
            both_hold.wait();
            turns.take_anew(second.to_owned(), LONG).map(drop)
        };
        let outcomes = thread::scope(|scope| {
            let one = scope.spawn(|| outcome("a", "b"));
            let other = scope.spawn(|| outcome("b", "a"));
            [one.join().unwrap(), other.join().unwrap()]
        });
        let refused = outcomes.iter().filter(|outcome| **outcome == Err(Refusal::Circle)).count();
        assert_eq!(refused, 1, "one of them is refused, the other goes on: {outcomes:?}");
    }
}
