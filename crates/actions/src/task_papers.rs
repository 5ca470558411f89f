//! Papers about tasks as they stand today: the tracking table, slips for members, and the same slips as texts to send.

use crate::failure::Failure;
use crate::meetings::the_cell;
use crate::sheets::Sheet;
use crate::views::SlipText;
use crate::{Book, papers, rules};
use chrono::NaiveDate;
use documents::task_papers::{slip_text, slips_paper, tracking_paper};
use domain::cell_frame::CellFrame;
use domain::ids::MemberId;
use domain::member::Member;
use domain::rules::RulePack;
use domain::task_papers::{TaskSlip, Tracking};
use domain::tasks::GivenTask;
use std::sync::Arc;
use store::Reading;

/// Composes the tracking table of a day.
///
/// # Errors
/// Whatever hinders reading.
pub fn tracking(book: &Book, today: NaiveDate) -> Result<Sheet, Failure> {
    book.read(|reading| {
        let Facts { frame, pack, members, tasks } = Facts::gather(reading, today)?;
        let stem = format!("{today}_TheoDoiNhiemVu_{}", papers::plain(&frame.cell.name));
        Ok(Sheet::of(stem, tracking_paper(&Tracking::of(frame, &tasks, &members), &pack.task_tracking)))
    })
}

/// Composes the slips of everybody who has something to do, or of one member.
///
/// # Errors
/// [`Failure::NotFound`] when nobody has.
pub fn slips(book: &Book, member: Option<MemberId>, today: NaiveDate) -> Result<Sheet, Failure> {
    book.read(|reading| {
        let Facts { frame, pack, members, tasks } = Facts::gather(reading, today)?;
        let slips = TaskSlip::all(&tasks, &members, member, today);
        let whose = match (member, slips.as_slice()) {
            (_, []) => return Err(Failure::NotFound),
            (Some(_), [only]) => &only.member,
            _ => &frame.cell.name,
        };
        let stem = format!("{today}_PhieuGiaoViec_{}", papers::plain(whose));
        Ok(Sheet::of(stem, slips_paper(&frame, &slips, &pack.task_slips)))
    })
}

/// Writes the slips as texts to send, one for each member who has something to do.
///
/// # Errors
/// Whatever hinders reading.
pub fn texts(book: &Book, today: NaiveDate) -> Result<Vec<SlipText>, Failure> {
    book.read(|reading| {
        let Facts { frame, pack, members, tasks } = Facts::gather(reading, today)?;
        let slips = TaskSlip::all(&tasks, &members, None, today);
        let text = |slip: &TaskSlip| slip_text(slip, &frame, &pack.task_slips);
        Ok(slips.iter().map(|slip| SlipText { member: slip.member.clone(), text: text(slip) }).collect())
    })
}

struct Facts {
    frame: CellFrame,
    pack: Arc<RulePack>,
    members: Vec<Member>,
    tasks: Vec<GivenTask>,
}

impl Facts {
    fn gather(reading: &Reading<'_>, today: NaiveDate) -> Result<Self, Failure> {
        let (members, tasks, pack) = (reading.members()?, reading.given_tasks()?, rules::on(reading, today)?);
        Ok(Self { frame: CellFrame::of(the_cell(reading)?, &members, &pack, today), pack, members, tasks })
    }
}
