//! What `scb` says to people, in Vietnamese.

use crate::{areas, problems, rules, tasks};
use actions::Failure;
use actions::failure::ImportRefusal;

/// Says why something was refused, and what to do.
pub fn failure(failure: &Failure) -> String {
    match failure {
        Failure::NoBookOpen => "Chưa nêu thư mục của sổ: thêm --book THƯ-MỤC.".into(),
        Failure::WrongPassphrase => "Mật khẩu không đúng.".into(),
        Failure::WrongRecoveryKey => "Mã khôi phục không phải của sổ này.".into(),
        Failure::RecoveryKeyMistyped { group } => format!("Mã khôi phục gõ sai ở nhóm thứ {group}."),
        Failure::PassphraseTooShort { least } => format!("Mật khẩu cần ít nhất {least} ký tự."),
        Failure::NotABook { path } => format!("Không có sổ nào trong thư mục {path}."),
        Failure::BookExists { path } => format!("Thư mục {path} đã có một sổ; chọn thư mục khác."),
        Failure::BookDamaged { detail } => {
            format!("Sổ bị hỏng ({detail}). Giữ nguyên thư mục và khôi phục từ bản sao lưu.")
        }
        Failure::BookTooNew { found, known } => {
            format!(
                "Sổ thuộc phiên bản mới hơn ({found}) so với chương trình này ({known}). Hãy cập nhật chương trình."
            )
        }
        Failure::BookInUse => "Sổ đang được mở ở cửa sổ khác. Đóng cửa sổ đó rồi làm lại.".into(),
        Failure::DiskFull { path } => {
            format!("Ổ đĩa đã đầy {path}. Việc vừa rồi chưa được ghi; giải phóng chỗ trống rồi làm lại.")
        }
        Failure::NotWritable { path } => format!("Không được phép ghi vào {path}. Chọn nơi khác."),
        Failure::DiskFailed { detail } => format!("Ổ đĩa báo lỗi khi ghi ({detail}). Việc vừa rồi chưa được ghi."),
        Failure::FileUnreadable { path, detail } => format!("Không đọc được tệp {path}: {detail}."),
        Failure::FileTooLarge { path, most } => format!("Tệp {path} lớn hơn {} MB.", most / (1024 * 1024)),
        Failure::FileEmpty { path } => format!("Tệp {path} trống."),
        Failure::FileChanging { path } => format!("Tệp {path} đang được ghi; chờ ghi xong rồi làm lại."),
        Failure::NotAScan { path } => format!("Tệp {path} không phải bản quét PDF, JPEG hay PNG."),
        Failure::NotAttachable { path } => format!("Tệp {path} không phải PDF, ảnh JPEG, PNG, Word hay Excel."),
        Failure::ViewerMissing { path, .. } => format!("Máy chưa có chương trình xem tệp; tệp nằm ở {path}."),
        Failure::CellInvalid { fields } => {
            format!("Thông tin chi bộ chưa đúng: {}.", problems::all(fields, problems::of_cell))
        }
        Failure::MemberInvalid { problems } => {
            format!("Thông tin đảng viên chưa đúng: {}.", problems::all(problems, problems::of_member))
        }
        Failure::MemberInMeetings => {
            "Đảng viên đã có tên ở phần khác của sổ (buổi sinh hoạt, kiến nghị, địa bàn, chuyên đề, nhiệm vụ) nên không xóa được."
                .into()
        }
        Failure::NotFound => "Không tìm thấy.".into(),
        Failure::MeetingExists { month, .. } => format!("Tháng {month} đã có buổi sinh hoạt loại này."),
        Failure::DateOutsideMonth { month } => format!("Ngày họp cách quá xa tháng {month}."),
        Failure::MeetingHasReports => "Buổi sau đã báo cáo nhiệm vụ giao ở buổi này nên không xóa được.".into(),
        Failure::MeetingLocked => "Biên bản đã khóa, không sửa được nữa.".into(),
        Failure::DayAhead => "Ngày đã làm không thể sau hôm nay.".into(),
        Failure::CannotLock { problems } => {
            format!("Chưa khóa được biên bản: {}.", problems::all(problems, problems::of_meeting))
        }
        Failure::MinutesNotLocked => "Biên bản chưa khóa: sửa thẳng trong biên bản, chưa cần bổ sung.".into(),
        Failure::AddendumInvalid { problems } => {
            format!("Chưa ghi được bổ sung, đính chính: {}.", problems::all(problems, problems::of_addendum))
        }
        Failure::RulesRefused { refusal } => rules::refusal(refusal),
        Failure::LocalRulesInvalid { problems } => {
            format!("Chưa ghi được quy định: {}.", problems::all(problems, rules::problem))
        }
        Failure::RulesInUse => {
            "Không bỏ được bộ quy tắc này: đã có buổi sinh hoạt hoặc bộ quy tắc khác theo nó.".into()
        }
        Failure::IncomingInvalid { problems } => {
            format!("Văn bản đến chưa lưu được: {}.", problems::all(problems, problems::of_incoming))
        }
        Failure::PetitionInvalid { problems } => {
            format!("Kiến nghị chưa lưu được: {}.", problems::all(problems, problems::of_petition))
        }
        Failure::DecisionInvalid { problems } => {
            format!("Quyết định chưa ban hành được: {}.", problems::all(problems, problems::of_decision))
        }
        Failure::DecisionIssued => "Quyết định đã ban hành nên không sửa, không xóa được nữa.".into(),
        Failure::AreaInvalid { problems } => {
            format!("Địa bàn chưa lưu được: {}.", problems::all(problems, areas::problem))
        }
        Failure::VisitInvalid { problems } => {
            format!("Lần đến địa bàn chưa lưu được: {}.", problems::all(problems, areas::visit_problem))
        }
        Failure::ThemeInvalid { problems } => {
            format!("Chuyên đề chưa lưu được: {}.", problems::all(problems, problems::of_theme))
        }
        Failure::MaterialUnusable { name } => {
            format!("Không ghép được tệp “{name}”: tệp hỏng hoặc có đặt mật khẩu.")
        }
        Failure::ThemedSessionInvalid { problems } => {
            format!("Chuyên đề chưa lưu được: {}.", problems::all(problems, problems::of_themed_session))
        }
        Failure::OwnTaskInvalid { problems } => {
            format!("Nhiệm vụ chưa lưu được: {}.", problems::all(problems, tasks::problem))
        }
        Failure::TaskNoteInvalid { problems } => {
            format!("Ghi chép chưa lưu được: {}.", problems::all(problems, tasks::note_problem))
        }
        Failure::TaskChanged => "Nhiệm vụ này vừa được sửa ở nơi khác; xem lại rồi sửa tiếp.".into(),
        Failure::TaskHasReports => {
            "Đã có buổi sinh hoạt báo cáo nhiệm vụ này nên không xóa được; có thể thôi giao.".into()
        }
        Failure::UndoBlocked => "Không hoàn tác được: việc sau đã dựa vào việc này, hoặc biên bản đã khóa.".into(),
        Failure::ImportRefused { reason, detail } => refusal(*reason, detail),
        Failure::BadRequest { detail } => format!("Yêu cầu không đúng: {detail}."),
        Failure::Unexpected { detail } => format!("Chương trình gặp lỗi ngoài dự kiến: {detail}."),
    }
}

fn refusal(reason: ImportRefusal, detail: &str) -> String {
    match reason {
        ImportRefusal::Empty => "Tệp trống.".into(),
        ImportRefusal::NotThisKind => "Tệp không phải sổ Excel (.xlsx) hoặc đã hỏng.".into(),
        ImportRefusal::TooLarge => "Tệp quá lớn.".into(),
        ImportRefusal::NoNameColumn => "Không thấy cột “Họ và tên” trong tệp.".into(),
        ImportRefusal::TooCostly => "Đọc tệp tốn quá nhiều thời gian hoặc bộ nhớ nên đã dừng.".into(),
        ImportRefusal::UnknownPerson => format!("Không có đảng viên nào tên “{detail}” trong danh sách."),
        ImportRefusal::AmbiguousPerson => {
            format!("Có nhiều đảng viên cùng tên “{detail}”; ghi thêm vào tên để phân biệt rồi nhập lại.")
        }
        ImportRefusal::UnknownTask => {
            format!("Không có nhiệm vụ nào đã giao trước buổi này và còn dở với nội dung “{detail}”.")
        }
        ImportRefusal::Malformed => format!("Tệp không đúng định dạng: {detail}."),
    }
}
