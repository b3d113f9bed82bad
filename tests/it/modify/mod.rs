//! Reading a thing, changing it, and sending it back.

mod fields;
mod reads;
mod recorded;

use zscaler::{Error, Value};

use crate::support::{Script, answer, client};

/// What a script's last request sent.
fn last_body(script: &Script) -> Value {
    let last = script.calls().len() - 1;
    script.sent(last, |request| serde_json::from_slice(request.body()).unwrap())
}

type Change = fn(&mut Value);

/// What an update of `read` sends after this change. None if it sends nothing.
fn sent_after(
    update: &str,
    arguments: Value,
    read: &Value,
    change: Change,
) -> Result<Option<Value>, Error> {
    let script = Script::new([answer(200, read.clone()), answer(204, Value::Null)]);
    let (client, _) = client(&script);
    client.modify(update, arguments, change)?;
    Ok((script.calls().len() == 2).then(|| last_body(&script)))
}
