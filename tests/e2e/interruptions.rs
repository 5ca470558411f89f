//! What becomes of words when the work is broken off.

use crate::window::{Machine, Window};

/// Goes from the home screen of the practice cell to the course of its open meeting.
async fn open_the_course(window: &Window) {
    window.press("biên bản tháng").await;
    window.press("3. Diễn biến").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_machine_that_dies_while_typing_loses_at_most_the_last_second() {
    let machine = Machine::new();
    let window = machine.start(&["--practice"]).await;
    open_the_course(&window).await;
    window.fill("Nội dung trình bày, mục 1", "Câu này đã được ghi trước khi mất điện.").await;
    window.sees("Đã lưu").await;
    tokio::time::sleep(std::time::Duration::from_millis(1200)).await;
    window.kill();
    // The window comes back to the place where it was.
    let window = machine.start(&["--practice"]).await;
    window.press("3. Diễn biến").await;
    window.sees("Câu này đã được ghi trước khi mất điện.").await;
    window.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_window_closed_in_the_middle_of_a_word_keeps_the_word() {
    let machine = Machine::new();
    let window = machine.start(&["--practice"]).await;
    open_the_course(&window).await;
    window.fill("Nội dung trình bày, mục 1", "Chữ cuối cùng trước khi bấm dấu X").await;
    window.close_by_its_x().await;
    let window = machine.start(&["--practice"]).await;
    window.press("3. Diễn biến").await;
    window.sees("Chữ cuối cùng trước khi bấm dấu X").await;
    window.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_that_is_loaded_anew_shows_what_was_typed() {
    let machine = Machine::new();
    let window = machine.start(&["--practice"]).await;
    open_the_course(&window).await;
    window.fill("Nội dung trình bày, mục 1", "Câu đang ghi khi trang giấy tắt.").await;
    window.sees("Đã lưu").await;
    window.reload().await;
    window.press("3. Diễn biến").await;
    window.sees("Câu đang ghi khi trang giấy tắt.").await;
    window.close().await;
}

#[test]
fn a_page_that_dies_comes_back() {
    let machine = Machine::new();
    let mut alone = machine.start_alone();
    alone.is_ready();
    alone.kill_the_page();
    alone.is_ready();
}

#[test]
fn a_second_start_leaves_the_book_to_the_first() {
    let machine = Machine::new();
    let mut first = machine.start_alone();
    first.is_ready();
    let mut second = machine.start_alone();
    assert!(second.program.wait().unwrap().success());
    assert!(first.program.try_wait().unwrap().is_none(), "the first start ended as well");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_window_left_alone_locks_itself_and_keeps_the_words() {
    let machine = Machine::new();
    let window = machine.start(&["--practice"]).await;
    open_the_course(&window).await;
    window.fill("Nội dung trình bày, mục 1", "Câu cuối trước khi đi uống nước").await;
    // An hour goes by, by the page's clock; it looks every five seconds.
    window.script("const before = Date.now; Date.now = () => before() + 3600000").await;
    window.sees("Mở lại sổ luyện tập").await;
    window.is_accessible("20-tu-khoa").await;
    window.press("Mở lại sổ luyện tập").await;
    window.press("3. Diễn biến").await;
    window.sees("Câu cuối trước khi đi uống nước").await;
    window.close().await;
}
