//! Kinds of meeting, and the agenda that prepares itself.

use crate::journeys::{a_book_with_members, call_everybody, conclude_every_line, lock_the_minutes};
use crate::window::Machine;

#[tokio::test(flavor = "multi_thread")]
async fn the_committee_meets_and_a_point_put_off_comes_back() {
    let machine = Machine::new();
    let window = machine.start(&[]).await;
    a_book_with_members(&window).await;
    window.press("Tạo buổi sinh hoạt").await;
    window.sees("trước buổi chi bộ").await;
    window.press("Họp chi ủy").await;
    window.is_accessible("18-chon-loai").await;
    window.submit("Tạo buổi sinh hoạt").await;
    window.sees("Mục thường lệ").await;
    window.press("2. Điểm danh").await;
    window.sees("Tổng số chi ủy viên").await;
    window.is_accessible("18-chi-uy-diem-danh").await;
    window.press("Buổi sinh hoạt").await;
    window.sees("Họp chi ủy tháng").await;
    window.is_accessible("18-danh-sach-buoi").await;
    window.press("Bàn làm việc").await;
    window.sees("cuộc họp chi ủy").await;
    window.is_accessible("18-ban-lam-viec").await;
    window.press("Tạo buổi sinh hoạt tháng").await;
    window.sees("Của tháng").await;
    window.submit("Tạo buổi sinh hoạt").await;
    call_everybody(&window, "diem em", "Có mặt: 22").await;
    window.press("4. Kết luận").await;
    window.press("Để lại buổi sau, mục 5").await;
    conclude_every_line(&window).await;
    window.fill("Lý do để lại buổi sau, mục 5", "chờ hướng dẫn của Đảng ủy xã").await;
    window.is_accessible("19-de-lai").await;
    window.press("5. Chấm điểm").await;
    window.fill("Giờ kết thúc", "20:45").await;
    window.press("6. Văn bản").await;
    lock_the_minutes(&window).await;
    window.press("Buổi sinh hoạt").await;
    window.sees("Đã khóa").await;
    window.press("Tạo buổi sinh hoạt").await;
    window.sees("Của tháng").await;
    window.submit("Tạo buổi sinh hoạt").await;
    window.sees("Để lại từ buổi tháng").await;
    let line = "document.querySelectorAll('[data-item]')[2].scrollIntoView()";
    window.script(line).await;
    window.is_accessible("19-da-tro-lai").await;
    window.close().await;
}
