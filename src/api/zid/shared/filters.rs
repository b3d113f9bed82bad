//! Filters of lists, which the API spells in small letters: a name as a whole, or a part of it.

use crate::api::prelude::Spelling;

/// Of lists of users. What may only be looked for by a part is.
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

/// Of lists of groups.
pub(crate) const GROUPS: Spelling = &[("exclude_dynamic_groups", "excludedynamicgroups")];

/// Of lists that are looked through by a part of a name.
pub(crate) const NAMES: Spelling = &[("name", "name[like]")];
