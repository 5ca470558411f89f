//! The notice of a meeting that is being prepared.

use crate::journeys::a_book_with_members;
use crate::window::Machine;

/// Ctrl+V, and the key let go again.
const PASTE: &str = "\u{e009}v\u{e000}";

#[tokio::test(flavor = "multi_thread")]
async fn members_are_called_with_texts_to_copy_and_a_paper() {
    let machine = Machine::new();
    let window = machine.start(&[]).await;
    a_book_with_members(&window).await;
    window.press("Tạo buổi sinh hoạt").await;
    window.sees("Của tháng").await;
    window.submit("Tạo buổi sinh hoạt").await;
    window.sees("Mục thường lệ").await;
    window.fill("Nơi họp", "Trường Tiểu học Mỹ Tây").await;
    window.sees("Địa điểm: Trường Tiểu học Mỹ Tây").await;
    window.sees("/160 ký tự").await;
    window
        .script("document.querySelector('[aria-label=\"Chép: Tin Zalo\"]').scrollIntoView({ block: 'center' })")
        .await;
    window.enter("Chép: Tin Zalo").await;
    window.sees("Đã chép.").await;
    window.is_accessible("20-thong-bao").await;
    window.press("Chép: Nội dung").await;
    window.is_accessible("20-thong-bao-so-tay").await;
    window.press("Chép: Tiêu đề").await;
    window.fill("Nơi họp", PASTE).await;
    window.sees("Địa điểm: Sinh hoạt chi bộ thường kỳ tháng").await;
    window.press("6. Văn bản").await;
    window.press("Thông báo").await;
    window.is_accessible("20-thong-bao-to-giay").await;
    window.close().await;
}
