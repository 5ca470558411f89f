//! How a change is named: what the secretary did, to what, and whether it can be taken back.

use uuid::Uuid;

/// One named action of the secretary; every change of the book is one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Deed {
    pub(crate) verb: &'static str,
    pub(crate) subject: Option<Uuid>,
    pub(crate) joins: Joins,
    pub(crate) reversal: Reversal,
}

/// Whether an action may be added to the one before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Joins {
    /// It stands alone.
    Own,
    /// It is the same typing as before: it joins the last action of the same verb and subject that began less than five
    /// minutes ago and was not undone.
    Previous,
}

/// Whether an action can be undone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reversal {
    /// As long as nothing it changed was changed again.
    Possible,
    /// Never.
    Final,
}

impl Deed {
    /// Names an action by its verb, the word that the command and the button share; it stands alone and can be undone.
    #[must_use]
    pub fn new(verb: &'static str) -> Self {
        Self { verb, subject: None, joins: Joins::Own, reversal: Reversal::Possible }
    }

    /// Says what it is done to.
    #[must_use]
    pub fn about(self, subject: Uuid) -> Self {
        Self { subject: Some(subject), ..self }
    }

    /// Marks it as one save of many while typing.
    #[must_use]
    pub fn joining_previous(self) -> Self {
        Self { joins: Joins::Previous, ..self }
    }

    /// Marks it as one that can never be undone.
    #[must_use]
    pub fn irreversible(self) -> Self {
        Self { reversal: Reversal::Final, ..self }
    }
}
