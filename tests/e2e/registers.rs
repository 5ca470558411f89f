//! Documents that came and petitions that were raised, until the cell has dealt with them.

use crate::journeys::{a_book_with_members, call_everybody, conclude_every_line, lock_the_minutes};
use crate::window::{Machine, Window};
use fantoccini::key::Key;

/// Makes the next regular meeting.
async fn makes_the_next_meeting(window: &Window) {
    window.press("Buổi sinh hoạt").await;
    window.press("Tạo buổi sinh hoạt").await;
    window.sees("Của tháng").await;
    window.submit("Tạo buổi sinh hoạt").await;
    window.sees("Mục thường lệ").await;
}

/// Writes down a document that came before any meeting of the journey.
async fn writes_down_a_document(window: &Window, title: &str) {
    window.press("Ghi văn bản đến").await;
    window.fill("Trích yếu", title).await;
    window.fill("Số, ký hiệu", "112-CV/ĐU").await;
    window.fill("Ngày nhận", "1/9/2026").await;
    window.is_accessible("31-ghi-van-ban-den").await;
    window.submit("Lưu").await;
}

async fn writes_down_a_document_and_a_petition(window: &Window) {
    window.press("Văn bản đến").await;
    window.sees("Chưa có văn bản đến nào").await;
    window.is_accessible("31-van-ban-den-trong").await;
    writes_down_a_document(window, "Rà soát hộ nghèo cuối năm").await;
    window.sees("Chưa quán triệt").await;
    window.press("Kiến nghị").await;
    window.sees("Chưa có kiến nghị nào").await;
    window.press("Ghi kiến nghị").await;
    window.press("Nhân dân, người khác").await;
    window.fill("Ai kiến nghị", "nhân dân tổ 3").await;
    window.fill("Ngày nêu", "1/9/2026").await;
    window.fill("Nội dung kiến nghị", "Sửa cầu kênh Ba trước mùa lũ").await;
    window.enter("Ghi ngày gửi").await;
    window.fill("Ngày gửi", "5/9/2026").await;
    window.fill("Gửi nơi nào", "Đảng ủy xã Mỹ Thọ").await;
    window.is_accessible("31-ghi-kien-nghi").await;
    window.submit("Lưu").await;
    window.sees("Đã gửi, chưa trả lời").await;
    window.is_accessible("31-kien-nghi").await;
}

async fn holds_and_locks(window: &Window) {
    call_everybody(window, "diem em", "Có mặt: ").await;
    window.press("3. Diễn biến").await;
    window.sees("Từ sổ văn bản đến").await;
    window.press("Chép vào nội dung trình bày").await;
    window
        .script("document.querySelector('[aria-label^=\"Chép vào nội dung\"]').scrollIntoView({ block: 'center' })")
        .await;
    window.is_accessible("31-dien-bien").await;
    window.fill("Thêm ý kiến của", "diem em").await;
    window.key(Key::Enter).await;
    window.keys("Bắt đèn đường ở tổ 5.").await;
    window.press("Đưa vào sổ kiến nghị").await;
    window.sees("Đã có trong sổ kiến nghị.").await;
    window.is_accessible("31-y-kien").await;
    window.press("4. Kết luận").await;
    conclude_every_line(window).await;
    window.press("5. Chấm điểm").await;
    window.fill("Giờ kết thúc", "20:45").await;
    window.press("6. Văn bản").await;
    lock_the_minutes(window).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_document_is_read_out_once_and_a_petition_comes_back_until_it_is_answered() {
    let machine = Machine::new();
    let window = machine.start(&[]).await;
    a_book_with_members(&window).await;
    writes_down_a_document_and_a_petition(&window).await;
    makes_the_next_meeting(&window).await;
    window.sees("1 văn bản từ sổ văn bản đến").await;
    window.press("Văn bản đến").await;
    writes_down_a_document(&window, "Đóng đảng phí quý IV").await;
    window.press("Buổi sinh hoạt").await;
    window.press("Sinh hoạt thường kỳ").await;
    window.sees("Trong sổ còn 1 văn bản đến chưa có trong chương trình.").await;
    window.is_accessible("31-den-sau").await;
    window.enter("Đưa vào chương trình").await;
    window.sees("2 văn bản từ sổ văn bản đến").await;
    window.sees("Kiến nghị của nhân dân tổ 3: Sửa cầu kênh Ba trước mùa lũ").await;
    window.script("[...document.querySelectorAll('[data-item]')].at(-3).scrollIntoView()").await;
    window.is_accessible("31-chuong-trinh").await;
    holds_and_locks(&window).await;
    window.press("Văn bản đến").await;
    window.sees("Đã quán triệt").await;
    window.is_accessible("31-van-ban-den").await;

    makes_the_next_meeting(&window).await;
    window.sees("Từ sổ kiến nghị: nêu ngày 01/09/2026, chưa có trả lời").await;
    window.sees("Bắt đèn đường ở tổ 5.").await;
    assert!(!window.text().await.contains("từ sổ văn bản đến"), "it was read out already");
    window.press("Kiến nghị").await;
    window.press("Sửa cầu kênh Ba").await;
    window.enter("Ghi trả lời, gửi tiếp").await;
    window.fill("Nội dung trả lời", "Quý I khởi công").await;
    window.is_accessible("31-tra-loi").await;
    window.submit("Lưu").await;
    window.sees("Đã trả lời, chưa báo chi bộ").await;

    makes_the_next_meeting(&window).await;
    assert!(!window.text().await.contains("Sửa cầu kênh Ba"), "the meeting before this one tells the answer");
    window.close().await;
}
