//! Areas with the members in charge of them, from the first one to what people raised at a visit standing on an agenda.

use crate::journeys::a_book_with_members;
use crate::window::{Machine, Window};
use fantoccini::key::Key;

async fn makes_an_area(window: &Window) {
    window.press("Địa bàn").await;
    window.sees("Chưa có địa bàn nào").await;
    window.is_accessible("32-dia-ban-trong").await;
    window.press("Thêm địa bàn").await;
    window.fill("Tên địa bàn", "Tổ nhân dân tự quản số 3").await;
    window.fill("Số hộ", "25").await;
    window.enter("Thêm người phụ trách").await;
    window.keys("diem em").await;
    window.key(Key::Enter).await;
    window.fill("Từ ngày", "1/9/2026").await;
    window.is_accessible("32-them-dia-ban").await;
    window.submit("Lưu").await;
    window.sees("Cộng 1 địa bàn").await;
    window.is_accessible("32-dia-ban").await;
}

async fn writes_down_a_visit(window: &Window) {
    window.press("Tổ nhân dân tự quản số 3").await;
    window.sees("Chưa ghi lần nào").await;
    window.fill("Ngày đến", "2/9/2026").await;
    window.fill("Thấy gì, nghe gì", "Bà con yên tâm sản xuất").await;
    window.fill("Nhân dân nêu việc gì", "Bắt đèn đường ở ngã ba").await;
    window.key(Key::Enter).await;
    window.sees("Nhân dân nêu: Bắt đèn đường ở ngã ba").await;
    window.is_accessible("32-lan-den").await;
    window.enter("Đưa vào sổ kiến nghị").await;
    window.sees("Chưa gửi").await;
    window.is_accessible("32-da-dua-vao-so").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_people_raise_at_a_visit_stands_on_the_next_agenda() {
    let machine = Machine::new();
    let window = machine.start(&[]).await;
    a_book_with_members(&window).await;
    makes_an_area(&window).await;
    writes_down_a_visit(&window).await;
    window.press("Mở kiến nghị").await;
    window.sees("Nhân dân nêu khi đồng chí").await;
    window.is_accessible("32-kien-nghi-tu-dia-ban").await;
    window.press("Buổi sinh hoạt").await;
    window.press("Tạo buổi sinh hoạt").await;
    window.sees("Của tháng").await;
    window.submit("Tạo buổi sinh hoạt").await;
    window.sees("Kiến nghị của nhân dân Tổ nhân dân tự quản số 3: Bắt đèn đường ở ngã ba").await;
    window.press("Đảng viên").await;
    window.fill("Tìm", "diem em").await;
    window.press("Trương Diễm Em").await;
    window.sees("25 hộ, phụ trách chính từ ngày 01/09/2026").await;
    window.script("document.querySelector('#areas').scrollIntoView()").await;
    window.is_accessible("32-dang-vien").await;
    window.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_practice_cell_shows_its_areas() {
    let machine = Machine::new();
    let window = machine.start(&[]).await;
    window.press("Luyện tập với Chi bộ Khóm Mẫu").await;
    window.sees("Xem lại việc phụ trách địa bàn").await;
    window.is_accessible("32-ban-lam-viec").await;
    window.press("Địa bàn").await;
    window.sees("Cộng 5 địa bàn").await;
    window.is_accessible("32-dia-ban-khom-mau").await;
    window.script("document.querySelector('#area-papers').scrollIntoView()").await;
    window.is_accessible("32-dia-ban-khom-mau-duoi").await;
    window.enter("Nhóm hộ hẻm 12").await;
    window.sees("6 hộ đều đóng góp").await;
    window.is_accessible("32-nhom-ho").await;
    window.close().await;
}
