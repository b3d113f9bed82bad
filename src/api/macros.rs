//! The tables: `resource!` turns rows into methods, `service!` gathers resources.

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
/// An argument fills the path's placeholder of the same name (`impl PathArgument`),
/// unless it is called `query` or `body` (`impl Serialize`) or is a file's path (`file`,
/// `filename`, `file_path`: `impl AsRef<Path>`). `{customer_id}` comes from the
/// configuration, as do `{scim_tenant}` and `{scim_idp}`. A placeholder or an argument without its counterpart does not compile.
///
/// What may follow the path, in this order:
/// - `as STYLE`: the `PageStyle` of this operation, where it is not its service's;
/// - `spelt SPELLING`: what it sends for names that stand for several fields;
/// - `keys AsSent`: the keys of its answers have no names, and come as they were sent;
/// - `from oneapi "ListIpGroups"` or `from go "webhooks.Create"`: the SDK that has the operation,
///   and its name there, where the Python SDK does not have it;
/// - `via handler`: a `fn(&Client, Call) -> Result<(Value, ApiResponse)>` that sends the
///   call where one plain request is not enough. It may fill placeholders itself;
/// - `via handler[argument, …]`: the same, for a handler that takes further arguments after the
///   client and the call, such as `via graphql::run[&LIST_AGENTS]`.
macro_rules! resource {
    (
        $(#[doc = $about:literal])+
        pub struct $Resource:ident($resource:literal);

        $(
            $(#[doc = $doc:literal])+
            fn $name:ident($($arg:ident),*) => $method:ident $path:literal
                $(as $style:ident)? $(spelt $spelling:ident)? $(keys $keys:ident)?
                $(from $sdk:ident $theirs:literal)?
                $(via $handler:path $([$($with:expr),+])?)?;
        )+
    ) => {
        $(#[doc = $about])+
        #[derive(Clone, Debug)]
        pub struct $Resource<'a> {
            client: std::borrow::Cow<'a, $crate::Client>,
        }

        // One static for each row, named as its method is: the scope keeps the two apart.
        const _: () = {
            $(
                #[allow(non_upper_case_globals, reason = "named as its method")]
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

                /// The client that the calls go through.
                #[allow(dead_code, reason = "for the resources that have jobs of their own")]
                pub(crate) fn client(&self) -> &$crate::Client {
                    &self.client
                }

                /// The same methods with options for their calls, such as a time limit.
                #[must_use = "the resource itself stays as it is"]
                pub fn with(&self, options: $crate::CallOptions) -> Self {
                    Self { client: std::borrow::Cow::Owned(self.client.with(options)) }
                }

                $(
                    $(#[doc = $doc])+
                    #[doc = ""]
                    #[doc = $crate::api::macros::nothing!($($arg)*)]
                    #[doc = ""]
                    #[doc = concat!("`", $crate::api::macros::verb!($method), " ", $path, "`")]
                    #[doc = ""]
                    #[doc = $crate::api::macros::source!($resource, $name $(, $sdk $theirs)?)]
                    #[doc = $crate::api::macros::pages!($method)]
                    ///
                    /// # Errors
                    ///
                    /// When an argument cannot be sent, or the call fails: see [`Error`](crate::Error).
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

/// Declares a service: a struct with one method for each of its resources. The legacy client
/// that a service is `of` has the same methods.
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

            /// The client that the calls go through.
            #[allow(dead_code, reason = "for the services that have jobs of their own")]
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

/// A service's resources as methods of its legacy client, as Python has them.
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

/// The type of an argument, by its name.
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
    // A body goes with the call as that is sent.
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

/// What a list's documentation says of its further pages.
macro_rules! pages {
    (LIST) => {
        "\n`.all()?` on what it returns fetches every page, `.items()` goes through all items: see [`Pages`](crate::Pages)."
    };
    (SEARCH) => {
        $crate::api::macros::pages!(LIST)
    };
    ($method:ident) => {
        ""
    };
}

/// Sends a call, with its body where it takes one.
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

/// Who else has a row, for its documentation.
macro_rules! source {
    ($resource:literal, $name:ident) => {
        concat!("Python: `client.", $resource, ".", stringify!($name), "`")
    };
    ($resource:literal, $name:ident, $sdk:ident $theirs:literal) => {
        concat!(
            $crate::api::macros::sdk!($sdk),
            ": `",
            $theirs,
            "` (the Python SDK has no such method)"
        )
    };
}

/// What sends a call: one plain request, unless the row says otherwise.
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

/// `Some`, where a row names a thing.
macro_rules! optional {
    () => { None };
    ($($thing:tt)+) => { Some($($thing)+) };
}

/// A row's spelling, or none.
macro_rules! spelling {
    () => {
        &[]
    };
    ($spelling:ident) => {
        $spelling
    };
}

/// What the keys of a row's answers are: names, unless it says otherwise.
macro_rules! keys {
    () => {
        $crate::call::operation::Keys::Named
    };
    ($keys:ident) => {
        $crate::call::operation::Keys::$keys
    };
}

/// What a method's documentation says of arguments that may have nothing to say.
macro_rules! nothing {
    () => {
        ""
    };
    (query $($rest:ident)*) => {
        "An argument that has nothing to say, `query` or `body`, is `()`."
    };
    (body $($rest:ident)*) => {
        "An argument that has nothing to say, `query` or `body`, is `()`."
    };
    ($other:ident $($rest:ident)*) => {
        $crate::api::macros::nothing!($($rest)*)
    };
}

/// Refuses to compile a row whose path and arguments do not agree. A handler may fill
/// placeholders itself, so its row is checked as the call is sent.
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
    argument, attach, check, handler, keys, nothing, optional, pages, resource, sdk, send, service,
    shortcuts, source, spelling, verb,
};
