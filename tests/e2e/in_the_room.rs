//! What a secretary does while the meeting is held.

use crate::journeys::{bring_in_members, make_the_proposed_meeting};
use crate::window::{Machine, Window};
use fantoccini::key::Key;

/// Control held down, then a key, then everything let go (W3C WebDriver, 17.4.2).
const CTRL_SPACE: &str = "\u{e009} \u{e000}";
const CTRL_Z: &str = "\u{e009}z\u{e000}";

/// A new meeting of the practice cell, everybody called who is not known to be absent.
pub async fn a_meeting_under_way(window: &Window) {
    make_the_proposed_meeting(window).await;
    window.press("2. Điểm danh").await;
    window.press("Những người chưa điểm danh đều có mặt").await;
    window.sees("Vắng: 02").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_is_outvoted_has_the_opinion_recorded_and_reserved() {
    let machine = Machine::new();
    let window = machine.start(&["--practice"]).await;
    a_meeting_under_way(&window).await;
    window.press("4. Kết luận").await;
    window.press("Thêm biểu quyết").await;
    window.fill("Biểu quyết về việc", "Mức đóng góp sửa cầu kênh Ba").await;
    window.fill("Đồng ý", "19").await;
    window.fill("Không đồng ý", "1").await;
    window.sees("19/20 đồng ý").await;
    window.fill("Ghi ý kiến khác của", "kim yen").await;
    window.key(Key::Enter).await;
    window.is_accessible("24-y-kien-khac-con-trong").await;
    window.keys("Nên thu theo hai đợt").await;
    window.sees("Đề nghị bảo lưu ý kiến").await;
    window.sees("Đã lưu").await;
    window.is_accessible("24-y-kien-khac").await;
    window.press("6. Văn bản").await;
    window.press("Lưu vào thư mục").await;
    window.sees(".docx").await;
    let text = machine.text_of_the_saved("_BB-");
    let expected = "có ý kiến khác: Nên thu theo hai đợt; đề nghị bảo lưu ý kiến.";
    assert!(text.contains(expected), "{expected} is missing in {text}");
    window.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn praise_and_criticism_by_name_stand_in_the_minutes() {
    let machine = Machine::new();
    let window = machine.start(&["--practice"]).await;
    a_meeting_under_way(&window).await;
    window.press("3. Diễn biến").await;
    window.fill("Biểu dương, nhắc nhở, phê bình", "kim yen").await;
    window.key(Key::Enter).await;
    window.sees("Về việc gì").await;
    // The cursor stands at the sense: down twice from praise.
    window.key(Key::Down).await;
    window.key(Key::Down).await;
    window.key(Key::Tab).await;
    window.keys("Chậm nộp báo cáo tổ tự quản").await;
    window.sees("Đã lưu").await;
    window.is_accessible("25-phe-binh").await;
    window.press("6. Văn bản").await;
    window.press("Lưu vào thư mục").await;
    window.sees(".docx").await;
    let text = machine.text_of_the_saved("_BB-");
    let expected = "Phê bình đồng chí Võ Thị Kim Yến: Chậm nộp báo cáo tổ tự quản.";
    assert!(text.contains(expected), "{expected} is missing in {text}");
    window.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_phrase_comes_by_its_key_and_can_be_undone() {
    let machine = Machine::new();
    let window = machine.start(&["--practice"]).await;
    a_meeting_under_way(&window).await;
    window.press("4. Kết luận").await;
    window.fill("Kết luận mục 1", "Đồng ý. tn").await;
    window.keys(CTRL_SPACE).await;
    window.sees("Đồng ý. Chi bộ thống nhất.").await;
    window.keys(CTRL_Z).await;
    let undone = window.script("return document.activeElement.value").await;
    assert_eq!(undone, "Đồng ý. tn");
    window.fill("Kết luận mục 1", "Đủ. ").await;
    window.keys(CTRL_SPACE).await;
    window.sees("Tìm câu mẫu").await;
    window.is_accessible("26-cau-mau").await;
    window.keys("phat huy").await;
    window.key(Key::Enter).await;
    window.sees("Đủ. Chi bộ biểu dương, đề nghị tiếp tục phát huy.").await;
    window.sees("Đã lưu").await;
    window.is_accessible("26-cau-mau-da-chep").await;
    window.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn numbers_open_their_names_and_the_silent_are_asked() {
    let machine = Machine::new();
    let window = machine.start(&["--practice"]).await;
    a_meeting_under_way(&window).await;
    window.press("Vắng, được miễn: 2").await;
    window.sees("Vắng, được miễn: ").await;
    window.is_accessible("27-ten-sau-con-so").await;
    window.press("3. Diễn biến").await;
    window.press("Có mặt, ba tháng nay chưa phát biểu").await;
    window.is_accessible("27-chua-phat-bieu").await;
    window.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_hall_sees_the_line_at_hand_and_the_vote_and_nothing_private() {
    let machine = Machine::new();
    let window = machine.start(&["--practice"]).await;
    a_meeting_under_way(&window).await;
    window.press("3. Diễn biến").await;
    window.fill("Nội dung trình bày, mục 1", "Chuyện riêng của chi bộ").await;
    window.press("Màn chiếu").await;
    window.has_windows(2).await;
    window.go_to_the_other().await;
    window.sees("Có mặt: 22 đồng chí").await;
    window.is_accessible("28-man-chieu").await;
    assert!(!window.text().await.contains("Chuyện riêng"));
    let refused = window
        .script("return window.__TAURI_INTERNALS__.invoke('list_members').then(() => 'told', (e) => String(e))")
        .await;
    assert_eq!(refused, "not for the hall");
    window.go_to_the_other().await;
    window.press("4. Kết luận").await;
    window.press("Thêm biểu quyết").await;
    window.fill("Biểu quyết về việc", "Mức đóng góp sửa cầu").await;
    window.go_to_the_other().await;
    window.sees("Biểu quyết: Mức đóng góp sửa cầu").await;
    window.is_accessible("28-man-chieu-bieu-quyet").await;
    // A moment later, so that the driver has its answer before the window is gone.
    window.script("setTimeout(() => window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' })), 50)").await;
    window.go_to_the_only_one().await;
    window.press("Màn chiếu").await;
    window.has_windows(2).await;
    window.key(Key::F12).await;
    window.sees("Mở lại sổ luyện tập").await;
    window.has_windows(1).await;
    window.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_roll_of_forty_six_people_takes_fewer_than_sixty_keys() {
    let machine = Machine::new();
    let window = machine.start(&["--practice"]).await;
    // The 24 of the practice cell, and the 22 of the Excel list.
    bring_in_members(&window).await;
    make_the_proposed_meeting(&window).await;
    window.press("2. Điểm danh").await;
    window.sees("Chưa điểm danh: 44").await;
    window.script("document.querySelector('[data-roll]').focus()").await;
    let mut pressed = 0;
    for person in 0..46 {
        let called = window.script("return document.activeElement.getAttribute('aria-label')").await;
        let keys = match (called.as_str().unwrap(), person) {
            // Exempt: known to be absent, passed over.
            (known, _) if known.ends_with("Vắng có lý do") => String::from(char::from(Key::Down)),
            (_, 20) => "vb".to_owned(),
            (_, 30) => "k".to_owned(),
            _ => " ".to_owned(),
        };
        pressed += keys.chars().count();
        window.keys(&keys).await;
    }
    assert!(pressed < 60, "{pressed} keys");
    window.sees("Tổng số đảng viên của chi bộ: 46 đồng chí").await;
    window.sees("Có mặt: 42 đồng chí").await;
    window.sees("Vắng: 04 (01 có lý do, 02 được miễn sinh hoạt, 01 không lý do)").await;
    window.is_accessible("29-diem-danh-46-nguoi").await;
    window.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn on_its_day_a_meeting_shows_its_minutes_and_those_of_the_line() {
    let machine = Machine::new();
    let window = machine.start(&["--practice"]).await;
    a_meeting_under_way(&window).await;
    window.press("1. Chuẩn bị").await;
    // Begun an hour ago, be it before midnight.
    let begun = chrono::Local::now() - chrono::TimeDelta::hours(1);
    window.fill("Ngày họp", &begun.format("%d/%m/%Y").to_string()).await;
    window.fill("Giờ bắt đầu", &begun.format("%H giờ %M").to_string()).await;
    window.press("3. Diễn biến").await;
    window.sees("/ 90 phút").await;
    window.fill("Nội dung trình bày, mục 1", "Đại biểu đến dự").await;
    window.sees("0 / 5 phút").await;
    window.is_accessible("30-hai-dong-ho").await;
    window.close().await;
}
