use offerset::acceptance::{Channel, Message, RecipientRole};
use yew::{Html, html};

use super::outlook::Outlook;
use super::words::{day, party, source};
use crate::intl;

/// Who hears of the set, at its release and at its acceptance.
pub(super) fn messages(outlook: &Outlook) -> Html {
    html! {
        <section class="stack" aria-labelledby="messages">
            <h2 id="messages">{ "Who hears of it" }</h2>
            <p class="soft">
                { "The mails and events that AWS documents. Titles and facts are AWS’s where it states them; the words around \
                   them are not. Nothing is sent from here." }
            </p>
            { folded("When the set is released", &outlook.on_release) }
            if let Some(on_acceptance) = &outlook.on_acceptance {
                { folded("When the buyer accepts, and when agreements start", on_acceptance) }
            } else {
                <p class="card">{ "Who hears of the acceptance shows here once the set is ready to be accepted." }</p>
            }
        </section>
    }
}

fn folded(title: &str, messages: &[Message]) -> Html {
    html! {
        <details class="card disclosure">
            <summary>{ format!("{title}: {}", counted(messages.len())) }</summary>
            <ul class="messages">
                for message in messages {
                    { one(message) }
                }
            </ul>
        </details>
    }
}

fn counted(count: usize) -> String {
    format!("{} message{}", intl::number(count), if count == 1 { "" } else { "s" })
}

fn one(message: &Message) -> Html {
    let role = match message.role {
        RecipientRole::Publisher => "who releases the set",
        RecipientRole::Buyer => "the buyer",
        RecipientRole::SellerOfRecord => "the seller of record",
        RecipientRole::ProductOwner => "the owner of the product",
    };
    let how = match message.channel {
        Channel::Email => "Mail".to_owned(),
        Channel::Event { event_source, .. } => format!("Event of {event_source}"),
    };
    html! {
        <li class="message">
            <p class="message__to">
                <strong>{ party(&message.recipient, "Not named yet") }</strong>
                <span class="soft">{ format!(", {role}") }</span>
            </p>
            <div class="stack stack--tight">
                <p>
                    <span class="badge">{ how }</span>{ " " }<strong>{ message.title }</strong>
                    if let Some(date) = message.date {
                        <span class="soft">{ " on " }{ day(date) }</span>
                    }
                </p>
                <p>{ &message.text }</p>
                <dl class="message__facts">
                    for fact in message.fields.iter().filter(|fact| !fact.value.is_empty()) {
                        <div><dt>{ fact.label }</dt><dd>{ &fact.value }</dd></div>
                    }
                </dl>
                <p class="table__under">{ source(&message.source) }</p>
            </div>
        </li>
    }
}
