//! What a secretary does before a meeting and after it, step by step, and what it is worth.

use crate::journeys::{
    a_book_with_members, call_everybody, conclude_every_line, lock_the_minutes, make_the_proposed_meeting,
};
use crate::window::{Machine, Window};
use fantoccini::key::Key;

/// Days from today, as they are typed.
fn typed(days: i64) -> String {
    (chrono::Local::now().date_naive() + chrono::TimeDelta::days(days)).format("%d/%m/%Y").to_string()
}

/// Ticks the step of this number and these words, by its box alone.
async fn tick(window: &Window, words: &str) {
    window.tab_to(words).await;
    window.keys(" ").await;
    window.sees(&format!("Đã ghi: {}", &words[3..])).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_ladder_is_ticked_its_lateness_seen_and_its_days_are_evidence_of_the_score() {
    let machine = Machine::new();
    let window = machine.start(&[]).await;
    a_book_with_members(&window).await;
    window.press("Tạo buổi sinh hoạt").await;
    window.sees("Của tháng").await;
    window.submit("Tạo buổi sinh hoạt").await;
    window.sees("Các việc chuẩn bị").await;
    window.fill("Ngày họp", &typed(0)).await;
    window.tab_to("Nơi họp").await;
    window.sees("Quá hạn 1 ngày").await;
    tick(&window, "2. Thông báo cho đảng viên").await;
    window.sees("Chậm 1 ngày").await;
    tick(&window, "3. Báo cấp ủy viên theo dõi chi bộ").await;
    tick(&window, "4. Đăng tài liệu lên Sổ tay đảng viên điện tử").await;
    window.fill("Ngày làm, việc 4", &typed(-2)).await;
    window.key(Key::Tab).await;
    window.sees("Đúng hạn").await;
    window.script("document.getElementById('ladder-before').scrollIntoView()").await;
    window.is_accessible("31-cac-viec-chuan-bi").await;
    window.press("Bàn làm việc").await;
    window.sees("Việc chuẩn bị đến hạn: buổi sinh hoạt").await;
    window.is_accessible("31-ban-lam-viec").await;
    window.press("Việc chuẩn bị đến hạn").await;
    call_everybody(&window, "diem em", "Có mặt: ").await;
    window.press("4. Kết luận").await;
    conclude_every_line(&window).await;
    window.press("5. Chấm điểm").await;
    window.fill("Giờ kết thúc", "21:15").await;
    window.fill("Số người thống nhất biên bản", "22").await;
    window
        .sees(&format!("đăng tài liệu lên Sổ tay đảng viên điện tử ngày {}, trước 02 ngày; đề nghị 2 điểm", typed(-2)))
        .await;
    window.sees("trong ngày họp; đề nghị 1 điểm").await;
    window.sees("đánh dấu ngày đã làm ở bước Văn bản thì có căn cứ").await;
    window.script("[...document.querySelectorAll('legend')].find((l) => l.textContent.includes('Công tác chuẩn bị')).scrollIntoView()").await;
    window.is_accessible("31-can-cu-cham-diem").await;
    window.press("Cho điểm tối đa các ý chưa chấm").await;
    window.sees("97/100 điểm").await;
    window.press("6. Văn bản").await;
    lock_the_minutes(&window).await;
    window.sees("Việc sau buổi sinh hoạt").await;
    tick(&window, "1. Đăng văn bản hoàn chỉnh lên Sổ tay đảng viên điện tử").await;
    window.script("document.getElementById('ladder-after').scrollIntoView()").await;
    window.is_accessible("31-viec-sau-buoi").await;
    window.press("5. Chấm điểm").await;
    window.sees("97/100 điểm").await;
    window.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_line_without_a_presenter_is_proposed_to_whoever_has_the_turn() {
    let machine = Machine::new();
    let window = machine.start(&["--practice"]).await;
    make_the_proposed_meeting(&window).await;
    window.sees("Các việc chuẩn bị").await;
    window.press("Thêm mục").await;
    window.sees("Đến lượt trình bày mục").await;
    window.script("[...document.querySelectorAll('button')].find((b) => b.textContent.includes('Đến lượt')).scrollIntoView({ block: 'center' })").await;
    window.is_accessible("32-den-luot-trinh-bay").await;
    window.press("Đến lượt trình bày mục").await;
    window.sees("Đã lưu").await;
    let left = window.script("return document.body.innerText.includes('Đến lượt trình bày')").await;
    assert_eq!(left.as_bool(), Some(false), "the line has its presenter");
    window.close().await;
}
