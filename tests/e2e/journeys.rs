//! What a secretary does from beginning to end.

use crate::window::{Machine, Window};
use fantoccini::key::Key;

const PASSPHRASE: &str = "bốn con trâu qua cầu";

/// Answers the questions of a first run, up to the recovery sheet.
async fn make_a_book(window: &Window) -> Vec<String> {
    window.press("Tạo sổ mới").await;
    for (step, answers) in [
        &[("Tên chi bộ", "Chi bộ ấp Mỹ Tây")][..],
        &[],
        &[("Đảng bộ cấp trên trực tiếp", "Đảng bộ xã Mỹ Thọ"), ("Cấp ủy nhận báo cáo", "Đảng ủy xã Mỹ Thọ")],
        &[("Địa danh", "Mỹ Thọ")],
        &[("Từ năm", "2025"), ("Đến năm", "2030")],
        &[("Họ và tên", "Trương Kim Hoa"), ("Chức vụ trong chi bộ", "Bí thư")],
        &[("Nơi họp", "Nhà văn hóa ấp Mỹ Tây")],
    ]
    .into_iter()
    .enumerate()
    {
        for (label, text) in answers {
            window.fill(label, text).await;
        }
        window.is_accessible(&format!("01-tao-so-{}", step + 1)).await;
        window.press("Tiếp tục").await;
    }
    window.fill("Mật khẩu mới", PASSPHRASE).await;
    window.fill("Nhập lại mật khẩu mới", PASSPHRASE).await;
    window.press("Tạo sổ").await;
    window.sees("Lưu phiếu để in").await;
    let groups = "return [...document.querySelectorAll('ol.groups li')].map((li) => li.textContent.replace(/[^0-9A-Z]/g, ' ').trim().split(/ +/).pop())";
    let groups = window.script(groups).await;
    groups.as_array().unwrap().iter().map(|group| group.as_str().unwrap().to_owned()).collect()
}

/// Saves the sheet and types back the group that is asked for.
async fn confirm_the_sheet(window: &Window, groups: &[String]) {
    window.press("Lưu phiếu để in").await;
    let asked = "const label = [...document.querySelectorAll('label')].find((l) => l.textContent.includes('gõ lại nhóm')); const words = ['nhất','hai','ba','tư','năm','sáu','bảy','tám']; return words.findIndex((w) => label.textContent.trim().endsWith(w))";
    let asked = window.script(asked).await.as_i64().unwrap();
    let group = &groups[usize::try_from(asked).unwrap()];
    window.fill("Nhìn vào phiếu, gõ lại nhóm thứ", group).await;
    window.press("Đã có phiếu trên tay").await;
    window.sees("Việc cần làm").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_forgotten_passphrase_is_replaced_by_the_recovery_sheet() {
    let machine = Machine::new();
    let window = machine.start(&[]).await;
    window.sees("Tạo sổ mới").await;
    window.is_accessible("01-bat-dau").await;
    let groups = make_a_book(&window).await;
    window.is_accessible("02-phieu-khoi-phuc").await;
    confirm_the_sheet(&window, &groups).await;
    assert!(machine.papers().join("Phieu-khoi-phuc_So-Chi-Bo.pdf").is_file());
    window.press("Khóa sổ").await;
    window.fill("Mật khẩu", "không phải mật khẩu này").await;
    window.press("Mở sổ").await;
    window.sees("Mật khẩu chưa đúng").await;
    window.is_accessible("03-sai-mat-khau").await;
    window.press("Quên mật khẩu").await;
    window.sees("Mã khôi phục trên phiếu").await;
    window.is_accessible("03-quen-mat-khau").await;
    window.fill("Mã khôi phục trên phiếu", &groups.join(" ").to_lowercase()).await;
    window.fill("Mật khẩu mới", "năm con vịt xuống ao").await;
    window.fill("Nhập lại mật khẩu mới", "năm con vịt xuống ao").await;
    window.press("Mở sổ và đặt mật khẩu mới").await;
    window.sees("Lưu phiếu để in").await;
    window.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn members_come_in_from_excel_and_are_found_without_accents() {
    let machine = Machine::new();
    let window = machine.start(&[]).await;
    let groups = make_a_book(&window).await;
    confirm_the_sheet(&window, &groups).await;
    window.press("Đảng viên").await;
    window.is_accessible("04-dang-vien-trong").await;
    window.press("Nhập từ Excel").await;
    window.press("Chọn tệp").await;
    window.sees("Đặng Hữu Ngọc Hải").await;
    window.is_accessible("05-xem-truoc-danh-sach").await;
    window.press("Đưa 22 người vào sổ").await;
    window.sees("Trương Kim Hoa").await;
    window.fill("Tìm", "ngoc hai").await;
    window.sees("Đặng Hữu Ngọc Hải").await;
    window.is_accessible("06-dang-vien").await;
    window.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_screen_of_the_practice_cell_is_accessible() {
    let machine = Machine::new();
    let window = machine.start(&["--practice"]).await;
    window.sees("Việc cần làm").await;
    window.is_accessible("07-ban-lam-viec").await;
    for (words, screen) in [
        ("Buổi sinh hoạt", "08-buoi-sinh-hoat"),
        ("Cài đặt", "09-cai-dat"),
        ("Chi bộ", "09-cai-dat-chi-bo"),
        ("Mật khẩu", "09-cai-dat-mat-khau"),
        ("Kiểm tra sổ", "09-cai-dat-kiem-tra"),
        ("Việc đã làm", "09-cai-dat-viec-da-lam"),
        ("Chương trình", "09-cai-dat-chuong-trinh"),
        ("Đảng viên", "10-dang-vien"),
        ("Thêm đảng viên", "10-them-dang-vien"),
        ("Hướng dẫn", "10-huong-dan"),
        ("Văn bản đến", "11-van-ban-den"),
        ("Đã quán triệt", "11-da-quan-triet"),
        ("Về việc cài đặt", "11-mot-van-ban"),
        ("Hướng dẫn", "11-huong-dan-van-ban"),
        ("Kiến nghị", "11-kien-nghi"),
        ("Sửa đoạn cống", "11-mot-kien-nghi"),
        ("Chuyên đề", "11-chuyen-de"),
        ("Nhiệm vụ", "11-nhiem-vu"),
        ("Nắm tình hình", "11-mot-nhiem-vu"),
        ("Hướng dẫn", "11-huong-dan-nhiem-vu"),
    ] {
        window.press(words).await;
        window.is_accessible(screen).await;
    }
    window.key(Key::Escape).await;
    window.close().await;
}

/// A book with the 22 sample members, standing at the list of meetings.
pub async fn a_book_with_members(window: &Window) {
    let groups = make_a_book(window).await;
    confirm_the_sheet(window, &groups).await;
    bring_in_members(window).await;
    window.press("Buổi sinh hoạt").await;
}

/// Brings in the 22 members of the Excel list.
pub async fn bring_in_members(window: &Window) {
    window.press("Đảng viên").await;
    window.press("Nhập từ Excel").await;
    window.press("Chọn tệp").await;
    window.press("Đưa 22 người vào sổ").await;
    window.sees("Đã đưa 22 người").await;
}

/// Goes to the list of meetings and makes the regular one that is proposed.
pub async fn make_the_proposed_meeting(window: &Window) {
    window.press("Buổi sinh hoạt").await;
    window.press("Tạo buổi sinh hoạt").await;
    window.sees("Của tháng").await;
    window.submit("Tạo buổi sinh hoạt").await;
}

/// The fields of conclusions without which the minutes cannot be locked; what falls due in the month adds lines among them.
async fn wanted_conclusions(window: &Window) -> Vec<String> {
    window.sees("Kết luận mục 1").await;
    let wanted = "return [...document.querySelectorAll('textarea')].filter((field) => field.labels[0].textContent.includes('Kết luận mục') && document.getElementById(`${field.id}-message`)?.textContent.includes('phải có kết luận')).map((field) => field.labels[0].textContent.trim())";
    let labels = window.script(wanted).await;
    labels.as_array().unwrap().iter().map(|label| label.as_str().unwrap().to_owned()).collect()
}

/// Names who writes the minutes and calls everybody present who is not known to be absent; the head-count then says these words.
pub async fn call_everybody(window: &Window, minute_taker: &str, counted: &str) {
    window.fill("Thư ký", minute_taker).await;
    window.key(Key::Enter).await;
    window.press("2. Điểm danh").await;
    window.press("Những người chưa điểm danh đều có mặt").await;
    window.sees(counted).await;
}

/// Writes a conclusion under every line that needs one.
pub async fn conclude_every_line(window: &Window) {
    for conclusion in wanted_conclusions(window).await {
        window.fill(&conclusion, "Chi bộ thống nhất.").await;
    }
}

/// Locks the minutes, from where their papers are.
pub async fn lock_the_minutes(window: &Window) {
    window.sees("Đã đủ. Biên bản sẽ mang số").await;
    window.press("Khóa biên bản").await;
    window.press("Khóa và giữ nguyên từ nay").await;
    window.sees("Biên bản đã khóa").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_empty_machine_comes_to_locked_minutes_on_paper() {
    let machine = Machine::new();
    let window = machine.start(&[]).await;
    a_book_with_members(&window).await;
    window.press("Tạo buổi sinh hoạt").await;
    window.sees("Của tháng").await;
    window.is_accessible("11-tao-buoi-sinh-hoat").await;
    window.submit("Tạo buổi sinh hoạt").await;
    window.fill("Thư ký", "diem em").await;
    window.key(Key::Enter).await;
    window.is_accessible("12-chuan-bi").await;
    window.press("2. Điểm danh").await;
    window.press("Những người chưa điểm danh đều có mặt").await;
    window.sees("Có mặt: 22 đồng chí (chính thức 20, dự bị 02)").await;
    window.is_accessible("13-diem-danh").await;
    window.press("3. Diễn biến").await;
    window.fill("Nội dung trình bày, mục 3", "Tình hình lũ đầu nguồn; <b>#họp$ & *ghi*").await;
    window.is_accessible("14-dien-bien").await;
    window.press("4. Kết luận").await;
    conclude_every_line(&window).await;
    window.is_accessible("15-ket-luan").await;
    window.press("5. Chấm điểm").await;
    window.fill("Giờ kết thúc", "21:15").await;
    window.fill("Số người thống nhất biên bản", "22").await;
    // Facts propose a part of it; nobody spoke, no task came back, and the chair judges the rest.
    window.sees("Số liệu: họp 105 phút, quy định ít nhất 90 phút; đề nghị 5 điểm").await;
    window.press("Cho điểm tối đa các ý chưa chấm").await;
    window.sees("97/100 điểm").await;
    window.is_accessible("15-cham-diem").await;
    window.fill("Điểm, nhiều nhất 30", "20").await;
    window.sees("Xếp loại: Khá").await;
    window.press("6. Văn bản").await;
    window.is_accessible("16-van-ban").await;
    window.press("Khóa biên bản").await;
    window.sees("Khóa và giữ nguyên từ nay").await;
    window.is_accessible("16-hoi-khoa").await;
    window.press("Khóa và giữ nguyên từ nay").await;
    window.sees("Biên bản đã khóa").await;
    window.press("Lưu vào thư mục").await;
    window.sees(".docx").await;
    window.is_accessible("17-da-khoa").await;
    let text = machine.text_of_the_saved("_BB-01");
    machine.text_of_the_saved("_NQ-01");
    machine.text_of_the_saved("_ChamDiem");
    for expected in
        ["Xếp loại: Khá", "Trương Kim Hoa", "Trương Diễm Em", "<b>#họp$ & *ghi*", "21 giờ 15 phút", "Mã nội dung"]
    {
        assert!(text.contains(expected), "{expected} is missing in {text}");
    }
    window.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_meeting_is_made_held_locked_and_kept_by_keyboard_alone() {
    let machine = Machine::new();
    let window = machine.start(&["--practice"]).await;
    window.sees("Việc cần làm").await;
    window.enter("Buổi sinh hoạt").await;
    window.sees("Tạo buổi sinh hoạt").await;
    window.enter("Tạo buổi sinh hoạt").await;
    window.sees("Của tháng").await;
    window.enter("Của tháng").await;
    window.sees("1. Chuẩn bị").await;
    window.tab_to("Thư ký").await;
    window.keys("kim yen").await;
    window.key(Key::Enter).await;
    window.enter("2. Điểm danh").await;
    window.tab_to("Lê Thị Thanh Mai").await;
    // Present, excused for illness, unexcused; everybody else is there.
    window.keys(" ").await;
    window.keys("v").await;
    window.keys("b").await;
    window.keys("k").await;
    window.sees("Có mặt: 01 đồng chí").await;
    window.sees("01 không lý do").await;
    for _ in 3..24 {
        window.keys(" ").await;
    }
    window.sees("Có mặt: 22 đồng chí").await;
    window.enter("4. Kết luận").await;
    for conclusion in wanted_conclusions(&window).await {
        window.tab_to(&conclusion).await;
        window.keys("Chi bộ thống nhất.").await;
    }
    window.enter("5. Chấm điểm").await;
    window.tab_to("Giờ kết thúc").await;
    window.keys("21 giờ 15").await;
    window.tab_to("Số người thống nhất biên bản").await;
    window.keys("22").await;
    window.enter("6. Văn bản").await;
    window.tab_to_exactly("Khóa biên bản").await;
    window.key(Key::Enter).await;
    window.enter("Khóa và giữ nguyên từ nay").await;
    window.sees("Biên bản đã khóa").await;
    window.enter("Lưu vào thư mục").await;
    window.sees(".docx").await;
    window.key(Key::F12).await;
    window.sees("Mở lại sổ luyện tập").await;
    window.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn who_walks_out_before_a_vote_is_not_counted_among_its_voters() {
    let machine = Machine::new();
    let window = machine.start(&["--practice"]).await;
    make_the_proposed_meeting(&window).await;
    window.press("2. Điểm danh").await;
    window.press("Những người chưa điểm danh đều có mặt").await;
    window.sees("Vắng: 02").await;
    window.press("4. Kết luận").await;
    window.press("Thêm biểu quyết").await;
    window.sees("20 người dự được biểu quyết").await;
    window.press("3. Diễn biến").await;
    window.fill("Có người vào muộn hoặc về giữa mục này", "kim yen").await;
    window.key(Key::Enter).await;
    window.sees("Vào hay về").await;
    window.is_accessible("18-nguoi-ra-ve").await;
    window.press("4. Kết luận").await;
    window.sees("19 người dự được biểu quyết").await;
    window.fill("Đồng ý", "20").await;
    window.sees("Số phiếu nhiều hơn số người được biểu quyết").await;
    window.is_accessible("19-phieu-nhieu-hon-nguoi").await;
    window.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_name_that_no_paper_can_carry_is_told_at_its_field_in_high_contrast() {
    let machine = Machine::new();
    let window = machine.start(&["--practice"]).await;
    window.press("Cài đặt").await;
    window.press("Tương phản cao").await;
    window.is_accessible("21-tuong-phan-cao").await;
    window.press("Đảng viên").await;
    window.is_accessible("22-dang-vien-tuong-phan-cao").await;
    window.press("Thêm đảng viên").await;
    window.sees("Họ và tên").await;
    window.script("const name = document.querySelector('main input, form input'); name.value = 'Ă'.repeat(18000); name.dispatchEvent(new Event('input', { bubbles: true }))").await;
    window.submit("Lưu").await;
    window.sees("Ô họ và tên dài quá 300 ký tự").await;
    window.is_accessible("23-ten-qua-dai").await;
    window.close().await;
}
