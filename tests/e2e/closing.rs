//! How a meeting ends: read back, mended, adopted, scored, locked, on paper.

use crate::journeys::{a_book_with_members, call_everybody, lock_the_minutes, make_the_proposed_meeting};
use crate::window::{Machine, SIGNED_SCAN, Window, fixture};
use fantoccini::key::Key;

/// Writes a conclusion wherever the close asks for one.
async fn conclude_what_is_asked_for(window: &Window) {
    let asked = "return [...document.querySelectorAll('textarea')].map((field) => field.labels[0].textContent.trim())";
    let asked = window.script(asked).await;
    let asked = asked.as_array().unwrap();
    assert!(!asked.is_empty(), "nothing to conclude");
    for label in asked {
        window.fill(label.as_str().unwrap(), "Chi bộ thống nhất.").await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_guided_close_leads_from_what_is_missing_to_signed_papers() {
    let machine = Machine::new();
    let window = machine.start(&["--practice"]).await;
    make_the_proposed_meeting(&window).await;
    call_everybody(&window, "kim yen", "Vắng: 02").await;
    window.press("3. Diễn biến").await;
    window.fill("Nội dung trình bày, mục 3", "Mực nước kênh Ba lên chậm").await;
    window.sees("Đã lưu").await;
    window.key(Key::F9).await;
    window.sees("Còn thiếu gì?").await;
    window.is_accessible("31-ket-thuc-con-thieu").await;
    window.fill("Giờ kết thúc", "21 giờ 15").await;
    conclude_what_is_asked_for(&window).await;
    window.sees("Đã đủ để đọc lại biên bản").await;
    window.press("Tiếp: Đọc lại").await;
    window.sees("Mực nước kênh Ba lên chậm").await;
    window.is_accessible("31-doc-lai").await;
    // What is heard wrong is mended where it is read.
    window.script("[...document.querySelectorAll('article')].find((one) => one.textContent.includes('kênh Ba')).querySelector('button').click()").await;
    window.fill("Diễn biến", "Mực nước kênh Ba lên nhanh").await;
    window.sees("Đã lưu").await;
    window.is_accessible("31-doc-lai-dang-sua").await;
    window.press("Sửa xong").await;
    window.sees("Mực nước kênh Ba lên nhanh").await;
    window.press("Chữ to hơn").await;
    window.is_accessible("31-doc-lai-chu-to").await;
    window.press("Tiếp: Thông qua").await;
    window.press("Tất cả 22 người dự thống nhất").await;
    window.press("Thêm biểu quyết").await;
    window.fill("Biểu quyết về việc", "Thông qua nghị quyết").await;
    window.fill("Đồng ý", "20").await;
    window.sees("20/20 đồng ý").await;
    window.is_accessible("31-thong-qua").await;
    window.press("Tiếp: Chấm điểm").await;
    window.press("Cho điểm tối đa các ý chưa chấm").await;
    window.sees("Xếp loại: ").await;
    window.is_accessible("31-cham-diem").await;
    window.press("Tiếp: Khóa và in").await;
    lock_the_minutes(&window).await;
    window.is_accessible("31-da-khoa").await;
    window.press("Lưu vào thư mục").await;
    window.sees(".docx").await;
    let minutes = machine.text_of_the_saved("_BB-");
    for expected in ["kênh Ba lên nhanh", "22/22 đảng viên dự họp thống nhất", "21 giờ 15 phút"] {
        assert!(minutes.contains(expected), "{expected} is missing in {minutes}");
    }
    machine.text_of_the_saved("_NQ-");
    machine.text_of_the_saved("_ChamDiem");
    window.press("Gắn bản quét của biên bản").await;
    window.is_accessible("31-hoi-ma").await;
    window.press("Đúng mã, chọn tệp bản quét").await;
    window.sees("ảnh JPG, 4 KB").await;
    window.is_accessible("31-ban-quet").await;
    window.press("Lưu ra tệp: bản quét của Biên bản").await;
    window.sees("_DaKy.jpg").await;
    let mut saved = std::fs::read_dir(machine.papers()).unwrap().map(|entry| entry.unwrap().path());
    let scan = saved.find(|path| path.to_string_lossy().ends_with("_DaKy.jpg")).unwrap();
    assert!(std::fs::read(scan).unwrap() == std::fs::read(fixture(SIGNED_SCAN)).unwrap(), "another file came out");
    window.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn one_evening_of_two_parts_gives_two_minutes_under_two_numbers() {
    let machine = Machine::new();
    let window = machine.start(&[]).await;
    a_book_with_members(&window).await;
    window.press("Tạo buổi sinh hoạt").await;
    window.sees("Của tháng").await;
    window.press("Sinh hoạt thường kỳ và chuyên đề").await;
    window.submit("Tạo buổi sinh hoạt").await;
    call_everybody(&window, "diem em", "Có mặt: 22").await;
    window.press("3. Diễn biến").await;
    window.fill("Nội dung trình bày, mục 7", "Đề dẫn: nước sạch cho tổ 4").await;
    window.sees("Đã lưu").await;
    window.press("Kết thúc buổi họp").await;
    // A hundred minutes are enough for a regular meeting alone, and not for both.
    window.fill("Giờ kết thúc", "20:40").await;
    conclude_what_is_asked_for(&window).await;
    window.sees("ngắn hơn 120 phút").await;
    window.is_accessible("32-hai-phan-con-thieu").await;
    window.press("Tiếp: Đọc lại").await;
    window.sees("nước sạch cho tổ 4").await;
    window.press("5. Khóa và in").await;
    window.sees("Biên bản sẽ mang số 01 và 02").await;
    window.is_accessible("32-hai-bien-ban").await;
    lock_the_minutes(&window).await;
    window.press("Lưu vào thư mục").await;
    window.sees(".docx").await;
    let (regular, themed) = (machine.text_of_the_saved("_BB-01"), machine.text_of_the_saved("_BB-02-ChuyenDe"));
    assert!(themed.contains("nước sạch cho tổ 4") && !regular.contains("nước sạch cho tổ 4"));
    assert!(regular.contains("Số 01-BB/CB") && themed.contains("Số 02-BB/CB"));
    window.close().await;
}
