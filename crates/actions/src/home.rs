//! The home screen: what the month needs, in order, and what is late.

use crate::failure::Failure;
use crate::meetings::{the_cell, the_meeting};
use crate::views::{Home, HomeStep, PersonName};
use crate::{Book, areas, figures, members, preparation, rules, tasks, themed_plan};
use chrono::NaiveDate;
use domain::cell::Cell;
use domain::dates::Month;
use domain::headcount::HeadCount;
use domain::ids::MeetingId;
use domain::meeting::MeetingKind;
use domain::preparation::Side;
use domain::problem::Weight;
use store::{Reading, Span};

/// Says what is to be done, seen from a day.
///
/// # Errors
/// Whatever hinders reading.
pub fn view(book: &Book, today: NaiveDate) -> Result<Home, Failure> {
    book.read(|reading| {
        let cell = the_cell(reading)?;
        let list = reading.members()?;
        let mut open_tasks = reading.open_tasks(Span::All)?;
        open_tasks.sort_by_key(|task| (task.assignment.due.is_none(), task.assignment.due, task.assignment.id));
        let mut steps = steps(reading, &cell, list.is_empty(), today)?;
        steps.extend(
            tasks::reminders(&open_tasks, &list, &*rules::on(reading, today)?, today).map(HomeStep::FollowTasks),
        );
        Ok(Home {
            steps,
            head_count: HeadCount::of(&members::standing_roll(&list, today)),
            people: list.into_iter().map(|m| PersonName { member: m.id, name: m.name }).collect(),
            open_tasks,
            cell,
            today,
        })
    })
}

/// First what is left of earlier meetings, then this month's.
fn steps(reading: &Reading<'_>, cell: &Cell, no_members: bool, today: NaiveDate) -> Result<Vec<HomeStep>, Failure> {
    let mut steps = Vec::new();
    if no_members {
        steps.push(HomeStep::AddMembers);
    }
    let month = Month::of(today);
    let regular = rules::on(reading, today)?.family_of(MeetingKind::Regular);
    let mut lines = reading.meetings()?;
    lines.sort_by_key(|line| (line.date, line.id));
    let has_this_month = lines.iter().any(|line| line.month == month && regular.contains(&line.kind));
    for line in &lines {
        steps.extend(preparation::near(reading, line, Side::Before, today)?);
        match line.state.is_locked() {
            false if line.date > today => {
                steps.push(HomeStep::PrepareMeeting {
                    meeting: line.id,
                    kind: line.kind,
                    month: line.month,
                    date: line.date,
                });
            }
            false => steps.push(HomeStep::CompleteMeeting {
                meeting: line.id,
                kind: line.kind,
                month: line.month,
                date: line.date,
                blocking: blocking(reading, line.id)?,
            }),
            true if line.month == month => {
                steps.push(HomeStep::PrintPapers { meeting: line.id, kind: line.kind, month });
            }
            true => {}
        }
        steps.extend(preparation::near(reading, line, Side::After, today)?);
    }
    if !has_this_month {
        let usual_day = month.day(u32::from(cell.usual_day));
        steps.push(HomeStep::CreateMeeting { month, usual_day });
    }
    steps.extend(areas::reminder(reading, today)?.map(HomeStep::SeeToAreas));
    if !no_members {
        steps.extend(themed_plan::needs(reading, today)?.into_iter().map(|need| HomeStep::PlanThemed { need }));
    }
    Ok(steps)
}

fn blocking(reading: &Reading<'_>, id: MeetingId) -> Result<u32, Failure> {
    let meeting = the_meeting(reading, id)?;
    let facts = figures::Facts::gather(reading, &meeting)?;
    let figures = figures::of(&meeting, &facts);
    let blocking = figures.problems.iter().filter(|weighed| weighed.weight == Weight::Blocks).count();
    Ok(u32::try_from(blocking).unwrap_or(u32::MAX))
}
