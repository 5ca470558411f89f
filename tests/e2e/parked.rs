//! Topics that wait for some later meeting.

use crate::journeys::make_the_proposed_meeting;
use crate::window::Machine;
use fantoccini::key::Key;

const TOPIC: &str = "Nạo vét kênh nội đồng trước mùa lũ";

#[tokio::test(flavor = "multi_thread")]
async fn a_topic_is_noted_put_on_the_agenda_and_parked_again_by_keyboard() {
    let machine = Machine::new();
    let window = machine.start(&["--practice"]).await;
    make_the_proposed_meeting(&window).await;
    window.sees("Chưa có nội dung nào chờ").await;
    window.script("document.getElementById('parked-text').scrollIntoView({ block: 'center' })").await;
    window.is_accessible("42-noi-dung-cho-trong").await;
    window.fill("Ghi nội dung chờ", TOPIC).await;
    window.key(Key::Enter).await;
    window.sees("Đã ghi vào nội dung chờ.").await;
    window.keys("Tổ chức thăm gia đình chính sách").await;
    window.key(Key::Enter).await;
    window.sees("Xóa").await;
    window.script("document.getElementById('parked-text').scrollIntoView({ block: 'center' })").await;
    window.is_accessible("42-noi-dung-cho").await;
    window.enter(&format!("Đưa vào chương trình: {TOPIC}")).await;
    window.sees("vào chương trình, trước phần kết thúc.").await;
    window.sees("Từ nội dung chờ, ghi ngày").await;
    window
        .script("[...document.querySelectorAll('button')].find((b) => b.textContent.includes('Cất vào')).scrollIntoView({ block: 'center' })")
        .await;
    window.is_accessible("42-muc-tu-noi-dung-cho").await;
    window.press("Cất vào nội dung chờ: mục").await;
    window.sees("vào nội dung chờ.").await;
    window.sees("Đưa vào chương trình").await;
    let waiting = "return document.body.innerText.split('Đưa vào chương trình').length - 1";
    assert_eq!(window.script(waiting).await, 2, "both wait again");
    window.close().await;
}
