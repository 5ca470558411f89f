//! What is wrong with details, a member or a meeting, in Vietnamese.

use domain::addendum::AddendumProblem;
use domain::cell::CellField;
use domain::incoming::{IncomingField, IncomingProblem};
use domain::member::MemberProblem;
use domain::petitions::PetitionProblem;
use domain::problem::Problem;
use domain::task_decision::DecisionProblem;
use domain::theme::{ThemeField, ThemeProblem};
use domain::themed_session::ThemedSessionProblem;

/// Joins what was found into one sentence's end.
pub fn all<T>(problems: &[T], say: impl Fn(&T) -> String) -> String {
    problems.iter().map(say).collect::<Vec<_>>().join("; ")
}

/// Says which detail of the cell is not right.
pub fn of_cell(field: &CellField) -> String {
    match field {
        CellField::Name => "tên chi bộ còn trống hoặc quá dài",
        CellField::Superior => "tên đảng bộ cấp trên còn trống hoặc quá dài",
        CellField::SuperiorCommittee => "tên đảng ủy cấp trên còn trống hoặc quá dài",
        CellField::Province => "tên cấp tỉnh quá dài",
        CellField::Place => "địa danh còn trống hoặc quá dài",
        CellField::Term => "nhiệm kỳ không đúng",
        CellField::KeeperName => "họ tên người giữ sổ còn trống hoặc quá dài",
        CellField::KeeperPost => "chức vụ quá dài",
        CellField::UsualDay => "ngày thường lệ phải từ 1 đến 28",
        CellField::UsualPlace => "nơi họp quá dài",
        CellField::FirstMinutesNumber => "số biên bản đầu tiên phải từ 1 trở lên",
    }
    .into()
}

/// Says what is wrong with a document of the register.
pub fn of_incoming(problem: &IncomingProblem) -> String {
    match problem {
        IncomingProblem::TitleMissing => "chưa có trích yếu",
        IncomingProblem::TooLong { field: IncomingField::Code } => "số, ký hiệu quá dài",
        IncomingProblem::TooLong { field: IncomingField::Issuer } => "tên cơ quan ban hành quá dài",
        IncomingProblem::TooLong { field: IncomingField::Title } => "trích yếu quá dài",
        IncomingProblem::TooLong { field: IncomingField::Note } => "ghi chú quá dài",
        IncomingProblem::ReceivedBeforeDate => "ngày nhận trước ngày văn bản",
        IncomingProblem::ReceivedInFuture => "ngày nhận chưa tới",
    }
    .into()
}

/// Says what is wrong with a petition.
pub fn of_petition(problem: &PetitionProblem) -> String {
    match problem {
        PetitionProblem::ByMissing => "chưa ghi của ai",
        PetitionProblem::ByTooLong => "tên người kiến nghị quá dài",
        PetitionProblem::ContentMissing => "chưa có nội dung",
        PetitionProblem::ContentTooLong => "nội dung quá dài",
        PetitionProblem::RaisedInFuture => "ngày nêu kiến nghị chưa tới",
        PetitionProblem::BodyMissing { .. } => "chưa ghi nơi gửi hoặc nơi trả lời",
        PetitionProblem::TextMissing { .. } => "chưa ghi nội dung trả lời hoặc giải quyết",
        PetitionProblem::StepTooLong { .. } => "nơi gửi hoặc nội dung trả lời quá dài",
        PetitionProblem::StepBeforeRaised { .. } => "ngày gửi hoặc trả lời trước ngày nêu kiến nghị",
        PetitionProblem::StepInFuture { .. } => "ngày gửi hoặc trả lời chưa tới",
    }
    .into()
}

/// Says what is wrong with a topic of the library.
pub fn of_theme(problem: &ThemeProblem) -> String {
    match problem {
        ThemeProblem::TitleMissing => "chưa có tên",
        ThemeProblem::TooLong { field } => match field {
            ThemeField::Title => "tên quá dài",
            ThemeField::Field => "lĩnh vực quá dài",
            ThemeField::Author => "tên người soạn quá dài",
            ThemeField::Outline => "đề cương quá dài",
            ThemeField::Note => "ghi chú quá dài",
        },
    }
    .into()
}

/// Says what is wrong with an addendum.
pub fn of_addendum(problem: &AddendumProblem) -> String {
    match problem {
        AddendumProblem::ReasonMissing => "chưa có lý do",
        AddendumProblem::ReasonTooLong => "lý do quá dài",
        AddendumProblem::TextMissing => "chưa có nội dung",
        AddendumProblem::TextTooLong => "nội dung quá dài",
        AddendumProblem::BeforeMeeting => "ngày ghi trước ngày họp",
    }
    .into()
}

/// Says what is wrong with a member.
pub fn of_member(problem: &MemberProblem) -> String {
    match problem {
        MemberProblem::NameMissing => "chưa có họ tên",
        MemberProblem::TooLong { .. } => "có ô ghi quá dài",
        MemberProblem::OfficialBeforeJoined => "ngày chính thức trước ngày vào Đảng",
        MemberProblem::JoinedTooYoung => "vào Đảng khi chưa đủ 18 tuổi",
        MemberProblem::StatusEndsBeforeItBegins { .. } => "có tình trạng kết thúc trước khi bắt đầu",
        MemberProblem::StatusesOverlap { .. } => "có hai tình trạng trùng ngày",
    }
    .into()
}

/// Says what is missing or cannot be right in a meeting.
pub fn of_meeting(problem: &Problem) -> String {
    match problem {
        Problem::PlaceMissing => "chưa ghi nơi họp".into(),
        Problem::EndMissing => "chưa ghi giờ kết thúc".into(),
        Problem::EndsBeforeStarts => "giờ kết thúc phải sau giờ bắt đầu".into(),
        Problem::ChairMissing => "chưa ghi người chủ trì".into(),
        Problem::ChairNotPresent => "người chủ trì chưa được điểm danh có mặt".into(),
        Problem::MinuteTakerMissing => "chưa ghi thư ký".into(),
        Problem::MinuteTakerNotPresent => "thư ký chưa được điểm danh có mặt".into(),
        Problem::AgendaEmpty => "chương trình chưa có mục nào".into(),
        Problem::NotCalled { members } => format!("chưa điểm danh {} người", members.len()),
        Problem::ReasonMissing { members } => format!("{} người vắng có lý do chưa ghi lý do", members.len()),
        Problem::NotOnRoll { members } => format!("điểm danh {} người không thuộc chi bộ", members.len()),
        Problem::MovementsImpossible { members } => {
            format!("dòng người vào, người về của {} người chưa khớp nhau hoặc chưa khớp điểm danh", members.len())
        }
        Problem::GuestNameMissing { .. } => "có khách chưa ghi họ tên".into(),
        Problem::FeeImpossible => "số người đã đóng đảng phí nhiều hơn số phải đóng".into(),
        Problem::AgreedImpossible { present } => format!("số người thống nhất nhiều hơn {present} người dự"),
        Problem::TitleMissing { .. } => "có mục chương trình chưa ghi tên".into(),
        Problem::ConclusionMissing { .. } => "có mục chưa ghi kết luận".into(),
        Problem::PutOffReasonMissing { .. } => "có mục để lại buổi sau chưa ghi lý do".into(),
        Problem::DocumentTitleMissing { .. } => "có văn bản chưa ghi trích yếu".into(),
        Problem::OpinionEmpty { .. } => "có ý kiến ghi tên mà chưa ghi nội dung".into(),
        Problem::VoteSubjectMissing { .. } => "có biểu quyết chưa ghi về việc gì".into(),
        Problem::VoteNotCounted { .. } => "có biểu quyết chưa ghi số phiếu".into(),
        Problem::MoreVotesThanVoters { cast, voters, .. } => {
            format!("có {cast} phiếu nhưng chỉ {voters} người được biểu quyết")
        }
        Problem::BallotsDoNotAddUp { .. } => {
            "số phiếu phát ra, thu về, không hợp lệ và số phiếu ghi ý kiến không khớp".into()
        }
        Problem::MentionEmpty { .. } => "có người được nêu tên mà chưa ghi về việc gì".into(),
        Problem::MinorityEmpty { .. } => "có ý kiến khác ghi tên mà chưa ghi nội dung".into(),
        Problem::MinorityNotVoter { .. } => "có ý kiến khác của người không biểu quyết việc đó".into(),
        Problem::NamedNotVoter { .. } => "có người được ghi tên biểu quyết mà không biểu quyết việc đó".into(),
        Problem::TaskMissing { .. } => "có phân công chưa ghi việc gì".into(),
        Problem::AssigneeMissing { .. } => "có phân công chưa ghi người thực hiện".into(),
        Problem::DueMissing { .. } => "có phân công chưa ghi hạn".into(),
        Problem::DueBeforeStarts { .. } => "có phân công hạn trước ngày bắt đầu".into(),
        Problem::DueBeforeMeeting { .. } => "có phân công hạn trước ngày họp".into(),
        Problem::TooShort { lasted, required } => format!("họp {lasted} phút, ngắn hơn {required} phút"),
        Problem::AttendanceLow { target_percent, .. } => format!("tỷ lệ dự dưới {target_percent}%"),
        Problem::QuorumMissing { voters, needed, base } => {
            format!("có mặt {voters}/{base} người được biểu quyết, mức thường lệ là {needed}")
        }
        Problem::QuorumLost { voters, needed, base, .. } => {
            format!("lúc biểu quyết còn {voters}/{base} người được biểu quyết, mức thường lệ là {needed}")
        }
        Problem::PointsTooMany { part, most } => format!("ý “{part}” của phiếu chấm điểm quá {most} điểm"),
        Problem::PointsReasonMissing { part } => {
            format!("ý “{part}” của phiếu chấm điểm khác điểm đề nghị mà chưa ghi lý do")
        }
        Problem::PointsMissing { parts } => format!("còn {parts} ý của phiếu chấm điểm chưa có điểm"),
        Problem::TasksNotReported { assignments } => {
            format!("còn {} nhiệm vụ tháng trước chưa báo cáo", assignments.len())
        }
    }
}

/// What stands in the way of issuing a decision.
pub fn of_decision(problem: &DecisionProblem) -> String {
    match problem {
        DecisionProblem::NoLines => "chưa giao việc cho ai".into(),
        DecisionProblem::InFuture => "ngày quyết định chưa tới".into(),
        DecisionProblem::EndsBeforeBegins => "hết hạn trước ngày quyết định".into(),
        DecisionProblem::MemberMissing { .. } => "có dòng chưa chọn đảng viên".into(),
        DecisionProblem::TaskMissing { .. } => "có dòng chưa ghi nhiệm vụ".into(),
        DecisionProblem::TooLong { .. } => "có dòng dài quá 5.000 ký tự, hoặc địa bàn dài quá 300 ký tự".into(),
    }
}

/// Says what is wrong with a themed session of the plan.
pub fn of_themed_session(problem: &ThemedSessionProblem) -> String {
    match problem {
        ThemedSessionProblem::TopicMissing => "chưa ghi tên chuyên đề",
        ThemedSessionProblem::TopicTooLong => "tên chuyên đề dài quá 500 ký tự",
        ThemedSessionProblem::DateOutsideQuarter { .. } => "ngày sinh hoạt không thuộc quý đã chọn",
        ThemedSessionProblem::PlaceTooLong => "địa điểm dài quá 300 ký tự",
        ThemedSessionProblem::NoteTooLong => "ghi chú dài quá 300 ký tự",
    }
    .to_owned()
}
