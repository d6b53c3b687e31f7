//! How lines for a terminal and texts of JSON are shown.

use serde_json::Value;
use yew::{Callback, Html, MouseEvent, html};

use super::{CopyButton, IconName, icon};
use crate::browser;

/// A line for a terminal; `what` is what is copied, as the words after "Copy".
pub(crate) fn command_line(label: &str, line: &str, what: &str) -> Html {
    html! {
        <div class="command">
            <p class="command__label">{ label.to_owned() }</p>
            <code class="command__line">{ line.to_owned() }</code>
            <CopyButton text={line.to_owned()} what="Copy" about={what.to_owned()} />
        </div>
    }
}

/// A text of JSON that opens on demand; `what` is what is copied, as the words after "Copy".
pub(crate) fn json_source(label: &str, text: &str, what: &str) -> Html {
    html! {
        <details class="disclosure">
            <summary>{ label.to_owned() }</summary>
            <div class="stack stack--tight">
                <pre class="source" tabindex="0" role="region" aria-label={what.to_owned()}><code>{ text.to_owned() }</code></pre>
                <CopyButton text={text.to_owned()} what="Copy" about={what.to_owned()} />
            </div>
        </details>
    }
}

/// A button that saves the JSON `content` in `file`.
pub(crate) fn json_download(file: &str, content: &Value) -> Html {
    let onclick = {
        let (file, content) = (file.to_owned(), format!("{content:#}\n"));
        Callback::from(move |_: MouseEvent| browser::download(&file, &content))
    };
    html! {
        <button type="button" class="button button--start" {onclick}>{ icon(IconName::Download) }{ format!("Download {file}") }</button>
    }
}
