//! Claims about `scb` as a person or a script starts it: real program, real encrypted book, the sample list and months.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod desk;

use desk::{Desk, fixture, truth};
use serde_json::Value;
use std::path::Path;
use std::process::Command;

#[test]
fn the_tidy_list_gives_the_people_of_its_truth() {
    let desk = Desk::with_book();
    let told = desk.json(&["members", "import", fixture("member-lists/gon-gang.xlsx").to_str().unwrap()]);
    assert_eq!((told["added"].as_u64(), told["problems"].as_array().unwrap().len()), (Some(22), 0));
    let list = desk.json(&["members", "list", "--on", "2026-10-03"]);
    let lines = list["lines"].as_array().unwrap();
    let people = truth("member-lists/gon-gang.truth.json");
    for person in people["people"].as_array().unwrap() {
        let line = lines.iter().find(|line| line["member"]["name"] == person["name"]).unwrap();
        let member = &line["member"];
        for key in ["born", "joined", "official", "card"] {
            assert_eq!(member[key], person[key], "{} {key}", person["name"]);
        }
        let sex = if person["sex"] == "Nữ" { "female" } else { "male" };
        assert_eq!(member["sex"], sex);
        let grade = if person["kind"] == "dự bị" { "probationary" } else { "official" };
        assert_eq!(line["standing"]["grade"], grade, "{}", person["name"]);
        let post = match person["post"].as_str().unwrap() {
            "Bí thư" => "secretary",
            "Phó Bí thư" => "deputySecretary",
            "Chi ủy viên" => "committeeMember",
            _ => "none",
        };
        assert_eq!(member["post"], post);
    }
    assert_eq!(lines.len(), 22);
}

#[test]
fn the_same_list_again_changes_nobody() {
    let desk = Desk::with_book();
    let list = fixture("member-lists/gon-gang.xlsx");
    desk.json(&["members", "import", list.to_str().unwrap()]);
    let told = desk.json(&["members", "import", list.to_str().unwrap()]);
    assert_eq!(
        (told["added"].as_u64(), told["changed"].as_u64(), told["unchanged"].as_u64()),
        (Some(0), Some(0), Some(22))
    );
    assert_eq!(desk.json(&["members", "list"])["lines"].as_array().unwrap().len(), 22);
}

#[test]
fn both_sample_months_give_the_figures_of_their_truth() {
    let desk = Desk::with_two_months();
    for (month, file) in [
        ("2026-10", "meetings/2026-10-thuong-ky.truth.json"),
        ("2026-11", "meetings/2026-11-thuong-ky-va-chuyen-de.truth.json"),
    ] {
        let figures = desk.json(&["meeting", "show", month]);
        for (key, expected) in truth(file).as_object().unwrap() {
            assert_eq!(&figures[key], expected, "{month} {key}");
        }
    }
    assert!(desk.json(&["check"])["findings"].as_array().unwrap().is_empty());
}

#[test]
fn exported_minutes_have_plain_names_and_every_word() {
    let desk = Desk::with_two_months();
    let out = desk.folder.path().join("ra");
    let files = desk.json(&["export", "minutes", "2026-11", "--out", out.to_str().unwrap()]);
    let names: Vec<_> =
        files.as_array().unwrap().iter().map(|file| file["name"].as_str().unwrap().to_owned()).collect();
    assert_eq!(names.len(), 4, "two parts, each as DOCX and PDF: {names:?}");
    assert!(names.iter().all(|name| name.is_ascii() && name.starts_with("2026-11-03_BB-")), "{names:?}");
    let pdf = names.iter().find(|name| name.ends_with(".pdf") && name.contains("ChuyenDe")).unwrap();
    let text = Command::new("pdftotext").arg(out.join(pdf)).arg("-").output().expect("pdftotext is needed");
    let text = String::from_utf8(text.stdout).unwrap().split_whitespace().collect::<Vec<_>>().join(" ");
    for expected in
        ["Sinh hoạt chi bộ chuyên đề tháng 11 năm 2026", "Phan Tấn Huy", "giúp hai hộ neo đơn", "bổ sung phần liên hệ"]
    {
        assert!(text.contains(expected), "{expected} is missing in {text}");
    }
}

#[test]
fn a_meeting_without_its_details_cannot_be_locked_and_a_locked_one_cannot_change() {
    let desk = Desk::with_two_months();
    let locked = desk.json(&["meeting", "lock", "2026-10"]);
    assert_eq!(locked["locked"], true);
    assert_eq!(locked["fingerprints"].as_array().unwrap().len(), 1);
    assert_eq!(desk.code(&["meeting", "write", "2026-10", "1", "Sửa lén"]), 6);
    assert_eq!(desk.code(&["meeting", "lock", "2026-10"]), 6);
    let out = desk.folder.path().join("ra");
    let export = || {
        desk.json(&["export", "minutes", "2026-10", "--out", out.to_str().unwrap()]);
        let file = std::fs::read_dir(&out)
            .unwrap()
            .find_map(|e| Some(e.unwrap().path()).filter(|p| p.extension().unwrap() == "pdf"));
        std::fs::read(file.unwrap()).unwrap()
    };
    assert!(export() == export(), "a locked paper must come out the same, byte for byte");
    assert!(desk.json(&["check"])["findings"].as_array().unwrap().is_empty());
}

#[test]
fn only_locked_minutes_take_addenda_and_each_is_a_paper() {
    let desk = Desk::with_two_months();
    let add = ["meeting", "addendum", "2026-10", "--reason", "Ghi sót", "Bổ sung một ý kiến."];
    assert_eq!(desk.code(&add), 6, "an open meeting is corrected itself");
    desk.json(&["meeting", "lock", "2026-10"]);
    assert_eq!(desk.code(&["meeting", "addendum", "2026-10", "--reason", " ", "Bổ sung một ý kiến."]), 6);
    assert_eq!(desk.json(&add)[0]["reason"], "Ghi sót");
    assert_eq!(desk.json(&add)[1]["number"], 2);
    let out = desk.folder.path().join("ra");
    let saved = desk.json(&["export", "papers", "2026-10", "--out", out.to_str().unwrap()]);
    let names: Vec<_> = saved.as_array().unwrap().iter().map(|file| file["name"].as_str().unwrap()).collect();
    assert_eq!(names.iter().filter(|name| name.contains("-BoSung-")).count(), 4, "{names:?}");
    assert!(desk.json(&["check"])["findings"].as_array().unwrap().is_empty());
}

#[test]
fn two_meetings_of_one_month_are_refused() {
    let desk = Desk::with_two_months();
    assert_eq!(desk.code(&["meeting", "import", fixture("meetings/2026-10-thuong-ky.json").to_str().unwrap()]), 6);
}

#[test]
fn exit_codes_tell_what_went_wrong() {
    let desk = Desk::with_book();
    let wrong = desk.command(&["check"]).env("SCB_PASSPHRASE", "sai bét").output().unwrap();
    assert_eq!(wrong.status.code(), Some(3));
    assert_eq!(Desk::empty().code(&["check"]), 4);
    assert_eq!(desk.code(&["meeting", "show", "2030-01"]), 6);
    assert_eq!(desk.code(&["members", "import", fixture("member-lists/rong.xlsx").to_str().unwrap()]), 7);
    assert_eq!(desk.code(&["members", "import", fixture("member-lists/khong-phai-excel.xlsx").to_str().unwrap()]), 7);
    assert_eq!(desk.code(&["members", "import", "/khong/co/tep.xlsx"]), 7);
    assert_eq!(desk.code(&["gì đó"]), 2);
}

#[test]
fn traps_in_a_list_are_named_by_row_and_kept_out() {
    let desk = Desk::with_book();
    let told = desk.json(&["members", "import", fixture("member-lists/bay.xlsx").to_str().unwrap()]);
    assert_eq!(told["added"], 0);
    let reasons: Vec<_> = told["problems"].as_array().unwrap().iter().map(|p| p["reason"].as_str().unwrap()).collect();
    for reason in ["notADate", "nameMissing", "tooLong"] {
        assert!(reasons.contains(&reason), "{reason} is missing in {reasons:?}");
    }
}

#[test]
fn no_name_and_no_word_stands_readable_in_any_file_of_the_book() {
    let desk = Desk::with_two_months();
    desk.json(&["draft", "keep", "form", "Bản nháp về đồng chí Dương Thị Vân"]);
    for entry in std::fs::read_dir(desk.book()).unwrap() {
        let path = entry.unwrap().path();
        let bytes = std::fs::read(&path).unwrap();
        for word in ["Trương Kim Hoa", "Dương Thị Vân", "lịch xả lũ", "Mỹ Tây", "duong thi van"] {
            let found = bytes.windows(word.len()).any(|window| window == word.as_bytes());
            assert!(!found, "{word} stands in {}", path.display());
        }
    }
}

#[test]
fn the_practice_cell_has_a_year_and_is_sound() {
    let desk = Desk::empty();
    assert_eq!(desk.json(&["demo"])["meetings"], 12);
    let mut check = desk.command(&["check", "--json"]);
    let told: Value = serde_json::from_slice(&check.env_remove("SCB_PASSPHRASE").output().unwrap().stdout).unwrap();
    assert_eq!((told["members"].as_u64(), told["meetings"].as_u64()), (Some(24), Some(12)));
    assert!(told["lockedPapers"].as_u64().unwrap() >= 10);
    assert!(told["findings"].as_array().unwrap().is_empty());
}

#[test]
fn the_registers_are_listed_with_how_each_entry_stands() {
    let desk = Desk::practice();
    let lines = |register: &str| {
        let told = desk.asked(&[register]);
        String::from_utf8(told.stdout).unwrap().lines().map(str::to_owned).collect::<Vec<_>>()
    };
    let ends = |lines: &[String], words: &str| lines.iter().filter(|line| line.contains(words)).count();
    let documents = lines("incoming");
    assert_eq!((ends(&documents, "\tchưa quán triệt"), ends(&documents, "\tđã quán triệt ngày ")), (2, 2));
    let petitions = lines("petitions");
    for state in ["chưa gửi", "đã gửi, chưa trả lời", "đã trả lời, chưa báo chi bộ", "chi bộ đã giải quyết"]
    {
        assert_eq!(ends(&petitions, &format!("\t{state}")), 1, "{state}");
    }
}

#[test]
fn areas_are_listed_with_who_is_in_charge_and_their_list_is_a_paper() {
    let desk = Desk::practice();
    let told = |arguments: &[&str]| {
        let output = desk.asked(arguments);
        String::from_utf8(output.stdout).unwrap()
    };
    let listed = told(&["areas"]);
    assert_eq!(listed.lines().count(), 5);
    for words in ["6 hộ\tVõ Thị Kim Yến\t", "\tchưa có người phụ trách\tchưa đến lần nào\t0 việc", ", đã lâu\t"]
    {
        assert_eq!(listed.matches(words).count(), 1, "{words} in {listed}");
    }
    let out = desk.book().with_file_name("xuat");
    let saved = told(&["export", "areas", "--out", out.to_str().unwrap()]);
    let endings: Vec<_> = saved.lines().map(|path| path.rsplit_once('.').unwrap().1).collect();
    assert_eq!(endings, ["docx", "pdf"]);
    assert!(saved.lines().all(|path| Path::new(path).exists()), "{saved}");
}

#[test]
fn resolutions_are_listed_with_how_far_they_are_carried_out() {
    let desk = Desk::practice();
    let told = |arguments: &[&str]| desk.asked(arguments).stdout;
    let text = String::from_utf8(told(&["resolutions"])).unwrap();
    let issued: Vec<_> = text.lines().filter(|line| !line.starts_with('\t')).collect();
    assert!(issued[0].contains("\t-\tLãnh đạo thực hiện nhiệm vụ tháng"), "{text}");
    assert!(issued[1].contains("\t11-NQ/CB\t") && issued[11].contains("\t01-NQ/CB\t"), "{text}");
    assert!(issued.iter().all(|line| line.contains("\txong ")), "{text}");
    let list = |arguments| serde_json::from_slice::<Value>(&told(arguments)).unwrap()["lines"].clone();
    let (all, open) = (list(&["resolutions", "--json"]), list(&["resolutions", "--open", "--json"]));
    let (all, open) = (all.as_array().unwrap(), open.as_array().unwrap());
    let goes_on = |line: &&Value| ["late", "ongoing", "notReported"].iter().any(|how| line["execution"][how] != 0);
    assert_eq!(all.iter().filter(goes_on).collect::<Vec<_>>(), open.iter().collect::<Vec<_>>());
    assert!(!open.is_empty() && open.len() < all.len());
}

#[test]
fn the_year_of_everybody_is_listed_and_written_as_sheets() {
    let desk = Desk::practice();
    let told = |arguments: &[&str]| desk.asked(arguments).stdout;
    let text = String::from_utf8(told(&["year"])).unwrap();
    let listed: Value = serde_json::from_slice(&told(&["year", "--json"])).unwrap();
    let lines = listed["lines"].as_array().unwrap();
    assert_eq!(text.lines().count(), lines.len());
    let opinions: u64 = lines.iter().map(|line| line["sums"]["opinions"].as_u64().unwrap()).sum();
    assert_eq!(listed["total"]["opinions"].as_u64().unwrap(), opinions);
    let out = desk.book().with_file_name("phieu");
    let saved: Value = serde_json::from_slice(&told(&["year", "--out", out.to_str().unwrap(), "--json"])).unwrap();
    assert_eq!(saved.as_array().unwrap().len(), 2);
    assert!(
        std::fs::read_dir(out).unwrap().all(|file| file.unwrap().path().to_string_lossy().contains("PhieuTongHop"))
    );
}

#[test]
fn tasks_are_listed_the_most_urgent_first_and_by_member() {
    let desk = Desk::practice();
    let told = |arguments: &[&str]| desk.asked(arguments);
    let lines = |arguments: &[&str]| String::from_utf8(told(arguments).stdout).unwrap();
    let open = lines(&["tasks"]);
    assert!(open.lines().next().unwrap().contains("\tquá hạn\t") && !open.contains("\tđã xong\t"), "{open}");
    let of_one = lines(&["tasks", "--only", "all", "--member", "Bùi Thị Hồng Gấm"]);
    assert!(of_one.contains("Nắm tình hình đời sống") && !of_one.contains("loa truyền thanh"), "{of_one}");
    assert_eq!(told(&["tasks", "--member", "Không Có Ai"]).status.code(), Some(6));
}

#[test]
fn what_was_said_is_found_with_what_became_of_it() {
    let desk = Desk::practice();
    let told = |arguments: &[&str]| desk.asked(arguments);
    let json = |arguments| serde_json::from_slice::<Value>(&told(arguments).stdout).unwrap();
    let results = json(&["find", "cho", "dau", "noi", "--kind", "assignments", "--json"]);
    let found = results["found"].as_array().unwrap();
    assert_eq!((found.len(), &results["hasMore"]), (1, &Value::Bool(false)));
    assert_eq!((&found[0]["kind"], &found[0]["fates"][0]["result"]), (&"assignment".into(), &"done".into()));
    let who = found[0]["who"].as_str().unwrap();
    let of_person = told(&["find", "cho dau noi", "--person", who, "--kind", "assignments"]);
    let text = String::from_utf8(of_person.stdout).unwrap();
    assert!(text.contains("chờ đấu nối") && text.contains("hoàn thành"), "{text}");
    assert_eq!(json(&["find", "chờ đậu nối", "--json"])["found"], Value::Array(Vec::new()));
    assert_eq!(told(&["find", "x", "--person", "Không Có Ai"]).status.code(), Some(6));
}

#[test]
fn what_was_done_can_be_taken_back_and_done_again() {
    let desk = Desk::with_two_months();
    let written = desk.json(&["meeting", "write", "2026-10", "1", "Nội dung mới"])["action"].as_u64().unwrap();
    let undone = desk.json(&["undo", &written.to_string()])["action"].as_u64().unwrap();
    assert_eq!(desk.code(&["undo", &written.to_string()]), 6, "what is taken back cannot be taken back again");
    desk.json(&["undo", &undone.to_string()]);
    assert_eq!(desk.code(&["undo", &undone.to_string()]), 6);
    assert_eq!(desk.code(&["undo", &written.to_string()]), 0, "what was done again can be taken back again");
    assert!(desk.json(&["check"])["findings"].as_array().unwrap().is_empty());
}

#[test]
fn rules_of_a_committee_are_added_listed_and_refused_with_their_line() {
    let desk = Desk::with_book();
    let good = fixture("rule-packs/dang-uy-my-tho.toml");
    desk.json(&["rules", "add", good.to_str().unwrap(), "--dry-run"]);
    assert_eq!(desk.json(&["rules", "list"]).as_array().unwrap().len(), 2);
    let added = desk.json(&["rules", "add", good.to_str().unwrap()]);
    assert_eq!(added["changes"][0]["after"], "60");
    let guidance = ["rules", "override", "--from", "2027-01-01", "--source", "Công văn số 3-CV/ĐU"];
    desk.json(&[&guidance[..], &["--source-date", "2026-12-20", "--regular", "75"]].concat());
    let list = desk.json(&["rules", "list"]);
    assert_eq!((&list[0]["changes"][0]["before"], &list[0]["changes"][0]["after"]), (&"60".into(), &"75".into()));
    desk.json(&["rules", "remove", list[0]["id"].as_str().unwrap()]);
    let hostile = desk.scb(&["rules", "add", fixture("rule-packs/pha-hoai.toml").to_str().unwrap()]);
    let told = String::from_utf8(hostile.stderr).unwrap();
    assert_eq!(hostile.status.code(), Some(7));
    assert!(told.contains("dòng 4, mục name"), "{told}");
    assert_eq!(desk.json(&["rules", "list"]).as_array().unwrap().len(), 3);
}

#[test]
fn the_plan_of_a_year_tells_its_gaps_and_its_papers_are_written() {
    let desk = Desk::with_two_months();
    let plan = desk.json(&["themed", "--year", "2026"]);
    let gaps: Vec<_> = plan["quarters"].as_array().unwrap().iter().map(|quarter| quarter["gap"].clone()).collect();
    assert_eq!(gaps, [Value::Null, Value::Null, Value::Null, Value::Null], "three are before the book, one was held");
    assert_eq!(plan["count"], serde_json::json!({ "planned": 0, "held": 1, "reported": 0 }));
    let out = desk.folder.path().join("giay-to");
    let saved = desk.json(&["export", "year", "2026", "--out", out.to_str().unwrap()]);
    assert_eq!(saved.as_array().unwrap().len(), 6);
    let text = String::from_utf8(desk.scb(&["themed", "--year", "2026"]).stdout).unwrap();
    assert!(text.contains("đã sinh hoạt 1"), "{text}");
}
