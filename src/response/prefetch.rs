//! The pages that follow a first one: fetched one by one, or a few at once where the totals tell
//! what will be asked for.

use std::collections::VecDeque;
use std::panic::resume_unwind;
use std::sync::Arc;
use std::thread;

use serde_json::Value;

use crate::call::Call;
use crate::error::{Error, Result};
use crate::executor::RateLimit;
use crate::names::Names;
use crate::pagination::{Cursor, PageStyle, Step};
use crate::transport::message::Answer;

/// What fetches the pages that follow: the client that fetched the first.
pub(crate) trait PageSource: Send + Sync {
    /// Fetches a page, without a look at the walk that it is part of.
    fn fetch(&self, call: &Call) -> Result<(Value, Answer)>;

    /// Takes a page into its walk; what the caller gets of it.
    fn open(&self, call: &Call, cursor: &mut Cursor, value: Value) -> Result<Value>;

    /// Begins a walk with this call.
    fn begin(&self, call: &Call) -> Result<(Value, Answer, Cursor)>;

    /// How many bytes the values of a page may take.
    fn room(&self) -> u64;
}

/// What it takes to fetch the pages that follow.
pub(crate) struct Prefetch {
    source: Arc<dyn PageSource>,
    call: Call,
    cursor: Cursor,
    /// How many pages may be fetched at once.
    concurrency: usize,
    /// Pages that came before their turn, and what was asked for each.
    ahead: VecDeque<(Step, Result<(Value, Answer)>)>,
}

/// How much a caller still wants of a list: more than that is not fetched ahead.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Wanted {
    pub(crate) pages: usize,
    pub(crate) items: usize,
}

impl Prefetch {
    pub(crate) fn new(source: Arc<dyn PageSource>, call: Call, cursor: Cursor) -> Self {
        Self { source, call, cursor, concurrency: 1, ahead: VecDeque::new() }
    }

    /// Lets this many pages be fetched at once.
    pub(crate) fn set_concurrency(&mut self, pages: usize) {
        self.concurrency = pages.max(1);
    }

    /// Has values made of the pages to come for the walk only, where nobody changes them on their
    /// way to the caller.
    pub(crate) fn read_straight(&mut self) {
        self.call.brief = self.call.view.is_none();
    }

    /// What an answer's bytes are read by: names, where its items are, and how many bytes their
    /// values may take.
    pub(crate) fn reading(&self) -> Option<(&'static Names, &'static PageStyle, u64)> {
        let room = self.source.room();
        self.call.brief.then(|| (self.call.service.names(), self.call.style(), room))
    }

    pub(crate) fn has_next(&self) -> bool {
        self.cursor.has_next()
    }

    pub(crate) fn style(&self) -> &'static PageStyle {
        self.call.style()
    }

    /// The following page, if there is one; `before` is the answer that led to it.
    ///
    /// Which page that is, is for the walk to say, from the pages before it: those that were
    /// fetched ahead are of use as long as they are the ones that it asks for. So totals that
    /// lie cost requests and no items, and an error beyond the end of a list is nobody's error.
    pub(crate) fn next(
        &mut self,
        before: &Answer,
        wanted: Wanted,
    ) -> Option<Result<(Value, Answer)>> {
        if let Some(kind) = self.cursor.take_broken() {
            return Some(Err(self.error(kind)));
        }
        loop {
            let step = self.cursor.next()?.clone();
            let page = match self.ahead.pop_front() {
                Some((guess, page)) if guess == step => page,
                guess => {
                    if guess.is_some() {
                        self.ahead.clear();
                        self.concurrency = 1;
                    }
                    self.fetch(&step, before, wanted)
                }
            };
            if self.cursor.is_probing() && page.as_ref().is_err_and(Error::is_refusal) {
                self.cursor.end();
                return None;
            }
            let opened = page.and_then(|(value, answer)| {
                Ok((self.source.open(&self.call, &mut self.cursor, value)?, answer))
            });
            match opened {
                Ok(_) if self.cursor.is_void() => {}
                Ok(page) => return Some(Ok(page)),
                Err(error) => {
                    self.cursor.end();
                    return Some(Err(error));
                }
            }
        }
    }

    /// Fetches the page of a step, and with it those that will follow.
    fn fetch(&mut self, step: &Step, before: &Answer, wanted: Wanted) -> Result<(Value, Answer)> {
        let steps = match self.concurrency {
            1 => Vec::new(),
            most => {
                // What is left of the quota is for the pages that are needed first.
                let quota = RateLimit::from_headers(&before.headers).remaining;
                let quota = quota.and_then(|left| left.try_into().ok()).unwrap_or(usize::MAX);
                let pages = wanted.pages.min(self.cursor.pages_for(wanted.items));
                self.cursor.ahead(most.min(quota).min(pages).saturating_sub(1))
            }
        };
        let (source, call) = (&*self.source, &self.call);
        let get = |step: &Step| {
            let mut call = call.clone();
            call.turn_to(step.clone());
            source.fetch(&call)
        };
        thread::scope(|scope| {
            let threads: Vec<_> = steps
                .iter()
                .map(|step| thread::Builder::new().spawn_scoped(scope, move || get(step)))
                .collect();
            let page = get(step);
            self.ahead = steps
                .iter()
                .zip(threads)
                .map(|(step, thread)| match thread {
                    Ok(thread) => {
                        (step, thread.join().unwrap_or_else(|panic| resume_unwind(panic)))
                    }
                    // The system has no thread to spare.
                    Err(_) => (step, get(step)),
                })
                .map(|(step, page)| (step.clone(), page))
                .collect();
            page
        })
    }

    /// The same list from its start with the largest pages, where that saves requests: its
    /// first page, and what fetches the others.
    pub(crate) fn with_largest_pages(&self) -> Option<Result<(Value, Answer, Self)>> {
        let step = self.cursor.with_largest_pages()?;
        let mut call = self.call.clone();
        call.turn_to(step);
        let begun = self.source.begin(&call);
        let prefetch = |cursor| Self::new(self.source.clone(), call, cursor);
        Some(begun.map(|(value, answer, cursor)| (value, answer, prefetch(cursor))))
    }

    /// Says how many items are missing, where the walk has come to its end.
    pub(crate) fn check_total(&self) -> Result<()> {
        self.cursor.check_total().map_err(|kind| self.error(kind))
    }

    fn error(&self, kind: crate::error::PaginationError) -> Error {
        Error::Pagination { operation: self.call.operation.name.to_owned(), kind }
    }
}
