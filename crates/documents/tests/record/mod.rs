//! A record of an invented meeting, small and complete.

use domain::ballots::Ballots;
use domain::headcount::{HeadCount, Split};
use domain::kinds::RollOf;
use domain::meeting::{FeeStatus, Guest, GuestRole, MeetingKind, Part, Section, TaskKind, TaskResult};
use domain::member::{Activity, Post};
use domain::mentions::{MentionKind, NamedMention};
use domain::minority::NamedMinority;
use domain::minutes::{
    Absentee, Capacity, CountedVote, MinutesRecord, NamedAssignment, NamedMovement, NamedPerson, NamedReport,
    RecordedItem, SpokenOpinion,
};
use domain::movements::MovementKind;
use domain::rules::RulePack;
use domain::votes::{DecisionKind, VoteForm, VoteOutcome, VoteResult, VotingBase};

/// Lines that are markup somewhere: HTML, XML, Typst, Markdown, TeX, Word fields.
pub const MARKUP: [&str; 6] = [
    "<b>đậm</b> & &amp; <w:p/>",
    "#set text(red) *sao* _gạch_ `mã` $x^2$",
    r#"Lộ 5\n \textbf{x} @ten = Tiêu đề "kép" 'đơn'"#,
    "[ngoặc] {nhọn} ~ ^ | // chú thích /* x */",
    "{ PAGE } {{month}} {month} %s %d ${HOME}",
    "https://vi.du/x?a=1&b=2 -- --- ...",
];

fn person(name: &str, post: Post) -> NamedPerson {
    NamedPerson { name: name.into(), capacity: Capacity::Member(post) }
}

fn item(key: &str, title: &str) -> RecordedItem {
    RecordedItem {
        key: key.into(),
        section: Section::Proceedings,
        title: title.into(),
        presenter: Some(person("Hồ Văn Bằng", Post::DeputySecretary)),
        minutes: Some(20),
        movements: vec![NamedMovement {
            name: "Dương Thị Vân".into(),
            kind: MovementKind::Arrived,
            at: Some("19:20:00".parse().unwrap()),
        }],
        text: "Tình hình lũ đầu nguồn và lịch xả lũ.\n- Còn 03 hộ chưa phân loại rác.".into(),
        documents: vec![],
        opinions: vec![SpokenOpinion {
            speaker: person("Dương Thị Vân", Post::None),
            text: "Đề nghị thông báo sớm lịch xả lũ.".into(),
        }],
        votes: vec![],
        conclusion: "Giao Trưởng ấp thông báo lịch xả lũ trên loa truyền thanh.".into(),
        assignments: vec![],
        standing: None,
        put_off: None,
        mentions: vec![NamedMention {
            name: "Đỗ Tấn Bằng".into(),
            kind: MentionKind::Reminder,
            text: "vắng sinh hoạt không xin phép.".into(),
        }],
    }
}

fn vote(pack: &RulePack) -> CountedVote {
    let base = VotingBase { base: 19, voters: 16, official: 20, exempt_absent: 1, away_absent: 0, suspended: 0 };
    let outcome = VoteOutcome {
        base,
        majority: pack.majority(DecisionKind::Ordinary),
        needed: 10,
        votes_for: 16,
        against: 0,
        abstain: 0,
        per_mille: 842,
        result: VoteResult::Passed,
    };
    let held = NamedMinority {
        name: "Đỗ Tấn Lực".into(),
        text: "Nên thu theo hai đợt.\nHộ nghèo được giảm.".into(),
        reserved: true,
    };
    CountedVote {
        subject: "Thông qua Nghị quyết tháng 02".into(),
        form: VoteForm::Hands,
        outcome,
        minority: vec![held],
        ballots: Ballots::default(),
        names: None,
    }
}

/// The record.
pub fn record() -> MinutesRecord {
    let pack = RulePack::shipped().unwrap().remove(0);
    let mut second = item("item-2", "Phương hướng, nhiệm vụ tháng 02 và phân công đảng viên");
    second.votes.push(vote(&pack));
    second.assignments.push(NamedAssignment {
        member: "Phan Bích Thanh Chi".into(),
        with_members: vec!["Dương Thanh Bảo".into()],
        task: "Vận động 45 hộ tuyến kênh Ba đóng góp sửa cầu".into(),
        due: Some("2026-02-28".parse().unwrap()),
        expected: "Đủ 60 triệu đồng".into(),
        kind: TaskKind::Once,
        starts: None,
        area: String::new(),
    });
    MinutesRecord {
        part: Part::Regular,
        kind: MeetingKind::Regular,
        cell: "Chi bộ ấp Mỹ Tây".into(),
        superior: "Đảng bộ xã Mỹ Thọ".into(),
        superior_committee: "Đảng ủy xã Mỹ Thọ".into(),
        date_place: "Mỹ Thọ".into(),
        number: Some(5),
        month: "2026-02".parse().unwrap(),
        date: "2026-02-03".parse().unwrap(),
        starts: "19:00:00".parse().unwrap(),
        ends: Some("20:45:00".parse().unwrap()),
        place: "Nhà văn hóa ấp Mỹ Tây".into(),
        chair: Some(person("Trương Kim Hoa", Post::Secretary)),
        minute_taker: Some(person("Trương Diễm Em", Post::CommitteeMember)),
        guests: vec![Guest {
            id: domain::ids::GuestId(uuid::Uuid::nil()),
            name: "Huỳnh Thị Cẩm Nhung".into(),
            post: "Đảng ủy viên".into(),
            unit: "Đảng ủy xã Mỹ Thọ".into(),
            role: GuestRole::Superior,
        }],
        head_count: HeadCount {
            members: Split { total: 22, official: 20, probationary: 2 },
            exempt: 1,
            present: Split { total: 18, official: 16, probationary: 2 },
            absent: Split { total: 4, official: 4, probationary: 0 },
            excused_not_exempt: 2,
            exempt_absent: 1,
            unexcused: 1,
            ..HeadCount::default()
        },
        roll: vec![],
        excused: vec![Absentee {
            name: "Đặng Hữu Ngọc Hải".into(), reason: "bệnh".into(), activity: Activity::Exempt
        }],
        unexcused: vec![Absentee {
            name: "Đỗ Tấn Bằng".into(), reason: String::new(), activity: Activity::Active
        }],
        fee: FeeStatus { paid_by: Some(21), of: Some(22), note: "01 đồng chí được miễn".into() },
        task_reports: vec![NamedReport {
            member: "Dương Hoàng Xuân".into(),
            task: "Phụ trách tổ nhân dân tự quản số 5".into(),
            due: Some("2026-01-25".parse().unwrap()),
            result: Some(TaskResult::Late),
            note: "còn 01 hộ".into(),
            with_members: vec!["Dương Thị Vân".into()],
            kind: TaskKind::Once,
            area: String::new(),
            before: None,
        }],
        items: vec![item("item-1", "Thông tin thời sự, quán triệt văn bản mới"), second],
        minutes_agreed: Some(18),
        score: None,
        outcome: None,
        rules: pack.name.clone(),
        form: pack.form(MeetingKind::Regular),
        layout: pack.paper,
        called: RollOf::Cell,
    }
}
