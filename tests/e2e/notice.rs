//! The notice of a meeting that is being prepared.

use crate::journeys::a_book_with_members;
use crate::window::Machine;

#[tokio::test(flavor = "multi_thread")]
async fn members_are_called_with_texts_to_copy_and_a_paper() {
    let machine = Machine::new();
    let window = machine.start(&[]).await;
    a_book_with_members(&window).await;
    window.press("Tạo buổi sinh hoạt").await;
    window.sees("Của tháng").await;
    window.submit("Tạo buổi sinh hoạt").await;
    window.fill("Nơi họp", "Trường Tiểu học Mỹ Tây").await;
    window.sees("Địa điểm: Trường Tiểu học Mỹ Tây").await;
    window.sees("/160 ký tự").await;
    window
        .script("document.querySelector('[aria-label=\"Chép: Tin Zalo\"]').scrollIntoView({ block: 'center' })")
        .await;
    window.enter("Chép: Tin Zalo").await;
    window.sees("Đã chép.").await;
    let pasted = window.script("return navigator.clipboard.readText()").await;
    assert!(pasted.as_str().unwrap().contains("Địa điểm: Trường Tiểu học Mỹ Tây"), "{pasted}");
    window.is_accessible("20-thong-bao").await;
    window.press("Chép: Nội dung").await;
    window.is_accessible("20-thong-bao-so-tay").await;
    window.press("6. Văn bản").await;
    window.press("Thông báo").await;
    window.is_accessible("20-thong-bao-to-giay").await;
    window.close().await;
}
