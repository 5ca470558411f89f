//! Each task as one or two actions on the book.

use crate::arguments::{Arguments, Create, Draft, Export, ExportTo, Kind, Meeting, Members, Task};
use crate::outcome::{Told, Verdict};
use crate::{areas, figures, find, registers, resolutions, rules, tasks, themed, years};
use actions::views::{ImportChange, MeetingDeed, MeetingPaper, PaperFile};
use actions::{
    Book, Failure, KdfCost, Occasion, PaperPress, addenda, books, drafts, history, incoming, meeting_import, meetings,
    member_import, members, papers, petitions, practice_book,
};
use chrono::{Local, NaiveTime, Utc};
use domain::cell::{Cell, CellKind, Term};
use domain::ids::MeetingId;
use serde_json::json;
use std::path::Path;
use uuid::Uuid;

/// Does what the arguments ask.
pub fn run(arguments: Arguments) -> Result<Told, Failure> {
    let folder = arguments.book.clone().ok_or(Failure::NoBookOpen)?;
    match &arguments.task {
        Task::Create(details) => create(&folder, details, &passphrase(&arguments)?),
        Task::Demo => {
            let book = practice_book::open_or_make(&folder, occasion())?;
            let made = meetings::list(&book)?.len();
            Ok(Told::new(format!("Đã lập sổ luyện tập, {made} buổi sinh hoạt."), json!({ "meetings": made })))
        }
        _ => with_book(&open(&folder, &arguments)?, arguments.task),
    }
}

/// The practice cell opens without a passphrase, like in the window.
fn open(folder: &Path, arguments: &Arguments) -> Result<Book, Failure> {
    match passphrase(arguments) {
        Ok(passphrase) => books::open(folder, &passphrase),
        Err(missing) => practice_book::open(folder).map_err(|_| missing),
    }
}

fn with_book(book: &Book, task: Task) -> Result<Told, Failure> {
    match task {
        Task::Create(_) | Task::Demo => Err(Failure::NoBookOpen),
        Task::Members(Members::Import { file, dry_run }) => import_members(book, &file, dry_run),
        Task::Members(Members::List { on }) => list_members(book, on.unwrap_or(occasion().today)),
        Task::Meeting(Meeting::Import { file }) => {
            let view = meeting_import::import(book, &read(&file)?, occasion())?;
            Ok(Told::new(format!("Đã nhập buổi sinh hoạt tháng {}.", view.meeting.month), figures::of(&view)))
        }
        Task::Meeting(Meeting::List) => list_meetings(book),
        Task::Meeting(Meeting::Show { meeting }) => {
            let view = meetings::view(book, find(book, &meeting)?)?;
            Ok(Told::new(view.figures.head_count_sentence.clone(), figures::of(&view)))
        }
        Task::Meeting(Meeting::Write { meeting, item, text }) => write(book, &meeting, item, text),
        Task::Meeting(Meeting::Lock { meeting }) => {
            let view = meetings::lock_minutes(book, find(book, &meeting)?, occasion())?;
            let text =
                format!("Đã khóa biên bản số {}. Mã nội dung: {}.", view.figures.number, view.fingerprints.join(", "));
            Ok(Told::new(text, figures::of(&view)))
        }
        Task::Meeting(Meeting::Addendum { meeting, reason, text }) => {
            let view = addenda::add(book, find(book, &meeting)?, text, reason, occasion())?;
            Ok(Told::new(format!("Đã ghi bổ sung, đính chính lần {}.", view.addenda.len()), json!(view.addenda)))
        }
        Task::Rules(task) => rules::run(book, task, occasion()),
        Task::Incoming => Ok(registers::of_documents(&incoming::list(book, occasion().today)?)),
        Task::Petitions => Ok(registers::of_petitions(&petitions::list(book, occasion().today)?)),
        Task::Areas => Ok(areas::listed(&actions::areas::board(book, occasion().today)?)),
        Task::Resolutions { open } => {
            let mut register = actions::resolutions::list(book, occasion().today)?;
            register.lines.retain(|line| !open || line.execution.open() > 0);
            Ok(resolutions::listed(&register))
        }
        Task::Themed { year } => themed::list(book, year, occasion().today),
        Task::Export(Export::Year { year, out }) => themed::export(book, year, &out, occasion().today),
        Task::Year { year, out } => years::run(book, (year, occasion().today), out.as_deref()),
        Task::Find(wanted) => find::run(book, wanted, occasion().today),
        Task::Tasks { wanted, member } => {
            tasks::listed(actions::tasks::board(book, occasion().today)?, wanted, member.as_deref())
        }
        Task::Export(Export::Minutes(to)) => {
            let is_minutes = |paper| matches!(paper, MeetingPaper::Minutes { .. });
            export(book, &to, |press, id| papers::files(book, press, id, is_minutes))
        }
        Task::Export(Export::Papers(to)) => export(book, &to, |press, id| papers::files(book, press, id, |_| true)),
        Task::Export(Export::Requested(to)) => export(book, &to, |press, id| papers::requested_files(book, press, id)),
        Task::Export(Export::Areas { out }) => areas::exported(book, &out, occasion().today),
        Task::Check => check(book),
        Task::History { limit } => {
            let lines = history::list(book, limit)?;
            let text = lines.iter().map(|line| format!("{}\t{}\t{}", line.action, line.at, line.verb));
            Ok(Told::new(text.collect::<Vec<_>>().join("\n"), json!(lines)))
        }
        Task::Undo { action } => {
            let done = history::undo(book, action, occasion())?;
            Ok(Told::new(format!("Đã hoàn tác việc số {action}."), json!(done)))
        }
        Task::Draft(Draft::Keep { form, body }) => {
            drafts::keep(book, &form, &body, occasion())?;
            Ok(Told::new("Đã giữ bản nháp.", json!({ "kept": form })))
        }
        Task::Draft(Draft::Show { form }) => {
            let body = drafts::kept(book, &form)?.ok_or(Failure::NotFound)?;
            Ok(Told::new(body.clone(), json!({ "form": form, "body": body })))
        }
    }
}

fn occasion() -> Occasion<'static> {
    Occasion { now: Utc::now(), today: Local::now().date_naive(), new_id: &Uuid::now_v7 }
}

fn passphrase(arguments: &Arguments) -> Result<String, Failure> {
    if let Some(file) = &arguments.passphrase_file {
        return Ok(read(file)?.lines().next().unwrap_or_default().to_owned());
    }
    std::env::var("SCB_PASSPHRASE")
        .map_err(|_| Failure::BadRequest { detail: "SCB_PASSPHRASE, --passphrase-file".into() })
}

fn read(file: &Path) -> Result<String, Failure> {
    std::fs::read_to_string(file)
        .map_err(|e| Failure::FileUnreadable { path: file.display().to_string(), detail: e.to_string() })
}

fn create(folder: &Path, details: &Create, passphrase: &str) -> Result<Told, Failure> {
    let made = books::create(folder, cell(details)?, passphrase, KdfCost::standard(), occasion())?;
    let groups = made.recovery.groups().to_vec();
    let text = format!("Đã lập sổ tại {}.\nMã khôi phục (chỉ hiện một lần): {}", folder.display(), groups.join("-"));
    Ok(Told::new(text, json!({ "book": folder, "recovery": groups })))
}

fn cell(of: &Create) -> Result<Cell, Failure> {
    let term = of.term.split_once('-').and_then(|(first, last)| {
        Some(Term { first_year: first.trim().parse().ok()?, last_year: last.trim().parse().ok()? })
    });
    Ok(Cell {
        name: of.name.clone(),
        kind: match of.kind {
            Kind::Hamlet => CellKind::Hamlet,
            Kind::Neighbourhood => CellKind::Neighbourhood,
            Kind::Administration => CellKind::Administration,
            Kind::PublicService => CellKind::PublicService,
            Kind::ArmedForces => CellKind::ArmedForces,
            Kind::Enterprise => CellKind::Enterprise,
        },
        superior: of.superior.clone(),
        superior_committee: of.superior_committee.clone(),
        province: String::new(),
        place: of.place.clone(),
        term: term.ok_or(Failure::CellInvalid { fields: vec![domain::cell::CellField::Term] })?,
        keeper_name: of.keeper.clone(),
        keeper_post: of.keeper_post.clone(),
        usual_day: of.usual_day,
        usual_time: NaiveTime::from_hms_opt(19, 0, 0).unwrap_or_default(),
        usual_place: of.usual_place.clone(),
        first_minutes_number: 1,
    })
}

fn import_members(book: &Book, file: &Path, dry_run: bool) -> Result<Told, Failure> {
    let program = std::env::current_exe().map_err(|e| Failure::Unexpected { detail: e.to_string() })?;
    let preview = member_import::preview(book, file, &program, occasion())?;
    let count = |wanted: fn(&ImportChange) -> bool| preview.lines.iter().filter(|line| wanted(&line.change)).count();
    let added = count(|change| *change == ImportChange::Added);
    let changed = count(|change| matches!(change, ImportChange::Changed { .. }));
    let unchanged = count(|change| *change == ImportChange::Unchanged);
    if !dry_run {
        members::apply_import(book, preview.lines.iter().map(|line| line.member.clone()).collect(), occasion())?;
    }
    let problems = preview.problems.len();
    let lead = if dry_run { "Xem trước" } else { "Đã nhập" };
    let text = format!("{lead}: thêm {added}, sửa {changed}, giữ nguyên {unchanged}; {problems} chỗ không đọc được.");
    let json = json!({
        "added": added,
        "changed": changed,
        "unchanged": unchanged,
        "problems": preview.problems,
        "unknown_columns": preview.unknown_columns,
    });
    Ok(Told::new(text, json))
}

fn list_members(book: &Book, on: chrono::NaiveDate) -> Result<Told, Failure> {
    let list = members::list(book, on)?;
    let text = list.lines.iter().map(|line| line.member.name.clone()).collect::<Vec<_>>().join("\n");
    Ok(Told::new(text, json!(list)))
}

fn list_meetings(book: &Book) -> Result<Told, Failure> {
    let list = meetings::list(book)?;
    let text = list.iter().map(|line| format!("{}\t{}\tcó mặt {}", line.month, line.date, line.present));
    Ok(Told::new(text.collect::<Vec<_>>().join("\n"), json!(list)))
}

/// Finds a meeting by month or identifier.
fn find(book: &Book, wanted: &str) -> Result<MeetingId, Failure> {
    if let Ok(id) = wanted.parse::<Uuid>() {
        return Ok(MeetingId(id));
    }
    let list = meetings::list(book)?;
    list.iter().find(|line| line.month.to_string() == wanted).map(|line| line.id).ok_or(Failure::NotFound)
}

fn write(book: &Book, meeting: &str, item: usize, text: String) -> Result<Told, Failure> {
    let mut meeting = meetings::view(book, find(book, meeting)?)?.meeting;
    let line = item.checked_sub(1).and_then(|at| meeting.agenda.get_mut(at)).ok_or(Failure::NotFound)?;
    line.text = text;
    let saved = meetings::save(book, meeting, MeetingDeed::Write, occasion())?;
    Ok(Told::new("Đã ghi.", json!({ "action": saved.action })))
}

/// Makes files.
type Files = Result<Vec<PaperFile>, Failure>;

fn export(book: &Book, to: &ExportTo, make: impl FnOnce(&PaperPress, MeetingId) -> Files) -> Result<Told, Failure> {
    let out = &to.out;
    let files = make(&PaperPress::new(), find(book, &to.meeting)?)?;
    std::fs::create_dir_all(out)
        .map_err(|e| Failure::FileUnreadable { path: out.display().to_string(), detail: e.to_string() })?;
    let saved = papers::keep(out, &files)?;
    let text = saved.iter().map(|file| file.path.clone()).collect::<Vec<_>>().join("\n");
    Ok(Told::new(text, json!(saved)))
}

fn check(book: &Book) -> Result<Told, Failure> {
    let check = books::check(book)?;
    let sound = check.findings.is_empty();
    let text = if sound {
        format!(
            "Sổ nguyên vẹn: {} đảng viên, {} buổi sinh hoạt, {} việc đã ghi.",
            check.members, check.meetings, check.actions
        )
    } else {
        format!("Sổ có vấn đề:\n{}", check.findings.join("\n"))
    };
    let verdict = if sound { Verdict::Good } else { Verdict::Unsound };
    Ok(Told { text, json: json!(check), verdict })
}
