//! What a secretary does when something is found wrong after the minutes were locked.

use crate::window::Machine;
use fantoccini::key::Key;

#[tokio::test(flavor = "multi_thread")]
async fn locked_minutes_are_corrected_by_a_numbered_paper_beside_them() {
    let machine = Machine::new();
    let window = machine.start(&["--practice"]).await;
    window.press("Buổi sinh hoạt").await;
    window.sees("Đã khóa").await;
    // The latest locked one: above it stands the one that is still open.
    window.script("[...document.querySelectorAll('tbody tr')].find((row) => row.textContent.includes('Đã khóa')).querySelector('button').click()").await;
    window.press("6. Văn bản").await;
    window.sees("Biên bản đã khóa giữ nguyên.").await;
    window.press("Ghi bổ sung, đính chính").await;
    window.sees("Chưa ghi lý do.").await;
    window.fill("Lý do bổ sung, đính chính", "Thư ký ghi sót ý kiến").await;
    window.tab_to("Nội dung bổ sung, đính chính").await;
    window.keys("Mục 2: đồng chí Võ Thị Kim Yến đề nghị nạo vét kênh Ba trước mùa lũ.").await;
    window.sees("Đã lưu").await;
    // What is half written waits for whoever goes away and comes back.
    window.press("5. Chấm điểm").await;
    window.press("6. Văn bản").await;
    window.sees("nạo vét kênh Ba trước mùa lũ").await;
    window.tab_to_exactly("Ghi bổ sung, đính chính").await;
    window.key(Key::Enter).await;
    window.sees("Ghi rồi thì không sửa").await;
    window.is_accessible("30-hoi-bo-sung").await;
    window.enter("Ghi và giữ nguyên từ nay").await;
    window.sees("Đã ghi bổ sung, đính chính lần 1").await;
    window.sees("Bổ sung, đính chính lần 1").await;
    window.is_accessible("30-bo-sung").await;
    window.press("Lưu vào thư mục").await;
    window.sees(".docx").await;
    let text = machine.text_of_the_saved("-BoSung-1_");
    for expected in ["BIÊN BẢN BỔ SUNG, ĐÍNH CHÍNH", "Kèm theo Biên bản số", "Thư ký ghi sót ý kiến", "nạo vét kênh Ba"]
    {
        assert!(text.contains(expected), "{expected} is missing in {text}");
    }
    window.close().await;
}
