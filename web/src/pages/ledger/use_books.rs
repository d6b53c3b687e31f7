use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::{hook, use_effect_with, use_memo, use_state_eq};

use super::books::Books;
use crate::accepted::Accepted;
use crate::hooks::{use_storage, use_workspace};
use crate::state::StorageState;
use crate::storage::{Failure, StorageHandle};

/// What there is of the books.
pub(super) enum BooksState {
    /// They are being read.
    Opening,
    /// They can not be read, for this reason.
    Failed(String),
    /// They are read.
    Read(Rc<Books>),
}

/// Reads what was accepted, and joins it with what was published.
#[hook]
pub(super) fn use_books() -> BooksState {
    let (storage, workspace) = (use_storage(), use_workspace());
    let accepted = use_state_eq(|| None::<Result<Rc<Vec<Accepted>>, String>>);
    use_effect_with(storage.clone(), {
        let accepted = accepted.setter();
        move |storage| {
            let Some(storage) = storage.open().cloned() else { return };
            spawn_local(async move {
                let all = Accepted::all(&storage).await;
                accepted.set(Some(all.map(Rc::new).map_err(|failure: Failure| failure.describe())));
            });
        }
    });
    let all = accepted.as_ref().and_then(|all| all.as_ref().ok()).cloned();
    let books = use_memo((all.clone(), workspace.entries.clone()), {
        let workspace = workspace.clone();
        move |(all, _)| all.as_ref().map(|all| Rc::new(Books::of(all, &workspace)))
    });
    match (&*accepted, books.as_ref(), &storage) {
        (Some(Err(problem)), ..) => BooksState::Failed(problem.clone()),
        // Nothing can have been accepted where nothing is kept.
        (None, _, StorageHandle::Unavailable(_)) => BooksState::Read(Rc::default()),
        (Some(Ok(_)), Some(books), _) if workspace.storage != StorageState::Opening => {
            BooksState::Read(Rc::clone(books))
        }
        _ => BooksState::Opening,
    }
}
