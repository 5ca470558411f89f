//! The library of topics for themed sessions, and the lines of agendas that take one.

use crate::failure::Failure;
use crate::meetings::{the_meeting, the_open_meeting};
use crate::views::{Done, LibraryLine, MeetingThemes, ThemeUse};
use crate::{Book, Occasion, rules};
use domain::attachment::AttachmentOwner;
use domain::headcount::roll_of;
use domain::ids::{DocumentId, ItemId, MeetingId, ThemeId};
use domain::meeting::{Meeting, Speaker};
use domain::rules::RulePack;
use domain::theme::Theme;
use store::{Deed, Reading, StoreError};

/// Lists the library, what was added last first.
///
/// # Errors
/// Whatever hinders reading.
pub fn list(book: &Book) -> Result<Vec<LibraryLine>, Failure> {
    let lines = book.read(|reading| {
        let placed = reading.themes_placed()?;
        let files = reading.all_attachments()?;
        let line = |theme: Theme| {
            let owner = AttachmentOwner::Theme(theme.id);
            let attached = files.iter().filter(|file| file.owner == owner).count();
            LibraryLine {
                used: placed.iter().filter(|(id, _)| *id == theme.id).map(|(_, placed)| *placed).collect(),
                files: u32::try_from(attached).unwrap_or(u32::MAX),
                theme,
            }
        };
        Ok::<_, StoreError>(reading.themes()?.into_iter().map(line).collect())
    })?;
    Ok(lines)
}

/// Keeps a topic, new or changed. Lines that are about it stay as they were written.
///
/// # Errors
/// [`Failure::ThemeInvalid`] with everything that cannot be kept.
pub fn save(book: &Book, mut theme: Theme, occasion: Occasion<'_>) -> Result<Done, Failure> {
    theme.tidy();
    let problems = theme.problems();
    if !problems.is_empty() {
        return Err(Failure::ThemeInvalid { problems });
    }
    book.change(Deed::new("saveTheme").about(theme.id.0), occasion.now, |change| {
        change.put_theme(&theme)?;
        Ok(Done::of(change))
    })
}

/// Takes a topic out of the library; lines that are about it stay, and its files wait for an undo.
///
/// # Errors
/// [`Failure::NotFound`].
pub fn delete(book: &Book, id: ThemeId, occasion: Occasion<'_>) -> Result<Done, Failure> {
    let done = book.change(Deed::new("deleteTheme").about(id.0), occasion.now, |change| {
        change.delete_theme(id)?;
        Ok::<_, StoreError>(Done::of(change))
    })?;
    Ok(done)
}

/// Tells what a meeting takes from the library.
///
/// # Errors
/// [`Failure::NotFound`].
pub fn of_meeting(book: &Book, id: MeetingId) -> Result<MeetingThemes, Failure> {
    book.read(|reading| {
        let meeting = the_meeting(reading, id)?;
        let pack = rules::named(reading, &meeting.rule_pack)?;
        let chosen = reading.theme_lines(id)?;
        let theme_of = |item| chosen.iter().find(|(line, _)| *line == item).map(|(_, theme)| *theme);
        let lines = meeting.agenda.iter().filter(|item| pack.theme_lines.takes(item));
        Ok(MeetingThemes {
            lines: lines.map(|item| ThemeUse { item: item.id, theme: theme_of(item.id) }).collect(),
            commitment: pack.theme_lines.commitment.clone(),
            due: pack.theme_lines.due_after(meeting.date),
        })
    })
}

/// Makes a line of an agenda be about a topic: its title, its presenter unless there is one, and among its documents the outline.
///
/// # Errors
/// [`Failure::NotFound`], also for a line that takes no topic; [`Failure::MeetingLocked`].
pub fn choose(
    book: &Book,
    meeting: MeetingId,
    item: ItemId,
    theme: ThemeId,
    occasion: Occasion<'_>,
) -> Result<Done, Failure> {
    book.change(Deed::new("chooseTheme").about(meeting.0), occasion.now, |change| {
        let mut meeting = the_open_meeting(change, meeting)?;
        let pack = rules::named(change, &meeting.rule_pack)?;
        let theme = the_theme(change, theme)?;
        let before = change.theme_lines(meeting.id)?.into_iter().find(|(line, _)| *line == item);
        let before = before.and_then(|(_, theme)| the_theme(change, theme).ok());
        lay(change, &mut meeting, item, (before.as_ref(), &theme), &pack, occasion)?;
        change.put_meeting(&meeting)?;
        change.put_theme_line(item, meeting.id, theme.id)?;
        Ok(Done::of(change))
    })
}

/// Writes a topic, in the place of the one before it, on a line of an agenda.
fn lay(
    reading: &Reading<'_>,
    meeting: &mut Meeting,
    item: ItemId,
    (before, theme): (Option<&Theme>, &Theme),
    pack: &RulePack,
    occasion: Occasion<'_>,
) -> Result<(), Failure> {
    let (rules, author) = (&pack.theme_lines, author_on_the_roll(reading, meeting, theme, pack)?);
    let new_id = || DocumentId((occasion.new_id)());
    let line = meeting.agenda.iter_mut().find(|line| line.id == item && rules.takes(line)).ok_or(Failure::NotFound)?;
    line.title = rules.title_of(theme);
    line.presenter = line.presenter.or(author);
    let outlines = [before, Some(theme)].into_iter().flatten().map(|theme| rules.outline_of(theme, new_id()).title);
    let outlines: Vec<_> = outlines.collect();
    line.documents.retain(|document| !outlines.contains(&document.title));
    let files = reading.attachments(AttachmentOwner::Theme(theme.id))?;
    if !(theme.outline.is_empty() && files.is_empty()) {
        line.documents.push(rules.outline_of(theme, new_id()));
    }
    Ok(())
}

/// The member who wrote the outline, when exactly one on the roll has that name.
fn author_on_the_roll(
    reading: &Reading<'_>,
    meeting: &Meeting,
    theme: &Theme,
    pack: &RulePack,
) -> Result<Option<Speaker>, Failure> {
    let roll = roll_of(meeting, &reading.members()?, pack.roll(meeting.kind));
    let named: Vec<_> = roll.iter().filter(|line| line.name == theme.author).collect();
    Ok(match named.as_slice() {
        [only] => Some(Speaker::Member(only.member)),
        _ => None,
    })
}

pub(crate) fn the_theme(reading: &Reading<'_>, id: ThemeId) -> Result<Theme, Failure> {
    reading.themes()?.into_iter().find(|theme| theme.id == id).ok_or(Failure::NotFound)
}
