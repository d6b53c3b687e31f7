//! What pages are built of: one component per file.

mod command;
mod copy_button;
mod drop_zone;
mod icon;
mod notices;
mod page_heading;
mod place;
mod prose;
mod severity;
mod shell;
mod step;
mod storage_provider;
mod verdict_badge;
mod workspace_provider;

pub(crate) mod buyer;
pub(crate) mod field;
pub(crate) mod manual;

pub(crate) use command::{command_line, json_download, json_source};
pub(crate) use copy_button::CopyButton;
pub(crate) use drop_zone::DropZone;
pub(crate) use icon::{IconName, icon, icon_button};
pub(crate) use notices::{StorageNotice, WorkspaceNotices};
pub(crate) use page_heading::PageHeading;
pub(crate) use place::{part, place};
pub(crate) use prose::{message, prose, sentence};
pub(crate) use severity::{SeverityLook, finding_class};
pub(crate) use shell::Shell;
pub(crate) use step::{Step, is_missing_everywhere, page_of, position, tally};
pub(crate) use storage_provider::StorageProvider;
pub(crate) use verdict_badge::verdict_badge;
pub(crate) use workspace_provider::WorkspaceProvider;
