//! Handles a failed attempt: it is retried, or it becomes the call's error.

use std::io::Read;
use std::sync::Arc;

use serde_json::Value;

use super::redirect::Moved;
use super::{Executor, Failure, Progress, backoff, quota_headers, retry};
use crate::auth::Token;
use crate::error::{ApiError, Error, TimeoutKind, TransportError};
use crate::error::{error_code, error_message};
use crate::logging;
use crate::transport::Body;
use crate::transport::message::{Request, request_id};

/// The longest chain of redirects that is followed.
const REDIRECTS: u32 = 5;

/// The number of bytes of an error response's body that are kept.
const ERROR_BODY: u64 = 1024 * 1024;

impl Executor {
    pub(super) fn after_loss(
        &self,
        request: &Request,
        progress: &Progress,
        source: TransportError,
    ) -> Failure {
        let source = match source {
            TransportError::Timeout(TimeoutKind::Request)
                if self.left(request, progress).is_zero() =>
            {
                TransportError::Timeout(TimeoutKind::Call)
            }
            other => other,
        };
        let again = retry::on_failure(&self.retry, request.repeatable, &source);
        let error = self.lost(request, progress.attempts, source);
        match again {
            true => Failure::Wait(backoff::wait(retry::Reason::Busy, progress.retries), error),
            false => Failure::Final(error),
        }
    }

    pub(super) fn after_broken_body(
        &self,
        request: &Request,
        progress: &Progress,
        error: std::io::Error,
    ) -> Failure {
        // A retry does not help if the download's file could not be written, or if the response is
        // too large.
        if let Some(local) = error.get_ref().and_then(|inner| inner.downcast_ref::<Error>()) {
            return Failure::Final(local.clone());
        }
        let source = match error.kind() {
            std::io::ErrorKind::TimedOut => TransportError::Timeout(TimeoutKind::Request),
            _ => TransportError::Connection(format!("in the middle of the response: {error}")),
        };
        self.after_loss(request, progress, source)
    }

    pub(super) fn after_redirect(
        &self,
        request: &Request,
        progress: &mut Progress,
        location: &str,
        head: &http::response::Parts,
        body: Body,
    ) -> Failure {
        progress.redirects += 1;
        let moved = Moved::from(request.url.expose(), progress.moved.as_ref(), location);
        match moved {
            Some(moved) if progress.redirects <= REDIRECTS => {
                progress.moved = Some(moved);
                Failure::Again
            }
            _ => Failure::Final(Error::Api(Box::new(self.api_error(
                request,
                progress.attempts,
                head,
                body,
            )))),
        }
    }

    pub(super) fn after_error(
        &self,
        request: &Request,
        progress: &mut Progress,
        token: Option<Arc<Token>>,
        error: ApiError,
    ) -> Failure {
        if let (Some(session), Some(token)) = (&self.session, token)
            && progress.relogins == 0
            && session.has_expired(&error)
        {
            progress.relogins += 1;
            session.forget(&token);
            return Failure::Again;
        }
        let code = error.code.as_deref();
        let reason =
            retry::on_response(&self.retry, request.repeatable, error.status, code, &error.body);
        let requested = error.retry_after.filter(|_| reason.is_some());
        if let (429, Some(wait)) = (error.status, requested) {
            let bucket = self.limiter.bucket(request);
            if wait <= self.retry.max_wait {
                self.limiter.block(bucket, wait, self.moment());
            }
        }
        match (reason, requested) {
            (None, _) => Failure::Final(Error::Api(Box::new(error))),
            (Some(_), Some(wait))
                if wait > self.retry.max_wait && self.max_retries(request) > 0 =>
            {
                Failure::Final(Error::RateLimited {
                    retry_after: wait,
                    limit: self.retry.max_wait,
                    response: Box::new(error),
                })
            }
            (Some(_), Some(wait)) => Failure::Wait(wait, Error::Api(Box::new(error))),
            (Some(reason), None) => {
                let wait = backoff::wait(reason, progress.retries).min(self.retry.max_wait);
                Failure::Wait(wait, Error::Api(Box::new(error)))
            }
        }
    }

    /// Builds the error of an error response.
    pub(super) fn api_error(
        &self,
        request: &Request,
        attempts: u32,
        head: &http::response::Parts,
        body: Body,
    ) -> ApiError {
        // If the body breaks off, the part that arrived is kept, and the read error is ignored.
        let mut bytes = Vec::new();
        let _ = body.take(ERROR_BODY).read_to_end(&mut bytes);
        logging::body("error", &head.headers, &bytes, || self.own_of(request));
        let json: Option<Value> = serde_json::from_slice(&bytes).ok();
        let retry_after = quota_headers::requested_wait(
            head.status.as_u16(),
            &head.headers,
            json.as_ref(),
            self.clock.now(),
        );
        ApiError {
            status: head.status.as_u16(),
            code: json.as_ref().and_then(error_code),
            message: json.as_ref().and_then(error_message),
            params: json.as_ref().and_then(|json| json.get("params").cloned()),
            request_id: request_id(&head.headers).map(str::to_owned),
            method: request.method.to_string(),
            url: request.shown(),
            body: bytes,
            headers: head.headers.clone(),
            attempts,
            retry_after,
        }
    }

    pub(super) fn lost(&self, request: &Request, attempts: u32, reason: TransportError) -> Error {
        Error::Transport {
            method: request.method.to_string(),
            url: request.shown(),
            attempts,
            reason,
        }
    }
}
