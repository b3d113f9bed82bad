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
/// and `{scim_idp}`. If a placeholder has no argument, or an argument no placeholder, the tests do
/// not compile.
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
            pub(crate) client: std::borrow::Cow<'a, $crate::Client>,
        }

        // Each row is a static with the name of its method. The scope separates the two. So a
        // program has the rows of the methods that it calls, and no others.
        const _: () = {
            $(
                #[allow(non_upper_case_globals, reason = "the name of its method")]
                static $name: $crate::api::row::Row = $crate::api::row::Row::new(
                    concat!($resource, ".", stringify!($name)),
                    $crate::Method::$method,
                    $path,
                    &[$($crate::api::macros::bare!($arg)),*],
                    concat!($($doc, "\n"),+),
                )
                $(.paged(&$style))?
                $(.spelled($spelling))?
                $(.keyed($crate::call::operation::Keys::$keys))?
                $(.from(concat!($crate::api::macros::sdk!($sdk), ": ", $theirs)))?
                $(.via($crate::api::macros::handler!($handler $([$($with),+])?)))?;
            )+

            // Only where tests are built: a user cannot change the outcome, and would wait for it.
            #[cfg(test)]
            const _: () = {
                $($crate::api::macros::check!($path, [$($arg)*] $($handler)?);)+
            };

            impl<'a> $Resource<'a> {
                pub(crate) const ROWS: &'static [&'static $crate::api::row::Row] = &[$(&$name),+];

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
                        $name.call(&self.client, &[$($crate::api::macros::given!($arg $arg)),*])
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
            pub(crate) client: &'a $crate::Client,
        }

        impl<'a> $Service<'a> {
            pub(crate) const RESOURCES: &'static [&'static [&'static $crate::api::row::Row]] =
                &[$($Resource::ROWS),+];

            pub(crate) fn new(client: &'a $crate::Client) -> Self {
                Self { client }
            }

            $(
                #[doc = concat!("The methods of [`", stringify!($Resource), "`].")]
                pub fn $name(&self) -> $Resource<'a> {
                    $Resource { client: std::borrow::Cow::Borrowed(self.client) }
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
                    $Resource { client: std::borrow::Cow::Borrowed(self) }
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

/// The documentation of a list's further pages.
macro_rules! pages {
    (LIST) => {
        "\nThe result is one page. `.all()?` on it returns the items of this page and all further pages. `.items()` iterates over them: see [`Pages`](crate::Pages)."
    };
    (SEARCH) => {
        $crate::api::macros::pages!(LIST)
    };
    ($method:ident) => {
        ""
    };
}

/// An argument of a call, by its name. (It comes twice: as the name that is recognized, and as the
/// variable.)
macro_rules! given {
    (query $query:ident) => {
        $crate::api::given::Given::Query(&$query)
    };
    (body $body:ident) => {
        $crate::api::given::Given::Body(&$body)
    };
    (file $file:ident) => {
        $crate::api::given::Given::File($file.as_ref())
    };
    (filename $file:ident) => {
        $crate::api::given::Given::File($file.as_ref())
    };
    (file_path $file:ident) => {
        $crate::api::given::Given::File($file.as_ref())
    };
    ($_:ident $argument:ident) => {
        $crate::api::given::Given::Path(&$argument)
    };
}

/// An argument's name: `type` for Rust's `r#type`.
macro_rules! bare {
    (r#type) => {
        "type"
    };
    ($argument:ident) => {
        stringify!($argument)
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

/// The function that sends a row's calls.
macro_rules! handler {
    ($handler:path) => {
        $handler
    };
    ($handler:path [$($with:expr),+]) => {
        |client, call| $handler(client, call, $($with),+)
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
#[cfg(test)]
macro_rules! check {
    ($path:literal, [$($arg:ident)*]) => {
        assert!(
            $crate::call::operation::agree($path, &[$($crate::api::macros::bare!($arg)),*]),
            "{}",
            concat!("the placeholders of ", $path, " and the row's arguments do not agree")
        );
    };
    ($path:literal, [$($arg:ident)*] $handler:path) => {};
}

#[cfg(test)]
pub(crate) use check;
pub(crate) use {
    argument, bare, empty, given, handler, pages, resource, sdk, service, shortcuts, source, verb,
};
