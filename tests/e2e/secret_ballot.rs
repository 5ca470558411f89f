//! A secret ballot from the slips to the counting sheet, and an extract of locked minutes.

use crate::in_the_room::a_meeting_under_way;
use crate::window::{Machine, Window};
use fantoccini::key::Key;

const SUBJECT: &str = "Đề nghị khen thưởng đồng chí Võ Thị Kim Yến";
const LIST: &str = "Phiếu kín, kiểm phiếu, trích biên bản";

/// Goes down a list of choices by keyboard.
async fn choose(window: &Window, list: &str, down: usize) {
    window.tab_to(list).await;
    for _ in 0..down {
        window.key(Key::Down).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_secret_ballot_has_its_slips_and_its_counting_sheet() {
    let machine = Machine::new();
    let window = machine.start(&["--practice"]).await;
    a_meeting_under_way(&window).await;
    window.press("4. Kết luận").await;
    window.press("Thêm biểu quyết").await;
    window.fill("Biểu quyết về việc", SUBJECT).await;
    choose(&window, "Hình thức", 2).await;
    window.sees("phiếu, kể cả phiếu dự phòng").await;
    window
        .script("[...document.querySelectorAll('button')].find((b) => b.textContent.includes('Mở phiếu')).scrollIntoView({ block: 'center' })")
        .await;
    window.is_accessible("31-bo-phieu-kin").await;
    window.enter("Mở phiếu để in").await;
    window.sees("_PhieuKin-1_").await;
    window.enter("Mở biên bản kiểm phiếu để in").await;
    window.sees("_KiemPhieu-1_").await;
    window.press("6. Văn bản").await;
    choose(&window, LIST, 1).await;
    window.press("Lưu tờ này vào thư mục").await;
    window.sees("Đã lưu 20").await;
    window.is_accessible("31-phieu-kin").await;
    let slips = machine.text_of_the_saved("_PhieuKin-1_");
    // Twenty may vote, two slips are to spare.
    assert_eq!(slips.matches(SUBJECT).count(), 22, "{slips}");
    window.press("4. Kết luận").await;
    window.fill("Đồng ý", "19").await;
    window.fill("Không đồng ý", "1").await;
    window.sees("19/20 đồng ý").await;
    window.fill("Phiếu phát ra", "20").await;
    window.fill("Phiếu thu về", "20").await;
    window.fill("Không hợp lệ", "1").await;
    // Nineteen valid slips, and twenty votes on them.
    window.sees("còn 5 chỗ").await;
    window.fill("Không hợp lệ", "0").await;
    window.sees("còn 4 chỗ").await;
    window.is_accessible("31-phieu-thu-ve").await;
    window.press("6. Văn bản").await;
    choose(&window, LIST, 2).await;
    let overflow = "const words = document.querySelector('.words'); return words.scrollWidth - words.clientWidth";
    assert_eq!(window.script(overflow).await, 0, "a long choice does not make the page wider");
    window.press("Lưu tờ này vào thư mục").await;
    window.sees("_KiemPhieu-1_").await;
    window.is_accessible("31-kiem-phieu").await;
    let sheet = machine.text_of_the_saved("_KiemPhieu-1_");
    for expected in ["BIÊN BẢN KIỂM PHIẾU", SUBJECT, "Số phiếu thu về", "đạt 19/20", "được thông qua."]
    {
        assert!(sheet.contains(expected), "{expected} is missing in {sheet}");
    }
    window.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_line_of_locked_minutes_is_extracted_and_the_assignments_are_listed() {
    let machine = Machine::new();
    let window = machine.start(&["--practice"]).await;
    window.press("Buổi sinh hoạt").await;
    window.sees("Đã khóa").await;
    window.script("[...document.querySelectorAll('tbody tr')].find((row) => row.textContent.includes('Đã khóa')).querySelector('button').click()").await;
    window.press("6. Văn bản").await;
    window.press("Bảng phân công nhiệm vụ").await;
    window.is_accessible("32-bang-phan-cong").await;
    // The first is the counting sheet of a secret ballot.
    choose(&window, LIST, 2).await;
    window.enter("Lưu tờ này vào thư mục").await;
    window.sees("_Trich-Muc-").await;
    window.is_accessible("32-trich-bien-ban").await;
    let extract = machine.text_of_the_saved("_Trich-Muc-");
    for expected in ["TRÍCH BIÊN BẢN", "Biên bản số", "Trích y biên bản.", "Mã nội dung của biên bản"]
    {
        assert!(extract.contains(expected), "{expected} is missing in {extract}");
    }
    window.close().await;
}
