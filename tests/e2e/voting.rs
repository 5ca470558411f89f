//! Who is there to vote, and who voted how.

use crate::in_the_room::a_meeting_under_way;
use crate::window::{Machine, Window};
use fantoccini::key::Key;

/// Puts something into the middle of the window before its picture.
async fn centre(window: &Window, selector: &str) {
    window.script(&format!("document.querySelector('{selector}').scrollIntoView({{ block: 'center' }})")).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn too_few_voters_are_told_at_the_roll_call_and_at_the_vote_and_nothing_is_blocked() {
    let machine = Machine::new();
    let window = machine.start(&["--practice"]).await;
    a_meeting_under_way(&window).await;
    window.sees("Đủ 2/3 đảng viên có quyền biểu quyết: 20/20, cần 14.").await;
    window.is_accessible("40-du-muc-du").await;
    window.press("3. Diễn biến").await;
    for name in ["hoang duc", "van dang", "kim yen", "quoc viet", "hong gam", "minh khoi", "bach tuyet"] {
        window.fill("Có người vào muộn hoặc về giữa mục này", name).await;
        window.key(Key::Enter).await;
    }
    window.press("4. Kết luận").await;
    window.press("Thêm biểu quyết").await;
    window.fill("Biểu quyết về việc", "Mức đóng góp sửa cầu kênh Ba").await;
    window.sees("Có người đã ra về. Chưa đủ 2/3 đảng viên có quyền biểu quyết: 13/20, cần 14.").await;
    centre(&window, ".explained").await;
    window.is_accessible("40-mat-muc-du").await;
    window.press("2. Điểm danh").await;
    window.script("document.querySelector('[data-roll]').focus()").await;
    for _ in 0..10 {
        window.keys("k").await;
    }
    window.sees("Chưa đủ 2/3 đảng viên có quyền biểu quyết").await;
    window.is_accessible("40-chua-du-muc-du").await;
    window.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_vote_is_recorded_by_name_with_one_key_a_person() {
    let machine = Machine::new();
    let window = machine.start(&["--practice"]).await;
    a_meeting_under_way(&window).await;
    window.press("4. Kết luận").await;
    window.press("Thêm biểu quyết").await;
    window.fill("Biểu quyết về việc", "Mức đóng góp sửa cầu kênh Ba").await;
    window.sees("20 người dự được biểu quyết").await;
    window.enter("Ghi tên từng người").await;
    window.keys(" ").await;
    window.keys("k").await;
    window.keys("y").await;
    window.enter("Những người chưa ghi đều đồng ý").await;
    window.sees("18/20 đồng ý").await;
    let names = "return [...document.querySelectorAll('[data-voter]')].slice(1, 3).map((row) => row.getAttribute('aria-label').split(':')[0])";
    let names = window.script(names).await;
    let name = |at: usize| names[at].as_str().unwrap().to_owned();
    centre(&window, ".names").await;
    window.is_accessible("41-ghi-ten-bieu-quyet").await;
    window.sees("Đã lưu").await;
    window.press("6. Văn bản").await;
    window.press("Lưu vào thư mục").await;
    window.sees(".docx").await;
    let text = machine.text_of_the_saved("_BB-");
    let expected =
        format!("Biểu quyết có ghi tên; không tán thành: đồng chí {}; có ý kiến khác: đồng chí {}.", name(0), name(1));
    assert!(text.contains(&expected), "{expected} is missing in {text}");
    window.close().await;
}
