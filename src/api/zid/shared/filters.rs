//! Filters of lists. The API spells them in lower case. They match a whole name, or a part of it.

use crate::api::prelude::Spelling;

/// Filters of lists of users. Fields that the API only matches in part are sent as `[like]`.
pub(crate) const USERS: Spelling = &[
    ("login_name", "loginname"),
    ("login_name[like]", "loginname[like]"),
    ("loginName[like]", "loginname[like]"),
    ("display_name", "displayname[like]"),
    ("display_name[like]", "displayname[like]"),
    ("displayName[like]", "displayname[like]"),
    ("primary_email", "primaryemail[like]"),
    ("primary_email[like]", "primaryemail[like]"),
    ("primaryEmail[like]", "primaryemail[like]"),
    ("domain_name", "domainname"),
    ("idp_name", "idpname"),
];

/// Filters of lists of groups.
pub(crate) const GROUPS: Spelling = &[("exclude_dynamic_groups", "excludedynamicgroups")];

/// Filters of lists that the API only matches by a part of the name.
pub(crate) const NAMES: Spelling = &[("name", "name[like]")];
