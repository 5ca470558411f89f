//! What can be found: one entry for each kind of row.

use domain::search::HitKind;

/// One kind of row whose text can be found. All SQL is about a row that is called `t`.
#[derive(Clone, Copy)]
pub(crate) struct Indexed {
    pub(crate) kind: HitKind,
    /// The kind's word in the index.
    pub(crate) name: &'static str,
    pub(crate) table: &'static str,
    /// Columns whose text can be found.
    pub(crate) columns: &'static [&'static str],
    /// What stands between them.
    pub(crate) between: &'static str,
    /// The column that says to which meeting it belongs.
    pub(crate) meeting: Option<&'static str>,
    pub(crate) day: Day,
    /// The column that says whose words or work it is.
    pub(crate) person: Option<&'static str>,
    /// The name of whoever stands there instead of a member.
    pub(crate) otherwise: Option<&'static str>,
    /// The agenda line that it stands under.
    pub(crate) line: Option<&'static str>,
    pub(crate) parts: &'static [Part],
}

/// The day that something belongs to: it orders what is found.
#[derive(Clone, Copy)]
pub(crate) enum Day {
    OfMeeting,
    /// Of the meeting, or in a column for what no meeting has.
    OfMeetingOr(&'static str),
    In(&'static str),
    /// It belongs to every day and is found first.
    Always,
}

/// Rows of another table that belong to the row and are found with it.
#[derive(Clone, Copy)]
pub(crate) struct Part {
    pub(crate) table: &'static str,
    /// The column that names the row.
    pub(crate) of: &'static str,
    pub(crate) columns: &'static [&'static str],
    pub(crate) person: Option<&'static str>,
    pub(crate) order: &'static str,
}

/// Everything that can be found; one line makes one more kind, and a migration then makes the rows that are there due.
pub(crate) const INDEXED: [Indexed; 15] = [
    at_meeting(HitKind::Line, "line", "agenda_item", &["title", "text", "put_off"])
        .under("t.id")
        .by("presenter_member")
        .or("(SELECT name FROM guest WHERE id = t.presenter_guest)"),
    at_meeting(HitKind::Conclusion, "conclusion", "agenda_item", &["conclusion"]).under("t.id"),
    at_meeting(HitKind::Vote, "vote", "vote", &["subject"]).under("t.item_id"),
    at_meeting(HitKind::Opinion, "opinion", "opinion", &["text"])
        .under("t.item_id")
        .by("speaker_member")
        .or("(SELECT name FROM guest WHERE id = t.speaker_guest)"),
    at_meeting(HitKind::MinorityOpinion, "minorityOpinion", "minority_opinion", &["text"])
        .under("(SELECT item_id FROM vote WHERE id = t.vote_id)")
        .by("member_id"),
    at_meeting(HitKind::Mention, "mention", "mention", &["text"]).under("t.item_id").by("member_id"),
    at_meeting(HitKind::Assignment, "assignment", "assignment", &["task", "expected", "area"])
        .under("t.item_id")
        .by("member_id")
        .or_on("given_on")
        .with(&[
            Part { table: "task_report", of: "assignment_id", columns: &["note"], person: None, order: "p.meeting_id" },
            Part {
                table: "task_note",
                of: "assignment_id",
                columns: &["text"],
                person: None,
                order: "p.made_on, p.id",
            },
            Part {
                table: "assignment_helper",
                of: "assignment_id",
                columns: &[],
                person: Some("member_id"),
                order: "p.position",
            },
        ]),
    at_meeting(HitKind::DocumentRead, "documentRead", "document_read", &["code", "issuer", "title"])
        .under("t.item_id")
        .on_one_line(),
    at_meeting(HitKind::Guest, "guest", "guest", &["name", "post", "unit"]).or("t.name").on_one_line(),
    at_meeting(HitKind::Addendum, "addendum", "addendum", &["reason", "text"]),
    on(
        HitKind::IncomingDocument,
        "incomingDocument",
        "incoming_document",
        &["code", "issuer", "title", "note"],
        Day::In("received_on"),
    )
    .on_one_line(),
    on(HitKind::Petition, "petition", "petition", &["others", "content"], Day::In("raised_on"))
        .by("member_id")
        .or("t.others")
        .with(&[Part {
            table: "petition_step",
            of: "petition_id",
            columns: &["body", "text"],
            person: None,
            order: "p.position",
        }]),
    on(HitKind::ParkedTopic, "parkedTopic", "parked_topic", &["text"], Day::In("noted_on")).by("proposer_id"),
    on(HitKind::Theme, "theme", "theme", &["title", "field", "author", "outline", "note"], Day::Always),
    on(HitKind::Member, "member", "member", &["name", "card", "address", "note"], Day::Always).by("id"),
];

const fn on(
    kind: HitKind,
    name: &'static str,
    table: &'static str,
    columns: &'static [&'static str],
    day: Day,
) -> Indexed {
    Indexed {
        kind,
        name,
        table,
        columns,
        between: "char(10)",
        meeting: None,
        day,
        person: None,
        otherwise: None,
        line: None,
        parts: &[],
    }
}

const fn at_meeting(
    kind: HitKind,
    name: &'static str,
    table: &'static str,
    columns: &'static [&'static str],
) -> Indexed {
    Indexed { meeting: Some("t.meeting_id"), ..on(kind, name, table, columns, Day::OfMeeting) }
}

impl Indexed {
    const fn by(self, person: &'static str) -> Self {
        Self { person: Some(person), ..self }
    }

    const fn or_on(self, column: &'static str) -> Self {
        Self { day: Day::OfMeetingOr(column), ..self }
    }

    const fn or(self, name: &'static str) -> Self {
        Self { otherwise: Some(name), ..self }
    }

    /// Of short texts all are shown, whichever was found.
    const fn on_one_line(self) -> Self {
        Self { between: "', '", ..self }
    }

    const fn under(self, line: &'static str) -> Self {
        Self { line: Some(line), ..self }
    }

    const fn with(self, parts: &'static [Part]) -> Self {
        Self { parts, ..self }
    }
}
