//! Reads the products and roles that a token lists.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::Value;

use crate::secret::Wiped;

/// A product that a login may use. It is an entry of the claim `service-info` of a OneAPI token.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entitlement {
    /// The product as the token names it, such as `ZIA` or `CLOUD_CONNECTOR`.
    pub product: String,
    /// The product's service in this crate, such as `ztw`. `None` if the product is unknown.
    pub service: Option<&'static str>,
    /// The name of the role. Administrators choose it, so it does not show what the role may do.
    pub role: Option<String>,
}

/// The products' names in tokens, each with its service. The names are those of the vendor's MCP
/// server.
const PRODUCTS: &[(&str, &str)] = &[
    ("ZIA", "zia"),
    ("ZPA", "zpa"),
    ("ZDX", "zdx"),
    ("ZCC", "zcc"),
    ("ZTW", "ztw"),
    ("CLOUD_CONNECTOR", "ztw"),
    ("ZIDENTITY", "zid"),
    ("ZID", "zid"),
    ("IDENTITY", "zid"),
    ("ZIAM", "zid"),
    ("ZEASM", "zeasm"),
    ("EASM", "zeasm"),
    ("ZINS", "zins"),
    ("INSIGHTS", "zins"),
    ("ZINSIGHTS", "zins"),
    ("ZMS", "zms"),
    ("ZCELL", "zcell"),
    ("ZCELLULAR", "zcell"),
    ("CELLULAR", "zcell"),
    ("ZGUARD", "aiguard"),
    ("BI", "zbi"),
    ("ZWA", "zwa"),
    ("ZTB", "ztb"),
];

/// The entries of a token's claim. `None` if the token is not a JWT or has no such claim. The
/// signature is not checked: the claim is only shown, and nothing depends on it.
pub(crate) fn entitlements(token: &str) -> Option<Vec<Entitlement>> {
    let payload = token.split('.').nth(1)?.trim_end_matches('=');
    let payload = zeroize::Zeroizing::new(URL_SAFE_NO_PAD.decode(payload).ok()?);
    let Wiped(claims) = &Wiped(serde_json::from_slice(&payload).ok()?);
    let entries = claims.get("service-info").or_else(|| claims.get("serviceInfo"))?.as_array()?;
    Some(entries.iter().filter_map(entitlement).collect())
}

fn entitlement(entry: &Value) -> Option<Entitlement> {
    let text =
        |name: &str| entry.get(name)?.as_str().map(str::trim).filter(|text| !text.is_empty());
    let product = text("prd")?;
    let known = PRODUCTS.iter().find(|(name, _)| name.eq_ignore_ascii_case(product));
    Some(Entitlement {
        product: product.to_owned(),
        service: known.map(|(_, service)| *service),
        role: text("rnm").map(str::to_owned),
    })
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use serde_json::json;

    use super::*;

    fn token(claims: &Value) -> String {
        format!("e30.{}.x", URL_SAFE_NO_PAD.encode(claims.to_string()))
    }

    #[test]
    fn the_claim_is_read() {
        let claims = json!({"service-info": [
            {"prd": "ZIA", "rnm": "Super Admin", "tnt": 5},
            {"prd": "cloud_connector", "rnm": ""},
            {"prd": "RISK360"},
            {"rnm": "no product"},
        ]});
        let found = entitlements(&token(&claims)).unwrap();
        let services: Vec<_> = found.iter().map(|entry| entry.service).collect();
        assert_eq!(services, [Some("zia"), Some("ztw"), None]);
        assert_eq!(found.first().unwrap().role.as_deref(), Some("Super Admin"));
    }

    #[test]
    fn tokens_without_the_claim_have_no_entitlements() {
        for token in ["", "opaque", "a.b.c", &token(&json!({"sub": "x"})), &token(&json!([]))] {
            assert_eq!(entitlements(token), None, "{token}");
        }
    }
}
