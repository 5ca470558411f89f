//! A task from the meeting that gives it until the one that ends it, and one given outside of meetings.

use crate::journeys::{
    a_book_with_members, call_everybody, conclude_every_line, lock_the_minutes, make_the_proposed_meeting,
};
use crate::window::{Machine, Window};
use fantoccini::key::Key;

/// Writes what minutes need from the roll to the end, then locks them.
async fn holds_and_locks(window: &Window) {
    window.press("4. Kết luận").await;
    conclude_every_line(window).await;
    window.press("5. Chấm điểm").await;
    window.fill("Giờ kết thúc", "20:45").await;
    window.press("6. Văn bản").await;
    lock_the_minutes(window).await;
}

async fn gives_a_task(window: &Window) {
    call_everybody(window, "diem em", "Có mặt: ").await;
    window.press("4. Kết luận").await;
    window.press("Thêm phân công").await;
    window.fill("Nhiệm vụ", "Vận động 45 hộ góp tiền sửa cầu").await;
    window.fill("Người thực hiện", "ngoc hai").await;
    window.key(Key::Enter).await;
    window.press("Thêm chi tiết").await;
    window.fill("Địa bàn, hộ phụ trách", "tổ 3").await;
    window.script("document.querySelector('details[open]').scrollIntoView({ block: 'center' })").await;
    window.is_accessible("60-phan-cong").await;
}

async fn notes_progress(window: &Window) {
    window.press("Nhiệm vụ").await;
    window.sees("Chưa báo cáo").await;
    window.is_accessible("60-nhiem-vu").await;
    window.press("Vận động 45 hộ").await;
    window.sees("tổ 3").await;
    window.fill("Ghi thêm: đã làm gì, tới đâu", "Đã vận động 40 hộ, còn 05 hộ đi làm xa").await;
    window.script("const s = [...document.querySelectorAll('select')].at(-1); s.value = 'late'; s.dispatchEvent(new Event('change', { bubbles: true }))").await;
    window.submit("Ghi").await;
    window.sees("Chậm, còn tiếp tục.").await;
    window.is_accessible("60-mot-nhiem-vu").await;
}

async fn gives_a_task_outside_of_meetings(window: &Window) {
    window.press("Nhiệm vụ").await;
    window.press("Giao nhiệm vụ").await;
    window.fill("Việc phải làm", "Phụ trách 8 hộ tổ 5").await;
    window.fill("Người phụ trách", "diem em").await;
    window.key(Key::Enter).await;
    window.is_accessible("60-giao-nhiem-vu").await;
    window.submit("Lưu").await;
    window.sees("Phụ trách 8 hộ tổ 5").await;
    window.press("Ai đang làm gì").await;
    window.sees("chưa có việc").await;
    window.is_accessible("60-ai-dang-lam-gi").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_task_is_given_noted_carried_over_late_and_closed() {
    let machine = Machine::new();
    let window = machine.start(&[]).await;
    a_book_with_members(&window).await;
    make_the_proposed_meeting(&window).await;
    gives_a_task(&window).await;
    holds_and_locks(&window).await;
    notes_progress(&window).await;
    gives_a_task_outside_of_meetings(&window).await;

    make_the_proposed_meeting(&window).await;
    call_everybody(&window, "diem em", "Có mặt: ").await;
    window.press("3. Diễn biến").await;
    window.enter("Lấy ghi chép").await;
    window.sees("Đã lấy ghi chép vào báo cáo.").await;
    window.enter("Báo cáo thêm nhiệm vụ dài hạn").await;
    window.press("Báo cáo Phụ trách 8 hộ").await;
    window.is_accessible("60-bao-cao").await;
    assert!(window.text().await.contains("Đã vận động 40 hộ, còn 05 hộ đi làm xa"));
    holds_and_locks(&window).await;

    make_the_proposed_meeting(&window).await;
    call_everybody(&window, "diem em", "Có mặt: ").await;
    window.press("3. Diễn biến").await;
    window.script("const s = document.querySelector('.card select'); s.value = 'doneLate'; s.dispatchEvent(new Event('change', { bubbles: true }))").await;
    window.sees("Ghi thêm").await;
    holds_and_locks(&window).await;
    window.press("Nhiệm vụ").await;
    window.press("Đã xong").await;
    window.sees("Vận động 45 hộ").await;
    window.press("Vận động 45 hộ").await;
    window.sees("Hoàn thành chậm").await;
    window.is_accessible("60-da-xong").await;
    window.close().await;
}
