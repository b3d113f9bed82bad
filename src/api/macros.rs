//! The macros of the tables: `resource!` turns rows into methods, `service!` groups resources.

/// Declares a resource: a struct whose methods each call one API operation.
///
/// ```ignore
/// resource! {
///     /// Labels that group rules.
///     pub struct RuleLabels("zia.rule_labels");
///
///     /// Lists the labels, one page at a time.
///     fn list_labels(query) => LIST "/zia/api/v1/ruleLabels";
///
///     /// Replaces a label.
///     fn update_label(label_id, body) => PUT "/zia/api/v1/ruleLabels/{label_id}";
/// }
/// ```
///
/// An argument fills the placeholder of its name in the path (`impl PathArgument`). Exceptions are
/// `query` (`impl Serialize`), `body` (`impl IntoBody`) and the path of a file: `file`, `filename`
/// or `file_path` (`impl AsRef<Path>`). The configuration fills `{customer_id}`, `{scim_tenant}`
/// and `{scim_idp}`. A placeholder without an argument does not compile, and neither does an
/// argument without a placeholder.
///
/// These clauses may follow the path, in this order:
/// - `as STYLE`: the operation's `PageStyle`. Default: the service's.
/// - `spelled SPELLING`: the wire names of fields whose names have several.
/// - `keys AsSent`: the keys of the response stay unchanged, because they are not names of fields.
/// - `from oneapi "ListIpGroups"` or `from go "webhooks.Create"`: the SDK that has the operation,
///   and its name there, if the Python SDK does not have it.
/// - `via handler`: a `fn(&Client, Call) -> Result<(Value, ApiResponse)>` that sends the call, if
///   one plain request is not enough. It may fill placeholders itself.
/// - `via handler[argument, …]`: the same, for a handler with further arguments after the client
///   and the call, such as `via graphql::run[&LIST_AGENTS]`.
macro_rules! resource {
    (
        $(#[doc = $about:literal])+
        pub struct $Resource:ident($resource:literal);

        $(
            $(#[doc = $doc:literal])+
            fn $name:ident($($arg:ident),*) => $method:ident $path:literal
                $(as $style:ident)? $(spelled $spelling:ident)? $(keys $keys:ident)?
                $(from $sdk:ident $theirs:literal)?
                $(via $handler:path $([$($with:expr),+])?)?;
        )+
    ) => {
        $(#[doc = $about])+
        #[derive(Clone, Debug)]
        pub struct $Resource<'a> {
            client: std::borrow::Cow<'a, $crate::Client>,
        }

        // Each row is a static with the name of its method. The scope separates the two.
        const _: () = {
            $(
                #[allow(non_upper_case_globals, reason = "the name of its method")]
                static $name: $crate::api::row::Row = $crate::api::row::Row {
                    operation: $crate::Operation {
                        name: concat!($resource, ".", stringify!($name)),
                        method: $crate::Method::$method,
                        path: $path,
                        args: &[$($crate::call::operation::bare(stringify!($arg))),*],
                        doc: concat!($($doc, "\n"),+),
                        pages: $crate::api::macros::optional!($(&$style)?),
                        spelling: $crate::api::macros::spelling!($($spelling)?),
                        keys: $crate::api::macros::keys!($($keys)?),
                        from: $crate::api::macros::optional!(
                            $(concat!($crate::api::macros::sdk!($sdk), ": ", $theirs))?
                        ),
                    },
                    handler: $crate::api::macros::handler!($($handler $([$($with),+])?)?),
                };
                $crate::api::macros::check!($path, [$($arg)*] $($handler)?);
            )+

            impl<'a> $Resource<'a> {
                pub(crate) const ROWS: &'static [&'static $crate::api::row::Row] = &[$(&$name),+];

                pub(crate) fn new(client: &'a $crate::Client) -> Self {
                    Self { client: std::borrow::Cow::Borrowed(client) }
                }

                /// The client that sends the calls.
                #[allow(dead_code, reason = "only some resources need it")]
                pub(crate) fn client(&self) -> &$crate::Client {
                    &self.client
                }

                /// Returns the same methods with options for their calls, such as a time limit.
                #[must_use = "the resource itself stays as it is"]
                pub fn with(&self, options: $crate::CallOptions) -> Self {
                    Self { client: std::borrow::Cow::Owned(self.client.with(options)) }
                }

                $(
                    $(#[doc = $doc])+
                    #[doc = ""]
                    #[doc = $crate::api::macros::empty!($($arg)*)]
                    #[doc = ""]
                    #[doc = concat!("`", $crate::api::macros::verb!($method), " ", $path, "`")]
                    #[doc = ""]
                    #[doc = $crate::api::macros::source!($resource, $name $(, $sdk $theirs)?)]
                    #[doc = $crate::api::macros::pages!($method)]
                    ///
                    /// # Errors
                    ///
                    /// Returns an error if an argument cannot be sent or the call fails: see
                    /// [`Error`](crate::Error).
                    #[doc(alias = $path)]
                    pub fn $name(
                        &self,
                        $($arg: $crate::api::macros::argument!($arg)),*
                    ) -> $crate::Result<($crate::Value, $crate::ApiResponse)> {
                        let call = $crate::call::Call::new(&$name.operation);
                        $(let call = $crate::api::macros::attach!(call, $arg $arg);)*
                        $crate::api::macros::send!($name, self, call, $($arg $arg),*)
                    }
                )+
            }
        };
    };
}

/// Declares a service: a struct with one method for each of its resources. With `of`, the legacy
/// client of this name gets the same methods.
macro_rules! service {
    (
        $(#[doc = $about:literal])+
        pub struct $Service:ident, of $Legacy:ident;

        $($resources:tt)+
    ) => {
        $crate::api::macros::service! {
            $(#[doc = $about])+
            pub struct $Service;

            $($resources)+
        }
        $crate::api::macros::shortcuts! { $Legacy, $($resources)+ }
    };
    (
        $(#[doc = $about:literal])+
        pub struct $Service:ident;

        $(fn $name:ident() -> $Resource:ident;)+
    ) => {

        $(#[doc = $about])+
        #[derive(Clone, Copy, Debug)]
        pub struct $Service<'a> {
            client: &'a $crate::Client,
        }

        impl<'a> $Service<'a> {
            pub(crate) const RESOURCES: &'static [&'static [&'static $crate::api::row::Row]] =
                &[$($Resource::ROWS),+];

            pub(crate) fn new(client: &'a $crate::Client) -> Self {
                Self { client }
            }

            /// The client that sends the calls.
            #[allow(dead_code, reason = "only some services need it")]
            pub(crate) fn client(&self) -> &'a $crate::Client {
                self.client
            }

            $(
                #[doc = concat!("The methods of [`", stringify!($Resource), "`].")]
                pub fn $name(&self) -> $Resource<'a> {
                    $Resource::new(self.client)
                }
            )+
        }
    };
}

/// A service's resources as methods of its legacy client, like in the Python SDK.
macro_rules! shortcuts {
    ($Legacy:ident, $(fn $name:ident() -> $Resource:ident;)+) => {
        impl $crate::$Legacy {
            $(
                #[doc = concat!("The methods of [`", stringify!($Resource), "`].")]
                pub fn $name(&self) -> $Resource<'_> {
                    $Resource::new(self)
                }
            )+
        }
    };
}

/// The type of an argument, by the argument's name.
macro_rules! argument {
    (query) => { impl serde::Serialize };
    (body) => { impl $crate::IntoBody };
    (file) => { impl AsRef<std::path::Path> };
    (filename) => { impl AsRef<std::path::Path> };
    (file_path) => { impl AsRef<std::path::Path> };
    ($parameter:ident) => { impl $crate::PathArgument };
}

/// Attaches an argument to a call.
macro_rules! attach {
    ($call:ident, query $query:ident) => {
        $call.with_query(&$query)?
    };
    // The body is attached when the call is sent.
    ($call:ident, body $body:ident) => {
        $call
    };
    ($call:ident, file $file:ident) => {
        $call.with_file($file.as_ref())
    };
    ($call:ident, filename $file:ident) => {
        $call.with_file($file.as_ref())
    };
    ($call:ident, file_path $file:ident) => {
        $call.with_file($file.as_ref())
    };
    ($call:ident, $_:ident $parameter:ident) => {
        $call.with_argument($crate::call::operation::bare(stringify!($parameter)), &$parameter)?
    };
}

/// The documentation of a list's further pages.
macro_rules! pages {
    (LIST) => {
        "\nThe result is the first page. `.all()?` on it returns the items of all pages. `.items()` iterates over them: see [`Pages`](crate::Pages)."
    };
    (SEARCH) => {
        $crate::api::macros::pages!(LIST)
    };
    ($method:ident) => {
        ""
    };
}

/// Sends a call, with its body if it takes one.
macro_rules! send {
    ($row:ident, $self:ident, $call:ident, body $body:ident $(, $_:ident $__:ident)*) => {
        $crate::IntoBody::send(
            $body,
            $crate::api::body::Pending { client: &$self.client, row: &$row, call: $call },
        )
    };
    ($row:ident, $self:ident, $call:ident, $_:ident $__:ident, $($rest:tt)+) => {
        $crate::api::macros::send!($row, $self, $call, $($rest)+)
    };
    ($row:ident, $self:ident, $call:ident, $($_:ident $__:ident)?) => {
        $row.send(&$self.client, $call)
    };
}

/// The HTTP method of a row, for its documentation.
macro_rules! verb {
    (LIST) => {
        "GET"
    };
    (SEARCH) => {
        "POST"
    };
    ($method:ident) => {
        stringify!($method)
    };
}

/// The SDK that a row is `from`, for its documentation.
macro_rules! sdk {
    (oneapi) => {
        "OneAPI SDK"
    };
    (go) => {
        "Go SDK"
    };
}

/// The name of a row's operation in another SDK, for its documentation.
macro_rules! source {
    ($resource:literal, $name:ident) => {
        concat!("Python: `client.", $resource, ".", stringify!($name), "`")
    };
    ($resource:literal, $name:ident, $sdk:ident $theirs:literal) => {
        concat!($crate::api::macros::sdk!($sdk), ": `", $theirs, "` (not in the Python SDK)")
    };
}

/// The function that sends a call. Default: one plain request.
macro_rules! handler {
    () => {
        $crate::Client::execute
    };
    ($handler:path) => {
        $handler
    };
    ($handler:path [$($with:expr),+]) => {
        |client, call| $handler(client, call, $($with),+)
    };
}

/// `Some` if a row has the clause, else `None`.
macro_rules! optional {
    () => { None };
    ($($value:tt)+) => { Some($($value)+) };
}

/// A row's spelling. Default: none.
macro_rules! spelling {
    () => {
        &[]
    };
    ($spelling:ident) => {
        $spelling
    };
}

/// The kind of keys in a row's responses. Default: names of fields.
macro_rules! keys {
    () => {
        $crate::call::operation::Keys::Named
    };
    ($keys:ident) => {
        $crate::call::operation::Keys::$keys
    };
}

/// The documentation of arguments that may be empty.
macro_rules! empty {
    (query body $($rest:ident)*) => {
        "Pass `()` for an empty `query` or `body`."
    };
    (query $($rest:ident)*) => {
        "Pass `()` for an empty `query`."
    };
    (body $($rest:ident)*) => {
        "Pass `()` for an empty `body`."
    };
    ($other:ident $($rest:ident)*) => {
        $crate::api::macros::empty!($($rest)*)
    };
    () => {
        ""
    };
}

/// Refuses to compile a row whose path and arguments do not agree. A row with a handler is checked
/// when the call is sent, because the handler may fill placeholders itself.
macro_rules! check {
    ($path:literal, [$($arg:ident)*]) => {
        const _: () = assert!(
            $crate::call::operation::agree($path, &[$($crate::call::operation::bare(stringify!($arg))),*]),
            "{}",
            concat!("the placeholders of ", $path, " and the row's arguments do not agree")
        );
    };
    ($path:literal, [$($arg:ident)*] $handler:path) => {};
}

pub(crate) use {
    argument, attach, check, empty, handler, keys, optional, pages, resource, sdk, send, service,
    shortcuts, source, spelling, verb,
};
