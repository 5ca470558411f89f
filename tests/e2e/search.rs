//! Finding again what was said years ago.

use crate::journeys::{a_book_with_members, call_everybody, conclude_every_line, make_the_proposed_meeting};
use crate::window::{Machine, Window};
use fantoccini::key::Key;

/// Control and Shift held down, then F, then everything let go (W3C WebDriver, 17.4.2).
const CTRL_SHIFT_F: &str = "\u{e009}\u{e008}f\u{e000}";
const SAID: &str = "Đề nghị kéo đường điện cho tổ 5 trước mùa mưa.";

/// Writes the meeting of a month three years ago, with an opinion and its conclusions.
async fn a_meeting_of_three_years_ago(window: &Window) {
    window.press("Tạo buổi sinh hoạt").await;
    window.sees("Của tháng").await;
    window.fill("Của tháng", "10/2023").await;
    window.fill("Ngày họp", "3/10/2023").await;
    window.submit("Tạo buổi sinh hoạt").await;
    window.sees("Mục thường lệ").await;
    call_everybody(window, "diem em", "Có mặt: ").await;
    window.press("3. Diễn biến").await;
    window.fill("Thêm ý kiến của", "diem em").await;
    window.key(Key::Enter).await;
    window.keys(SAID).await;
    window.press("4. Kết luận").await;
    conclude_every_line(window).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_three_year_old_opinion_is_found_by_an_unaccented_word() {
    let machine = Machine::new();
    let window = machine.start(&[]).await;
    a_book_with_members(&window).await;
    a_meeting_of_three_years_ago(&window).await;
    make_the_proposed_meeting(&window).await;
    window.sees("Mục thường lệ").await;

    window.keys(CTRL_SHIFT_F).await;
    window.sees("Gõ chữ cần tìm vào ô trên").await;
    window.is_accessible("36-tim-kiem-trong").await;
    window.keys("dien").await;
    window.sees(SAID).await;
    window.sees("ngày 03/10/2023").await;
    window.is_accessible("36-tim-kiem").await;
    window.fill("Tìm gì", "khong co dau").await;
    window.sees("Không tìm thấy").await;
    window.is_accessible("36-khong-thay").await;
    window.fill("Tìm gì", "duong dien").await;
    window.sees("1 kết quả").await;
    window.keys(&format!("{}{}", char::from(Key::Down), char::from(Key::Enter))).await;
    window.sees("Thêm ý kiến của").await;
    assert!(window.text().await.contains(SAID), "the meeting opens where it was said");

    window.enter("Tìm kiếm").await;
    window.sees("1 kết quả").await;
    window.enter("Năm").await;
    window.keys("2023").await;
    window.sees("1 kết quả").await;
    window.fill("Của ai", "diem em").await;
    window.is_accessible("36-cua-ai").await;
    window.key(Key::Enter).await;
    window.sees("1 kết quả").await;
    window.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_became_of_something_is_told_where_it_is_found() {
    let machine = Machine::new();
    let window = machine.start(&["--practice"]).await;
    window.enter("Tìm kiếm").await;
    window.sees("Gõ chữ cần tìm vào ô trên").await;
    window.keys("cho dau noi").await;
    window.sees("Việc: Rà soát hộ dùng nước giếng khoan").await;
    window.sees("hoàn thành").await;
    window.is_accessible("36-ve-sau").await;
    window.fill("Tìm gì", "ho").await;
    window.sees("20 kết quả đầu, còn nữa").await;
    window.is_accessible("36-con-nua").await;
    window.enter("Xem thêm").await;
    window.sees("40 kết quả đầu, còn nữa").await;
    window.close().await;
}
