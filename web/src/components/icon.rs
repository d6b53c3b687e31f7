use yew::{Callback, Html, MouseEvent, html};

/// The icons of the app.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum IconName {
    Add,
    Check,
    Clone,
    Close,
    Delete,
    Down,
    Download,
    Error,
    Info,
    Redo,
    Todo,
    Undo,
    Up,
    Warning,
}

impl IconName {
    /// The lines of the icon, on a square of 16 by 16.
    const fn path(self) -> &'static str {
        match self {
            Self::Add => "M8 3v10M3 8h10",
            Self::Check => "M3 8.5l3.5 3.5L13 4.5",
            Self::Clone => "M6 6h7.5v7.5H6zM10 6V2.5H2.5V10H6",
            Self::Close => "M4 4l8 8M12 4l-8 8",
            Self::Delete => "M2.5 4.5h11M6 4.5v-2h4v2M4 4.5l.7 9h6.6l.7-9M6.7 7v4M9.3 7v4",
            Self::Down => "M8 3v10M4 9l4 4 4-4",
            Self::Download => "M8 2v8M4.5 7L8 10.5 11.5 7M2.5 13.5h11",
            Self::Error => "M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 0 0 8 1.8zM8 4.8v4M8 11v.4",
            Self::Info => "M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 0 0 8 1.8zM8 4.6V5M8 7.2v4",
            Self::Redo => "M10 2.5L13.5 6 10 9.5M13.5 6H6a3.5 3.5 0 0 0 0 7h3",
            Self::Todo => "M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 0 0 8 1.8z",
            Self::Undo => "M6 2.5L2.5 6 6 9.5M2.5 6H10a3.5 3.5 0 0 1 0 7H7",
            Self::Up => "M8 13V3M4 7l4-4 4 4",
            Self::Warning => "M8 2.2L14.3 13.5H1.7zM8 6.4v3.4M8 11.6v.3",
        }
    }
}

/// A small picture beside words. It says nothing to those who do not see it, so that the words have to say all.
pub(crate) fn icon(name: IconName) -> Html {
    html! {
        <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
            <path d={name.path()} fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round" />
        </svg>
    }
}

/// A button that shows an icon only, and says what it does to those who do not see it, and to those who point at it.
pub(crate) fn icon_button(name: IconName, class: &'static str, words: String, onclick: Callback<MouseEvent>) -> Html {
    html! {
        <button type="button" {class} title={words.clone()} aria-label={words} {onclick}>{ icon(name) }</button>
    }
}
