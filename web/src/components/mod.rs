//! What is on the page. Components take props and callbacks and know nothing of Python, of steps as numbers, or of where
//! things are drawn; such knowledge has a name in [`crate::state`] or comes from the worker.

mod app;
mod code_editor;
mod controls;
mod diagram;
mod explanation;
mod export;
mod gallery;
mod history;
mod icon;
mod jumps;
mod listing;
mod menu;
mod names;
mod output;
mod trouble;
mod view_menu;

pub use app::App;
pub use code_editor::CodeEditor;
pub use controls::Controls;
pub use diagram::Diagram;
pub use explanation::Explanation;
pub use export::Export;
pub use gallery::Gallery;
pub use history::{History, HistoryButton};
pub use icon::{Icon, Sign};
pub use jumps::Jumps;
pub use listing::Listing;
pub use menu::Menu;
pub use names::Names;
pub use output::{Output, Stdin};
pub use trouble::TroublePanel;
pub use view_menu::ViewMenu;
