//! Turns a meeting file into a meeting of the book: names become members, words become assignments.

use crate::meeting_file::{FileItem, FileKind, FilePoints, FileStatus, MeetingFile};
use domain::ballots::Ballots;
use domain::dates::Month;
use domain::ids::{
    AssignmentId, DocumentId, GuestId, ItemId, MeetingId, MemberId, MentionId, MinorityId, MovementId, OpinionId,
    StatusId, VoteId,
};
use domain::meeting::{
    AgendaItem, Assignment, Attendance, ConclusionNeed, DocumentRead, FeeStatus, Guest, GuestRole, Meeting,
    MeetingKind, MeetingState, Opinion, Part, Section, Speaker, TaskReport, Vote,
};
use domain::member::{Member, StatusPeriod};
use domain::mentions::Mention;
use domain::minority::MinorityOpinion;
use domain::movements::Movement;
use domain::named_votes::NamedVote;
use domain::origin::Origin;
use domain::score::GivenPoints;
use domain::tasks::GivenTask;
use domain::text::clean_line;
use uuid::Uuid;

/// Why a meeting file is refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum MeetingFileError {
    /// Not the JSON that a meeting file is; the text names line and column.
    #[error("{0}")]
    Malformed(String),
    /// Somebody who is not on the list of members, nor among the guests.
    #[error("unknown person {0}")]
    UnknownPerson(String),
    /// A name that more than one member bears.
    #[error("more than one {0}")]
    AmbiguousPerson(String),
    /// A report on an assignment that was never given, or has ended.
    #[error("unknown task {0}")]
    UnknownTask(String),
}

/// What the book knows already.
#[derive(Clone, Copy)]
pub struct Known<'a> {
    /// The members.
    pub members: &'a [Member],
    /// The assignments that are open before the meeting.
    pub tasks: &'a [GivenTask],
    /// Makes identifiers.
    pub new_id: &'a dyn Fn() -> Uuid,
}

/// Reads the text of a meeting file.
///
/// # Errors
/// [`MeetingFileError::Malformed`] with line and column.
pub fn parse(text: &str) -> Result<MeetingFile, MeetingFileError> {
    serde_json::from_str(text).map_err(|e| MeetingFileError::Malformed(e.to_string()))
}

/// Gives the members whose statuses the file adds to.
///
/// # Errors
/// [`MeetingFileError::UnknownPerson`].
pub fn members_with_statuses(file: &MeetingFile, known: Known<'_>) -> Result<Vec<Member>, MeetingFileError> {
    let mut changed: Vec<Member> = Vec::new();
    for status in &file.statuses {
        let id = known.member(&status.member)?;
        let kept = known.members.iter().find(|member| member.id == id);
        let has = |member: &Member| member.statuses.iter().any(|s| s.kind == status.status && s.since == status.since);
        if kept.is_some_and(has) {
            continue;
        }
        let period = period(status, known);
        match changed.iter_mut().find(|member| member.id == id) {
            Some(member) => member.statuses.push(period),
            None => changed.extend(kept.cloned().map(|mut member| {
                member.statuses.push(period);
                member
            })),
        }
    }
    Ok(changed)
}

fn period(status: &FileStatus, known: Known<'_>) -> StatusPeriod {
    StatusPeriod {
        id: StatusId((known.new_id)()),
        kind: status.status,
        since: status.since,
        until: status.until,
        reason: status.reason.clone(),
    }
}

/// Makes the meeting, held under a rule pack.
///
/// # Errors
/// [`MeetingFileError`].
pub fn meeting(file: &MeetingFile, known: Known<'_>, rule_pack: &str) -> Result<Meeting, MeetingFileError> {
    let month: Month = file.month.parse().map_err(|e| MeetingFileError::Malformed(format!("month: {e}")))?;
    if let Some(ends) = file.ends
        && ends.date() != file.starts.date()
    {
        return Err(MeetingFileError::Malformed(format!("ends: {ends}")));
    }
    let guests = guests(file, known);
    let kind = kind_of(file.kind);
    let people = People { known, guests: &guests, parts: kind.parts() };
    let maybe = |name: &str| if name.trim().is_empty() { Ok(None) } else { known.member(name).map(Some) };
    let mut meeting = Meeting {
        id: MeetingId((known.new_id)()),
        kind,
        month,
        rule_pack: rule_pack.to_owned(),
        date: file.starts.date(),
        starts: file.starts.time(),
        ends: file.ends.map(|ends| ends.time()),
        place: file.place.clone(),
        chair: maybe(&file.chair)?,
        minute_taker: maybe(&file.minute_taker)?,
        attendance: attendance(file, known)?,
        fee: FeeStatus { paid_by: file.fee.paid_by, of: file.fee.of, note: file.fee.note.clone() },
        task_reports: reports(file, known)?,
        agenda: file.agenda.iter().map(|item| people.item(item)).collect::<Result<_, _>>()?,
        minutes_agreed: file.minutes_agreed,
        points: file.points.iter().map(given_points).collect(),
        outcome: file.outcome,
        outcome_number: None,
        number: None,
        state: MeetingState::Open,
        guests: Vec::new(),
    };
    meeting.guests = guests;
    Ok(meeting)
}

fn given_points(given: &FilePoints) -> GivenPoints {
    GivenPoints { part: given.part.clone(), points: Some(given.points), reason: given.reason.clone() }
}

fn kind_of(word: FileKind) -> MeetingKind {
    match word {
        FileKind::Regular => MeetingKind::Regular,
        FileKind::RegularAndThemed => MeetingKind::RegularAndThemed,
        FileKind::Themed => MeetingKind::Themed,
        FileKind::Committee => MeetingKind::Committee,
        FileKind::Extraordinary => MeetingKind::Extraordinary,
        FileKind::Review => MeetingKind::Review,
        FileKind::Admission => MeetingKind::Admission,
        FileKind::FullMembership => MeetingKind::FullMembership,
        FileKind::Discipline => MeetingKind::Discipline,
    }
}

fn guests(file: &MeetingFile, known: Known<'_>) -> Vec<Guest> {
    let one = |guest: &crate::meeting_file::FileGuest| Guest {
        id: GuestId((known.new_id)()),
        name: clean_line(&guest.name),
        post: guest.post.clone(),
        unit: guest.unit.clone(),
        role: if guest.from_superior { GuestRole::Superior } else { GuestRole::Invited },
    };
    file.guests.iter().map(one).collect()
}

fn attendance(file: &MeetingFile, known: Known<'_>) -> Result<Vec<Attendance>, MeetingFileError> {
    let one = |line: &crate::meeting_file::FileAttendance| {
        Ok(Attendance { member: known.member(&line.member)?, presence: line.state, reason: line.reason.clone() })
    };
    let lines: Vec<Attendance> = file.attendance.iter().map(one).collect::<Result<_, MeetingFileError>>()?;
    for (at, line) in lines.iter().enumerate() {
        if lines.iter().take(at).any(|earlier| earlier.member == line.member) {
            let name = &file.attendance[at].member;
            return Err(MeetingFileError::Malformed(format!("attendance: {name} twice")));
        }
    }
    Ok(lines)
}

fn reports(file: &MeetingFile, known: Known<'_>) -> Result<Vec<TaskReport>, MeetingFileError> {
    file.task_reports
        .iter()
        .map(|report| {
            let words = clean_line(&report.task);
            // The newest assignment in these words: the same task may be given again.
            let task = known.tasks.iter().rev().find(|task| clean_line(&task.assignment.task) == words);
            let task = task.ok_or(MeetingFileError::UnknownTask(words))?;
            Ok(TaskReport { assignment: task.assignment.id, result: report.result, note: report.note.clone() })
        })
        .collect()
}

impl Known<'_> {
    fn member(&self, name: &str) -> Result<MemberId, MeetingFileError> {
        let wanted = clean_line(name);
        let mut found = self.members.iter().filter(|member| member.name == wanted).map(|member| member.id);
        match (found.next(), found.next()) {
            (Some(member), None) => Ok(member),
            // Names are all that a file has; a guess would write one person's words under another.
            (Some(_), Some(_)) => Err(MeetingFileError::AmbiguousPerson(wanted)),
            (None, _) => Err(MeetingFileError::UnknownPerson(wanted)),
        }
    }
}

/// Members and guests, by name.
struct People<'a> {
    known: Known<'a>,
    guests: &'a [Guest],
    parts: &'a [Part],
}

impl People<'_> {
    fn speaker(&self, name: &str) -> Result<Speaker, MeetingFileError> {
        let wanted = clean_line(name);
        match self.guests.iter().find(|guest| guest.name == wanted) {
            Some(guest) => Ok(Speaker::Guest(guest.id)),
            None => self.known.member(name).map(Speaker::Member),
        }
    }

    fn item(&self, item: &FileItem) -> Result<AgendaItem, MeetingFileError> {
        let new_id = self.known.new_id;
        let presenter = if item.presenter.trim().is_empty() { None } else { Some(self.speaker(&item.presenter)?) };
        let opinion = |o: &crate::meeting_file::FileOpinion| {
            Ok(Opinion { id: OpinionId(new_id()), speaker: self.speaker(&o.speaker)?, text: o.text.clone() })
        };
        Ok(AgendaItem {
            id: ItemId(new_id()),
            section: Section::Proceedings,
            part: if item.thematic && self.parts.contains(&Part::Themed) { Part::Themed } else { Part::Regular },
            title: item.title.clone(),
            presenter,
            minutes: item.minutes,
            movements: item.movements.iter().map(|moved| self.movement(moved)).collect::<Result<_, _>>()?,
            text: item.text.clone(),
            documents: item.documents.iter().map(|document| document_read(document, new_id)).collect(),
            opinions: item.opinions.iter().map(opinion).collect::<Result<_, MeetingFileError>>()?,
            votes: item.votes.iter().map(|vote| self.vote(vote)).collect::<Result<_, _>>()?,
            conclusion: item.conclusion.clone(),
            conclusion_need: ConclusionNeed::Required,
            assignments: item.assignments.iter().map(|given| self.assignment(given)).collect::<Result<_, _>>()?,
            origin: Origin::Added,
            put_off: item.put_off.clone(),
            mentions: item.mentions.iter().map(|mention| self.mention(mention)).collect::<Result<_, _>>()?,
        })
    }

    fn movement(&self, moved: &crate::meeting_file::FileMovement) -> Result<Movement, MeetingFileError> {
        let member = self.known.member(&moved.member)?;
        Ok(Movement { id: MovementId((self.known.new_id)()), member, kind: moved.kind, at: moved.at })
    }

    fn vote(&self, vote: &crate::meeting_file::FileVote) -> Result<Vote, MeetingFileError> {
        let crate::meeting_file::FileBallots { issued, returned, invalid } = vote.ballots;
        Ok(Vote {
            id: VoteId((self.known.new_id)()),
            subject: vote.subject.clone(),
            form: vote.form,
            decision: vote.decision,
            votes_for: vote.votes_for,
            against: vote.against,
            abstain: vote.abstain,
            minority: vote.minority.iter().map(|held| self.minority(held)).collect::<Result<_, _>>()?,
            ballots: Ballots { issued, returned, invalid },
            named: vote.named.iter().map(|named| self.named(named)).collect::<Result<_, _>>()?,
        })
    }

    fn minority(&self, held: &crate::meeting_file::FileMinority) -> Result<MinorityOpinion, MeetingFileError> {
        let (id, member) = (MinorityId((self.known.new_id)()), self.known.member(&held.member)?);
        Ok(MinorityOpinion { id, member, text: held.text.clone(), reserved: held.reserved })
    }

    fn named(&self, named: &crate::meeting_file::FileNamedVote) -> Result<NamedVote, MeetingFileError> {
        Ok(NamedVote { member: self.known.member(&named.member)?, choice: named.choice })
    }

    fn mention(&self, of: &crate::meeting_file::FileMention) -> Result<Mention, MeetingFileError> {
        let (id, member) = (MentionId((self.known.new_id)()), self.known.member(&of.member)?);
        Ok(Mention { id, member, kind: of.kind, text: of.text.clone() })
    }

    fn assignment(&self, given: &crate::meeting_file::FileAssignment) -> Result<Assignment, MeetingFileError> {
        let named = !given.member.trim().is_empty();
        Ok(Assignment {
            member: named.then(|| self.known.member(&given.member)).transpose()?,
            with_members: given.with_members.iter().map(|name| self.known.member(name)).collect::<Result<_, _>>()?,
            task: given.task.clone(),
            due: given.due,
            expected: given.expected.clone(),
            kind: given.kind,
            starts: given.starts,
            area: given.area.clone(),
            ..Assignment::new(AssignmentId((self.known.new_id)()))
        })
    }
}

fn document_read(document: &crate::meeting_file::FileDocument, new_id: &dyn Fn() -> Uuid) -> DocumentRead {
    DocumentRead {
        id: DocumentId(new_id()),
        code: document.code.clone(),
        date: document.date,
        issuer: document.issuer.clone(),
        title: document.title.clone(),
        incoming: None,
    }
}
