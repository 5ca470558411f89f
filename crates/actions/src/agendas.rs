//! The agenda that prepares itself: the standing lines of the rules, and what earlier meetings left to this one.

use crate::Occasion;
use crate::failure::Failure;
use domain::due::due_lines;
use domain::ids::{ItemId, MemberId};
use domain::meeting::{AgendaItem, ConclusionNeed, Meeting, Part, Section, Speaker};
use domain::member::{Member, Post};
use domain::origin::{Origin, PointPutOff};
use domain::rules::{RulePack, StandardItem, UsualPresenter};
use domain::themed::Quarter;
use store::Reading;

/// Prepares the agenda of a meeting that is being made.
pub(crate) fn prepared(
    reading: &Reading<'_>,
    meeting: &Meeting,
    pack: &RulePack,
    members: &[Member],
    occasion: Occasion<'_>,
) -> Result<Vec<AgendaItem>, Failure> {
    let new_id = || ItemId((occasion.new_id)());
    let called = pack.roll(meeting.kind);
    let on_roll: Vec<&Member> =
        members.iter().filter(|m| called.calls(m.post) && m.standing_on(meeting.date).is_some()).collect();
    let deputy = on_roll.iter().find(|m| m.post == Post::DeputySecretary).map(|m| m.id);
    let standard = pack.meeting(meeting.kind).map(|rules| rules.agenda.as_slice()).unwrap_or_default();
    let mut agenda: Vec<_> = standard.iter().map(|item| standing(item, meeting, deputy, new_id())).collect();
    let points = reading.points_put_off(&pack.family_of(meeting.kind), (meeting.date, meeting.starts))?;
    let on_roll: Vec<MemberId> = on_roll.iter().map(|member| member.id).collect();
    let laid: Vec<_> = points.into_iter().map(|point| come_back(point, meeting, &on_roll, new_id())).collect();
    let proceedings = agenda.iter().position(|item| item.section != Section::Opening).unwrap_or(agenda.len());
    agenda.splice(proceedings..proceedings, laid);
    let reminders = reminders(reading, meeting, pack, members)?.into_iter().map(|(title, origin)| AgendaItem {
        conclusion_need: ConclusionNeed::Optional,
        ..line(new_id(), title, origin)
    });
    let closing = agenda.iter().position(|item| item.section == Section::Closing).unwrap_or(agenda.len());
    agenda.splice(closing..closing, reminders.collect::<Vec<_>>());
    Ok(agenda)
}

/// What the proceedings are reminded of at their end; whoever does not need a line removes it.
fn reminders(
    reading: &Reading<'_>,
    meeting: &Meeting,
    pack: &RulePack,
    members: &[Member],
) -> Result<Vec<(String, Origin)>, Failure> {
    let mut reminders = Vec::new();
    if pack.family_of(pack.due.family).contains(&meeting.kind) {
        let due = due_lines(&pack.due, members, meeting.month, meeting.date);
        reminders.extend(due.into_iter().map(|line| (line.title, Origin::Due { event: line.event })));
    }
    if let Some(quarter) = themed_owed(reading, meeting, pack, pack.themed.line_from_month)? {
        reminders.push((pack.themed.title_for(quarter), Origin::ThemedOwed { quarter }));
    }
    Ok(reminders)
}

/// The quarter that owes a themed session, from a month of it on, at a meeting that is reminded of it.
pub(crate) fn themed_owed(
    reading: &Reading<'_>,
    meeting: &Meeting,
    pack: &RulePack,
    from_month: u32,
) -> Result<Option<Quarter>, Failure> {
    let rules = &pack.themed;
    let reminded = pack.family_of(rules.family).contains(&meeting.kind);
    if !reminded || rules.kinds.contains(&meeting.kind) || !rules.has_come(from_month, meeting.month) {
        return Ok(None);
    }
    let meetings: Vec<_> = reading.meetings()?.into_iter().map(|line| (line.kind, line.month)).collect();
    Ok(rules.owed(meeting.month, &meetings))
}

fn standing(item: &StandardItem, meeting: &Meeting, deputy: Option<MemberId>, id: ItemId) -> AgendaItem {
    let presenter = match item.presenter {
        UsualPresenter::Chair => meeting.chair,
        UsualPresenter::Deputy => deputy.or(meeting.chair),
        UsualPresenter::MinuteTaker | UsualPresenter::Rota | UsualPresenter::Open => None,
    };
    AgendaItem {
        section: item.section,
        part: item.part,
        presenter: presenter.map(Speaker::Member),
        minutes: Some(item.minutes),
        conclusion_need: item.conclusion,
        ..line(id, item.title_for(meeting.month), Origin::Standing { key: item.key.clone() })
    }
}

fn come_back(point: PointPutOff, meeting: &Meeting, on_roll: &[MemberId], id: ItemId) -> AgendaItem {
    let origin = Origin::PutOff { meeting: point.meeting, item: point.item, month: point.month };
    AgendaItem {
        part: if meeting.kind.parts().contains(&point.part) { point.part } else { Part::Regular },
        presenter: point.presenter.filter(|member| on_roll.contains(member)).map(Speaker::Member),
        minutes: point.minutes,
        ..line(id, point.title, origin)
    }
}

/// A line of the proceedings under which nothing is written yet.
pub(crate) fn line(id: ItemId, title: String, origin: Origin) -> AgendaItem {
    AgendaItem {
        id,
        section: Section::Proceedings,
        part: Part::Regular,
        title,
        presenter: None,
        minutes: None,
        movements: Vec::new(),
        text: String::new(),
        documents: Vec::new(),
        opinions: Vec::new(),
        votes: Vec::new(),
        conclusion: String::new(),
        conclusion_need: ConclusionNeed::Required,
        assignments: Vec::new(),
        mentions: Vec::new(),
        origin,
        put_off: None,
    }
}
