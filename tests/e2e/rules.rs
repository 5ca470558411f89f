//! Rules that the committee above sets otherwise.

use crate::journeys::make_the_proposed_meeting;
use crate::window::Machine;

#[tokio::test(flavor = "multi_thread")]
async fn a_guidance_shortens_the_meeting_that_is_made_after_it() {
    let machine = Machine::new();
    let window = machine.start(&["--practice"]).await;
    window.press("Cài đặt").await;
    window.press("Quy định").await;
    window.sees("Chi bộ đang theo quy định chung").await;
    window.is_accessible("31-quy-dinh").await;
    window.press("Thêm bộ quy tắc từ tệp").await;
    window.sees("Ngoài ra còn khác ở: câu mẫu.").await;
    window.is_accessible("31-quy-dinh-tu-tep").await;
    window.press("Xem lại đã").await;
    window.press("Sửa theo hướng dẫn của đảng ủy").await;
    window.fill("Áp dụng cho các buổi từ ngày", "1/1/2026").await;
    window.fill("Ngày của văn bản hướng dẫn", "20/12/2025").await;
    window.fill("Thời gian ít nhất của buổi thường kỳ", "60").await;
    window.press("Xem những gì thay đổi").await;
    window.sees("Chưa ghi văn bản hướng dẫn.").await;
    window.is_accessible("31-quy-dinh-con-thieu").await;
    window.fill("Văn bản hướng dẫn", "Công văn số 12-CV/ĐU").await;
    window.press("Xem những gì thay đổi").await;
    window.sees("Thêm quy định này?").await;
    window.is_accessible("31-quy-dinh-xem-truoc").await;
    window.press("Thêm quy định").await;
    window.sees("Đã thêm quy định: Công văn số 12-CV/ĐU, ngày 20/12/2025.").await;
    window.is_accessible("31-quy-dinh-da-them").await;
    make_the_proposed_meeting(&window).await;
    window.sees("Mục thường lệ").await;
    let begun = chrono::Local::now() - chrono::TimeDelta::minutes(10);
    window.fill("Ngày họp", &begun.format("%d/%m/%Y").to_string()).await;
    window.fill("Giờ bắt đầu", &begun.format("%H giờ %M").to_string()).await;
    window.press("3. Diễn biến").await;
    window.sees("/ 60 phút").await;
    window.is_accessible("31-quy-dinh-dong-ho").await;
    window.press("Cài đặt").await;
    window.press("Quy định").await;
    window.press("Thêm bộ quy tắc từ tệp").await;
    window.press("Thêm quy định").await;
    window.sees("Đã thêm quy định: Hướng dẫn số 08-HD/ĐU, ngày 12/11/2026.").await;
    window.press("Thêm bộ quy tắc từ tệp").await;
    window.sees("bị từ chối ở dòng 3, mục “id”").await;
    window.is_accessible("31-quy-dinh-tep-bi-tu-choi").await;
    window.press("Bỏ quy định này: Hướng dẫn số 08-HD/ĐU").await;
    window.sees("Đã bỏ quy định: Hướng dẫn số 08-HD/ĐU, ngày 12/11/2026.").await;
    window.press("Hoàn tác").await;
    window.sees("Chưa đến ngày").await;
    window.close().await;
}
