//! The pages that follow the first. They are fetched one by one, or several at once if the totals
//! show which pages there are.

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
use crate::transport::message::Response;

/// Fetches the pages that follow. The client that fetched the first page implements it.
pub(crate) trait PageSource: Send + Sync {
    /// Fetches a page, independently of its list's cursor.
    fn fetch(&self, call: &Call) -> Result<(Value, Response)>;

    /// Adds a page to its list's cursor, and returns what the caller gets of it.
    fn open(&self, call: &Call, cursor: &mut Cursor, value: Value) -> Result<Value>;

    /// Fetches the first page of a list.
    fn begin(&self, call: &Call) -> Result<(Value, Response, Cursor)>;

    /// How many bytes the values of a page may take.
    fn room(&self) -> u64;
}

/// The state for fetching the pages that follow.
pub(crate) struct Prefetch {
    source: Arc<dyn PageSource>,
    call: Call,
    cursor: Cursor,
    /// How many pages may be fetched at once.
    concurrency: usize,
    /// Pages that were fetched ahead, each with the step that it was fetched for.
    ahead: VecDeque<(Step, Result<(Value, Response)>)>,
}

/// How much of a list the caller still wants. No more than that is fetched ahead.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Wanted {
    pub(crate) pages: usize,
    pub(crate) items: usize,
}

impl Prefetch {
    pub(crate) fn new(source: Arc<dyn PageSource>, call: Call, cursor: Cursor) -> Self {
        Self { source, call, cursor, concurrency: 1, ahead: VecDeque::new() }
    }

    /// Sets how many pages may be fetched at once.
    pub(crate) fn set_concurrency(&mut self, pages: usize) {
        self.concurrency = pages.max(1);
    }

    /// Decodes further pages only as far as the paging needs, if no handler changes them on the way
    /// to the caller.
    pub(crate) fn read_straight(&mut self) {
        self.call.brief = self.call.view.is_none();
    }

    /// What is needed to read a response's bytes: the names, the page style, and how many bytes the
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

    /// The following page, if there is one. `before` is the response of the page before.
    ///
    /// The cursor decides which page comes next, from the pages before it. A page that was fetched
    /// ahead is used only if it is the one that the cursor requires. So a wrong total costs
    /// requests but no items, and an error beyond the end of a list is ignored.
    pub(crate) fn next(
        &mut self,
        before: &Response,
        wanted: Wanted,
    ) -> Option<Result<(Value, Response)>> {
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
            let opened = page.and_then(|(value, response)| {
                Ok((self.source.open(&self.call, &mut self.cursor, value)?, response))
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

    /// Fetches the page of a step, and at the same time pages that will follow.
    fn fetch(
        &mut self,
        step: &Step,
        before: &Response,
        wanted: Wanted,
    ) -> Result<(Value, Response)> {
        let steps = match self.concurrency {
            1 => Vec::new(),
            most => {
                // The remaining quota is kept for the pages that are needed first.
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
                    // The system could not start a thread.
                    Err(_) => (step, get(step)),
                })
                .map(|(step, page)| (step.clone(), page))
                .collect();
            page
        })
    }

    /// Starts the same list again with the largest pages, if that saves requests. Returns its first
    /// page, and the state for fetching the others.
    pub(crate) fn with_largest_pages(&self) -> Option<Result<(Value, Response, Self)>> {
        let step = self.cursor.with_largest_pages()?;
        let mut call = self.call.clone();
        call.turn_to(step);
        let begun = self.source.begin(&call);
        let prefetch = |cursor| Self::new(self.source.clone(), call, cursor);
        Some(begun.map(|(value, response, cursor)| (value, response, prefetch(cursor))))
    }

    /// Reports missing items when the list has ended.
    pub(crate) fn check_total(&self) -> Result<()> {
        self.cursor.check_total().map_err(|kind| self.error(kind))
    }

    fn error(&self, kind: crate::error::PaginationError) -> Error {
        Error::Pagination { operation: self.call.operation.name.to_owned(), kind }
    }
}
