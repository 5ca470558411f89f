//! A themed session, planned for a quarter, held, and reported.

use crate::journeys::{a_book_with_members, call_everybody, conclude_every_line};
use crate::window::{Machine, Window};

async fn plans_a_session(window: &Window) {
    window.press("Chuyên đề").await;
    window.sees("Chưa có kế hoạch năm").await;
    window.is_accessible("33-ke-hoach-trong").await;
    window.enter("Ghi chuyên đề").await;
    window.sees("Người duyệt").await;
    window.fill("Tên chuyên đề", "Chuyển đổi số: mỗi đảng viên một việc").await;
    window.is_accessible("33-ghi-chuyen-de").await;
    window.submit("Lưu").await;
    window.sees("Mới ghi vào kế hoạch").await;
    window.enter("Hôm nay đã làm").await;
    window.sees("Đã đăng ký").await;
    window.is_accessible("33-ke-hoach").await;
}

/// Makes the meeting of the session, goes through it, and returns to the session.
async fn holds_it(window: &Window) {
    window.press("Chuyển đổi số").await;
    window.enter("Tạo buổi chuyên đề riêng").await;
    window.sees("Trình bày và thảo luận chuyên đề: Chuyển đổi số").await;
    window.is_accessible("33-buoi-chuyen-de").await;
    call_everybody(window, "diem em", "Có mặt: ").await;
    window.press("4. Kết luận").await;
    conclude_every_line(window).await;
    window.press("5. Chấm điểm").await;
    window.fill("Giờ kết thúc", "20:45").await;
    window.press("1. Chuẩn bị").await;
    window.enter("Mở trong kế hoạch chuyên đề").await;
    window.sees("Mở buổi sinh hoạt").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_themed_session_is_planned_held_and_reported() {
    let machine = Machine::new();
    let window = machine.start(&[]).await;
    a_book_with_members(&window).await;
    plans_a_session(&window).await;
    holds_it(&window).await;
    window.script("document.getElementById('stages').scrollIntoView()").await;
    window.is_accessible("33-cac-buoc").await;
    window.enter("Đã làm: Báo cáo đảng ủy cấp trên").await;
    window.sees("Đã ghi: Báo cáo đảng ủy cấp trên").await;
    window.press("Chuyên đề").await;
    window.sees("đã sinh hoạt 1 · đã báo cáo 1").await;
    window.is_accessible("33-da-bao-cao").await;
    for paper in ["Kế hoạch sinh hoạt chuyên đề", "Lịch treo tường, khổ A3"] {
        window.enter(&format!("Lưu vào thư mục: {paper}")).await;
        window.sees("Đã lưu: ").await;
    }
    window.sees("LichNam-A3").await;
    assert!(machine.text_of_the_saved("KH-ChuyenDe").contains("Chuyển đổi số"));
    assert!(machine.text_of_the_saved("LichNam-A3").contains("LỊCH SINH HOẠT CHI BỘ"));
    window.close().await;
}
