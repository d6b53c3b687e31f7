//! What a rule says about a finding, and about where it is.

use std::fmt;

use crate::aws_code::AwsRefusal;
use crate::diagnostic::Diagnostic;
use crate::document::{Document, NodeId};
use crate::fix::Fix;
use crate::location::Location;

/// A place in a document, which need not be there: a node, or a member that a node lacks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    pub(super) node: NodeId,
    pub(super) member: Option<&'static str>,
}

impl From<NodeId> for Place {
    fn from(node: NodeId) -> Self {
        Self { node, member: None }
    }
}

impl NodeId {
    /// The member `key` of this object, there or not.
    pub fn member(self, key: &'static str) -> Place {
        Place { node: self, member: Some(key) }
    }
}

impl Document<'_> {
    pub(super) fn place(&self, node: NodeId, member: Option<&'static str>) -> Location {
        let location = self.location(node);
        match member {
            Some(key) => location.key(key),
            None => location,
        }
    }
}

/// A finding that is being described: the newest of those that are listed.
///
/// (One pointer leads to all that it needs; it would take more code in every rule to hand on several.)
#[derive(Debug)]
pub struct Finding<'document> {
    pub(super) document: &'document Document<'document>,
    pub(super) diagnostics: Vec<Diagnostic>,
}

/// Compiled once, and not for each type of what is to be said.
pub(super) fn in_words(message: &dyn fmt::Display) -> String {
    message.to_string()
}

impl Finding<'_> {
    /// Says what is wrong: lower case, no full stop, values in backticks.
    pub fn message(&mut self, message: impl fmt::Display) -> &mut Self {
        self.say(&message);
        self
    }

    fn say(&mut self, message: &dyn fmt::Display) {
        if let Some(diagnostic) = self.diagnostics.last_mut() {
            diagnostic.message = in_words(message);
        }
    }

    /// Names another place that the finding conflicts with.
    pub fn related(&mut self, place: impl Into<Place>) -> &mut Self {
        let Place { node, member } = place.into();
        self.relate(node, member);
        self
    }

    /// Names all other places that the finding conflicts with.
    pub fn related_to<P: Into<Place>>(&mut self, places: impl IntoIterator<Item = P>) -> &mut Self {
        for place in places {
            self.related(place);
        }
        self
    }

    fn relate(&mut self, node: NodeId, member: Option<&'static str>) {
        let location = self.document.place(node, member);
        if let Some(diagnostic) = self.diagnostics.last_mut() {
            diagnostic.related.push(location);
        }
    }

    /// Says what AWS would answer, where that is not the first answer of the rule.
    pub fn aws(&mut self, refusal: Option<AwsRefusal>) -> &mut Self {
        if let Some(diagnostic) = self.diagnostics.last_mut() {
            diagnostic.aws = refusal;
        }
        self
    }

    /// Offers a repair.
    pub fn fix(&mut self, fix: Fix) -> &mut Self {
        if let Some(diagnostic) = self.diagnostics.last_mut() {
            diagnostic.fixes.push(fix);
        }
        self
    }

    /// The location of `place`, for a repair.
    pub fn location(&self, place: impl Into<Place>) -> Location {
        let Place { node, member } = place.into();
        self.document.place(node, member)
    }
}
