//! Claims about meeting files: the sample is read whole, and whatever is wrong is refused with its place or its name.
#![allow(clippy::unwrap_used, clippy::panic)]

use domain::ids::MemberId;
use domain::meeting::{Meeting, Part, Speaker};
use domain::member::{Member, Post};
use domain::mentions::MentionKind;
use domain::named_votes::Choice;
use exchange::meeting_reading::{Known, MeetingFileError, meeting, members_with_statuses, parse};
use serde_json::{Value, json};
use std::path::Path;
use uuid::Uuid;

const OCTOBER: &str = "2026-10-thuong-ky.json";
const NOVEMBER: &str = "2026-11-thuong-ky-va-chuyen-de.json";

fn sample(name: &str) -> Value {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures/meetings");
    serde_json::from_str(&std::fs::read_to_string(folder.join(name)).unwrap()).unwrap()
}

/// Everybody who is called in the sample.
fn members() -> Vec<Member> {
    let named = |line: &Value| Member {
        id: MemberId(Uuid::now_v7()),
        name: line["member"].as_str().unwrap().to_owned(),
        sex: None,
        born: None,
        joined: None,
        official: None,
        entered: None,
        card: String::new(),
        post: Post::None,
        phone: String::new(),
        address: String::new(),
        note: String::new(),
        statuses: Vec::new(),
    };
    sample(OCTOBER)["attendance"].as_array().unwrap().iter().map(named).collect()
}

fn read(file: &Value) -> Result<Meeting, MeetingFileError> {
    let members = members();
    let known = Known { members: &members, tasks: &[], new_id: &Uuid::now_v7 };
    meeting(&parse(&file.to_string())?, known, "hd-42-2025")
}

/// The October sample with one place of it changed.
fn changed(place: &str, value: Value) -> Value {
    let mut file = sample(OCTOBER);
    *file.pointer_mut(place).unwrap() = value;
    file
}

fn malformed(file: &Value) -> String {
    match read(file) {
        Err(MeetingFileError::Malformed(detail)) => detail,
        other => format!("not refused as malformed: {other:?}"),
    }
}

#[test]
fn the_sample_is_read_whole() {
    let october = read(&sample(OCTOBER)).unwrap();
    assert_eq!((october.attendance.len(), october.agenda.len(), october.guests.len()), (22, 3, 1));
    assert_eq!(october.agenda[2].assignments.len(), 4);
    assert_eq!(october.fee.paid_by, Some(21));
    let mut november = sample(NOVEMBER);
    november["task_reports"] = json!([]);
    let parts: Vec<_> = read(&november).unwrap().agenda.iter().map(|item| item.part).collect();
    assert_eq!(parts, [Part::Regular, Part::Regular, Part::Themed]);
}

#[test]
fn a_guest_may_speak_and_a_stranger_may_not() {
    let guest = read(&changed("/agenda/0/opinions/0/speaker", json!("Huỳnh Thị Cẩm Nhung"))).unwrap();
    assert_eq!(guest.agenda[0].opinions[0].speaker, Speaker::Guest(guest.guests[0].id));
    for place in [
        "/agenda/0/opinions/0/speaker",
        "/agenda/0/presenter",
        "/agenda/2/assignments/0/member",
        "/agenda/2/assignments/0/with_members/0",
        "/attendance/0/member",
        "/chair",
        "/minute_taker",
    ] {
        let refused = read(&changed(place, json!("Người Không Quen"))).unwrap_err();
        assert_eq!(refused, MeetingFileError::UnknownPerson("Người Không Quen".into()), "{place}");
    }
}

#[test]
fn decomposed_names_are_the_same_people() {
    assert!(read(&changed("/chair", json!("Hồ Văn Ba\u{306}\u{300}ng"))).unwrap().chair.is_some());
}

#[test]
fn a_name_that_two_members_bear_is_refused() {
    let mut members = members();
    members.push(Member { id: MemberId(Uuid::now_v7()), ..members[3].clone() });
    let known = Known { members: &members, tasks: &[], new_id: &Uuid::now_v7 };
    let file = parse(&sample(OCTOBER).to_string()).unwrap();
    let refused = meeting(&file, known, "hd-42-2025").unwrap_err();
    assert_eq!(refused, MeetingFileError::AmbiguousPerson(members[3].name.clone()));
}

#[test]
fn a_report_on_a_task_never_given_is_refused_in_its_words() {
    let refused = read(&sample(NOVEMBER)).unwrap_err();
    assert!(matches!(refused, MeetingFileError::UnknownTask(words) if words.starts_with("Vận động 45 hộ")));
}

#[test]
fn nobody_is_called_twice() {
    let detail = malformed(&changed("/attendance/1/member", json!("Trương Kim Hoa")));
    assert!(detail.contains("Trương Kim Hoa"), "{detail}");
}

#[test]
fn wrong_words_and_impossible_dates_are_refused_with_their_place() {
    for (place, value) in [
        ("/kind", json!("annual")),
        ("/month", json!("2026-13")),
        ("/starts", json!("2026-02-30T19:00")),
        ("/starts", json!("2026-10-03T25:00")),
        ("/ends", json!("20:45")),
        ("/statuses/0/since", json!("2024-05-32")),
        ("/attendance/0/state", json!("late")),
        ("/agenda/2/votes/0/votes_for", json!(-1)),
        ("/agenda/2/votes/0/votes_for", json!(4_294_967_296_u64)),
        ("/agenda/2/votes/0/form", json!("shouting")),
        ("/agenda/2/assignments/0/due", json!("hôm qua")),
        ("/agenda/0", json!({ "title": "Mục", "conclusions": "thừa chữ s" })),
        ("/agenda", json!("không phải danh sách")),
    ] {
        let detail = malformed(&changed(place, value));
        assert!(!detail.starts_with("not refused"), "{place}: {detail}");
    }
    let detail = parse("{\n \"kind\": \"regular\",\n \"tháng\": 1 }").unwrap_err().to_string();
    assert!(detail.contains("tháng") && detail.contains("line 3"), "{detail}");
}

#[test]
fn text_that_is_no_json_never_stops_the_program() {
    let whole = sample(OCTOBER).to_string();
    for (at, _) in whole.char_indices().step_by(37) {
        assert!(parse(&whole[..at]).is_err(), "cut at {at}");
    }
    assert!(parse(&"[".repeat(100_000)).is_err());
}

#[test]
fn a_status_is_added_once() {
    let file = parse(&sample(OCTOBER).to_string()).unwrap();
    let mut members = members();
    let known = Known { members: &members, tasks: &[], new_id: &Uuid::now_v7 };
    let added = members_with_statuses(&file, known).unwrap();
    assert_eq!((added.len(), added[0].statuses.len()), (1, 1));
    let at = members.iter().position(|member| member.id == added[0].id).unwrap();
    members[at] = added[0].clone();
    let known = Known { members: &members, tasks: &[], new_id: &Uuid::now_v7 };
    assert_eq!(members_with_statuses(&file, known).unwrap(), []);
}

#[test]
fn a_minority_opinion_is_read_with_whose_it_is() {
    let holder = sample(OCTOBER)["attendance"][1]["member"].clone();
    let held = json!([{ "member": holder, "text": "Nên thu theo hai đợt.", "reserved": true }]);
    let vote =
        json!([{ "subject": "Mức thu", "form": "hands", "decision": "ordinary", "votes_for": 15, "minority": held }]);
    let meeting = read(&changed("/agenda/2/votes", vote)).unwrap();
    let minority = &meeting.agenda[2].votes[0].minority[0];
    assert_eq!((minority.text.as_str(), minority.reserved), ("Nên thu theo hai đợt.", true));
    assert_eq!(minority.member, meeting.attendance[1].member);
}

#[test]
fn a_vote_by_name_is_read_with_whose_it_is() {
    let who = sample(OCTOBER)["attendance"][0]["member"].clone();
    let vote = |choice: &str, who: &Value| {
        let named = json!([{ "member": who, "choice": choice }]);
        read(&changed(
            "/agenda/2/votes",
            json!([{ "subject": "Mức thu", "form": "hands", "decision": "ordinary", "named": named }]),
        ))
    };
    let meeting = vote("against", &who).unwrap();
    let [named] = meeting.agenda[2].votes[0].named[..] else { panic!("one name") };
    assert_eq!((named.member, named.choice), (meeting.attendance[0].member, Choice::Against));
    assert!(matches!(vote("against", &json!("Người Lạ")), Err(MeetingFileError::UnknownPerson(_))));
    assert!(matches!(vote("no", &who), Err(MeetingFileError::Malformed(_))));
}

#[test]
fn a_mention_by_name_is_read_with_its_sense() {
    let whom = sample(OCTOBER)["attendance"][1]["member"].clone();
    let mut file = sample(OCTOBER);
    file["agenda"][0]["mentions"] = json!([{ "member": whom, "kind": "praise", "text": "thu đảng phí sớm" }]);
    let meeting = read(&file).unwrap();
    let mention = &meeting.agenda[0].mentions[0];
    assert_eq!((mention.kind, mention.member), (MentionKind::Praise, meeting.attendance[1].member));
    file["agenda"][0]["mentions"][0]["kind"] = json!("blame");
    assert!(malformed(&file).contains("line"));
}
