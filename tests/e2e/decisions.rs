//! The decision that gives everybody their work for the term, from the first line to the slips that tell each member.

use crate::journeys::a_book_with_members;
use crate::window::Machine;

/// Writes the same task into every line, as fast as a person who copies it.
const FILL: &str = "for (const area of document.querySelectorAll('fieldset textarea')) {
    area.value = 'Phụ trách nhóm hộ, tuyên truyền, vận động';
    area.dispatchEvent(new Event('input', { bubbles: true }));
}";

#[tokio::test(flavor = "multi_thread")]
async fn a_decision_gives_everybody_work_which_is_followed_up_and_told_to_each() {
    let machine = Machine::new();
    let window = machine.start(&[]).await;
    a_book_with_members(&window).await;
    window.press("Nhiệm vụ").await;
    window.press("Quyết định phân công").await;
    window.sees("Chưa có quyết định phân công nào").await;
    window.is_accessible("70-chua-co-quyet-dinh").await;
    window.press("Soạn quyết định").await;
    window.sees("Thực hiện đến ngày").await;
    window.press("Ban hành").await;
    window.press("Ban hành, lấy số").await;
    window.sees("Dòng 22: Chưa ghi nhiệm vụ.").await;
    window.script(FILL).await;
    window.is_accessible("70-soan-quyet-dinh").await;
    window.press("Ban hành").await;
    window.is_accessible("70-hoi-truoc-khi-ban-hanh").await;
    window.press("Ban hành, lấy số").await;
    window.sees("Quyết định số 01").await;
    window.is_accessible("70-da-ban-hanh").await;
    window.enter("Lưu tệp").await;
    window.sees("QD-01-PhanCong").await;
    let paper = machine.text_of_the_saved("QD-01-PhanCong");
    assert!(paper.contains("Điều 1.") && paper.contains("Phụ trách nhóm hộ"), "{paper}");

    window.press("Nhiệm vụ").await;
    window.sees("Phụ trách nhóm hộ").await;
    window.press("Giấy tờ, tin nhắn").await;
    window.press("Soạn tin nhắn").await;
    window.sees("PHIẾU GIAO VIỆC, tính đến").await;
    window.is_accessible("71-giay-to-nhiem-vu").await;
    window.close().await;
}
