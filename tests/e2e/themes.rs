//! A topic with its outline and a file, from the library to a themed session, and what members committed to there.

use crate::journeys::{a_book_with_members, call_everybody, conclude_every_line, lock_the_minutes};
use crate::window::{Machine, Window};
use fantoccini::key::Key;

async fn writes_a_topic(window: &Window) {
    window.press("Chuyên đề").await;
    window.press("Thư viện chuyên đề").await;
    window.sees("Chưa có chuyên đề nào").await;
    window.is_accessible("40-thu-vien-trong").await;
    window.press("Thêm chuyên đề").await;
    window.fill("Tên chuyên đề", "Nêu gương của đảng viên nơi cư trú").await;
    window.press("Đảng ủy cấp trên định hướng").await;
    window.fill("Lĩnh vực, từ khóa", "nêu gương").await;
    window.fill("Người soạn đề cương", "Ban Xây dựng Đảng xã Mỹ Thọ").await;
    window.fill("Đề cương", "1. Mục đích, yêu cầu\n2. Thực trạng ở chi bộ\n3. Câu hỏi thảo luận").await;
    window.enter("Lưu rồi gắn tệp").await;
    window.sees("Chưa có tệp nào").await;
    window.enter("Gắn tệp").await;
    window.sees("Đã gắn tệp bien-ban-da-ky.jpg.").await;
    window.script("document.querySelector('[aria-labelledby^=attachments]').scrollIntoView()").await;
    window.is_accessible("40-chuyen-de-va-tep").await;
    window.submit("Lưu").await;
    window.sees("Chưa dùng").await;
    window.is_accessible("40-thu-vien").await;
}

/// Makes the next meeting of a kind.
async fn makes_a_meeting(window: &Window, kind: &str) {
    window.press("Buổi sinh hoạt").await;
    window.press("Tạo buổi sinh hoạt").await;
    window.sees("Của tháng").await;
    window.press(kind).await;
    window.submit("Tạo buổi sinh hoạt").await;
    window.sees("Mục thường lệ").await;
}

async fn chooses_the_topic(window: &Window) {
    window.fill("Chọn chuyên đề từ thư viện", "neu guong").await;
    window.key(Key::Enter).await;
    window.sees("Chuyên đề trong thư viện:").await;
    window.sees("Chuyên đề: Nêu gương của đảng viên nơi cư trú").await;
    window.script("document.querySelector('.theme').scrollIntoView({ block: 'center' })").await;
    window.is_accessible("41-chon-chuyen-de").await;
    window.enter("Lưu bộ tài liệu").await;
    window.sees("TaiLieu-ChuyenDe").await;
}

async fn commits(window: &Window) {
    window.press("3. Diễn biến").await;
    window.press("Chép đề cương vào nội dung trình bày").await;
    window.sees("2. Thực trạng ở chi bộ").await;
    window.is_accessible("41-de-cuong").await;
    window.press("4. Kết luận").await;
    conclude_every_line(window).await;
    window.enter("Đảng viên đăng ký làm theo").await;
    window.fill("Nội dung đăng ký chung", "giữ sạch đường trước nhà").await;
    window.script("document.querySelector('[data-commits]').focus()").await;
    window.keys(" ").await;
    window.sees("Đã đăng ký 1/").await;
    window.script("document.querySelector('[data-commits]').scrollIntoView({ block: 'center' })").await;
    window.is_accessible("41-dang-ky-lam-theo").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_topic_goes_from_the_library_to_a_session_and_a_commitment_comes_back_to_be_reported() {
    let machine = Machine::new();
    let window = machine.start(&[]).await;
    a_book_with_members(&window).await;
    writes_a_topic(&window).await;
    makes_a_meeting(&window, "Sinh hoạt thường kỳ và chuyên đề").await;
    chooses_the_topic(&window).await;
    let bundle = machine.text_of_the_saved("TaiLieu-ChuyenDe");
    for expected in ["I. CHƯƠNG TRÌNH", "II. MỤC LỤC", "bien-ban-da-ky.jpg", "2. Thực trạng ở chi bộ", "trang 3/3"]
    {
        assert!(bundle.contains(expected), "{expected} is missing in {bundle}");
    }
    call_everybody(&window, "diem em", "Có mặt: ").await;
    commits(&window).await;
    window.press("5. Chấm điểm").await;
    window.fill("Giờ kết thúc", "21:30").await;
    window.press("6. Văn bản").await;
    lock_the_minutes(&window).await;
    makes_a_meeting(&window, "Sinh hoạt thường kỳ").await;
    window.press("3. Diễn biến").await;
    window.enter("Báo cáo thêm nhiệm vụ dài hạn").await;
    window.sees("Đăng ký làm theo: giữ sạch đường trước nhà").await;
    window.press("Báo cáo Đăng ký làm theo").await;
    window.is_accessible("41-bao-cao-dang-ky").await;
    window.press("Chuyên đề").await;
    window.press("Thư viện chuyên đề").await;
    window.sees("Đã dùng tháng").await;
    window.close().await;
}
