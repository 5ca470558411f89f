//! The arguments of `scb`.

use crate::find::Find;
use crate::rules::Rules;
use crate::tasks::Wanted;
use clap::{Args, Parser, Subcommand, ValueEnum};
use std::path::PathBuf;

/// Sổ Chi Bộ trên dòng lệnh: lập sổ, nhập đảng viên, nhập buổi sinh hoạt, xuất biên bản, kiểm tra sổ.
#[derive(Debug, Parser)]
#[command(name = "scb", version, about)]
pub struct Arguments {
    /// Thư mục của sổ.
    #[arg(long, global = true, value_name = "THƯ MỤC")]
    pub book: Option<PathBuf>,
    /// Tệp chứa mật khẩu (dòng đầu); nếu không có thì lấy ở biến môi trường `SCB_PASSPHRASE`.
    #[arg(long, global = true, value_name = "TỆP")]
    pub passphrase_file: Option<PathBuf>,
    /// In kết quả dạng JSON.
    #[arg(long, global = true)]
    pub json: bool,
    /// Việc cần làm.
    #[command(subcommand)]
    pub task: Task,
}

/// How results are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// For people.
    Text,
    /// For programs.
    Json,
}

impl Arguments {
    /// How results are to be written.
    pub fn form(&self) -> Form {
        if self.json { Form::Json } else { Form::Text }
    }
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Task {
    /// Lập sổ mới trong thư mục `--book`; in mã khôi phục một lần duy nhất.
    Create(Create),
    /// Lập sổ luyện tập (Chi bộ Khóm Mẫu) trong thư mục `--book`.
    Demo,
    /// Đảng viên.
    #[command(subcommand)]
    Members(Members),
    /// Buổi sinh hoạt.
    #[command(subcommand)]
    Meeting(Meeting),
    /// Bộ quy tắc: của chương trình, và theo hướng dẫn của đảng ủy.
    #[command(subcommand)]
    Rules(Rules),
    /// Sổ văn bản đến, mới nhất trước.
    Incoming,
    /// Sổ kiến nghị, mới nhất trước.
    Petitions,
    /// Địa bàn: số hộ, người phụ trách, lần đến gần nhất, việc còn mở.
    Areas,
    /// Sổ nghị quyết, kết luận với tình hình thực hiện, mới nhất trước.
    Resolutions {
        /// Chỉ những văn bản còn việc chưa xong.
        #[arg(long)]
        open: bool,
    },
    /// Kế hoạch sinh hoạt chuyên đề của một năm, theo quý.
    Themed {
        /// Năm; mặc định năm nay.
        #[arg(long)]
        year: Option<i32>,
    },
    /// Cả năm của chi bộ: mỗi đảng viên một dòng, phục vụ kiểm điểm cuối năm.
    Year {
        /// Năm; không ghi thì là năm nay.
        year: Option<i32>,
        /// Lưu phiếu tổng hợp của mọi người, dạng DOCX và PDF, vào thư mục này.
        #[arg(long, short)]
        out: Option<PathBuf>,
    },
    /// Tìm trong toàn bộ sổ: mới nhất trước, chỗ các chữ liền nhau trước hết.
    Find(Find),
    /// Nhiệm vụ đã giao, việc gấp trước.
    Tasks {
        /// Chỉ những nhiệm vụ nào.
        #[arg(long = "only", value_enum, default_value_t = Wanted::Open)]
        wanted: Wanted,
        /// Chỉ nhiệm vụ của đảng viên này (họ và tên như trong danh sách).
        #[arg(long)]
        member: Option<String>,
    },
    /// Xuất văn bản.
    #[command(subcommand)]
    Export(Export),
    /// Kiểm tra toàn bộ sổ.
    Check,
    /// Các việc đã làm, mới nhất trước.
    History {
        /// Số dòng.
        #[arg(long, default_value_t = 50)]
        limit: u32,
    },
    /// Hoàn tác một việc theo số của việc đó.
    Undo {
        /// Số của việc.
        action: u32,
    },
    /// Bản nháp của một biểu mẫu.
    #[command(subcommand)]
    Draft(Draft),
}

/// Details of a new book.
#[derive(Debug, clap::Args)]
pub struct Create {
    /// Tên chi bộ.
    #[arg(long)]
    pub name: String,
    /// Loại hình chi bộ.
    #[arg(long, value_enum, default_value_t = Kind::Hamlet)]
    pub kind: Kind,
    /// Đảng bộ cấp trên.
    #[arg(long)]
    pub superior: String,
    /// Đảng ủy cấp trên.
    #[arg(long)]
    pub superior_committee: String,
    /// Địa danh ghi trên văn bản.
    #[arg(long)]
    pub place: String,
    /// Nhiệm kỳ, ví dụ 2025-2030.
    #[arg(long)]
    pub term: String,
    /// Họ tên người giữ sổ.
    #[arg(long)]
    pub keeper: String,
    /// Chức vụ người giữ sổ.
    #[arg(long, default_value = "Bí thư")]
    pub keeper_post: String,
    /// Ngày sinh hoạt thường lệ.
    #[arg(long, default_value_t = 3)]
    pub usual_day: u8,
    /// Nơi sinh hoạt thường lệ.
    #[arg(long, default_value = "")]
    pub usual_place: String,
}

/// Kinds of cell.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum Kind {
    /// Ấp.
    Hamlet,
    /// Khóm.
    Neighbourhood,
    /// Cơ quan hành chính.
    Administration,
    /// Đơn vị sự nghiệp.
    PublicService,
    /// Lực lượng vũ trang.
    ArmedForces,
    /// Doanh nghiệp.
    Enterprise,
}

/// Tasks on members.
#[derive(Debug, Subcommand)]
pub enum Members {
    /// Nhập danh sách Excel.
    Import {
        /// Tệp Excel.
        file: PathBuf,
        /// Chỉ xem trước, không ghi.
        #[arg(long)]
        dry_run: bool,
    },
    /// Danh sách đảng viên.
    List {
        /// Tính đến ngày (yyyy-mm-dd); mặc định hôm nay.
        #[arg(long)]
        on: Option<chrono::NaiveDate>,
    },
}

/// Tasks on meetings.
#[derive(Debug, Subcommand)]
pub enum Meeting {
    /// Nhập buổi sinh hoạt từ tệp JSON.
    Import {
        /// Tệp JSON.
        file: PathBuf,
    },
    /// Danh sách buổi sinh hoạt.
    List,
    /// Số liệu của một buổi sinh hoạt.
    Show {
        /// Tháng (yyyy-mm) hoặc mã của buổi sinh hoạt.
        meeting: String,
    },
    /// Ghi nội dung cho một mục của chương trình.
    Write {
        /// Tháng (yyyy-mm) hoặc mã của buổi sinh hoạt.
        meeting: String,
        /// Số thứ tự của mục, từ 1.
        item: usize,
        /// Nội dung.
        text: String,
    },
    /// Khóa biên bản.
    Lock {
        /// Tháng (yyyy-mm) hoặc mã của buổi sinh hoạt.
        meeting: String,
    },
    /// Bổ sung, đính chính biên bản đã khóa; ghi rồi không sửa, không bỏ được.
    Addendum {
        /// Tháng (yyyy-mm) hoặc mã của buổi sinh hoạt.
        meeting: String,
        /// Lý do.
        #[arg(long)]
        reason: String,
        /// Nội dung bổ sung, đính chính.
        text: String,
    },
}

/// Exports.
#[derive(Debug, Subcommand)]
pub enum Export {
    /// Biên bản, dạng DOCX và PDF.
    Minutes(ExportTo),
    /// Mọi văn bản của buổi sinh hoạt: biên bản, bảng phân công, phiếu chấm điểm, thông báo (khi chưa khóa); dạng DOCX và PDF.
    Papers(ExportTo),
    /// Những tờ chỉ in khi cần: phiếu kín (khi chưa khóa), biên bản kiểm phiếu, trích biên bản đã khóa; dạng DOCX và PDF.
    Requested(ExportTo),
    /// Danh sách đảng viên phụ trách hộ, tổ nhân dân tự quản, dạng DOCX và PDF.
    Areas {
        /// Thư mục lưu.
        #[arg(long, short)]
        out: PathBuf,
    },
    /// Kế hoạch sinh hoạt chuyên đề và lịch treo tường (A3, A4) của một năm; dạng DOCX và PDF.
    Year {
        /// Năm.
        year: i32,
        /// Thư mục lưu.
        #[arg(long, short)]
        out: PathBuf,
    },
}

/// What is exported and where.
#[derive(Debug, Args)]
pub struct ExportTo {
    /// Tháng (yyyy-mm) hoặc mã của buổi sinh hoạt.
    pub meeting: String,
    /// Thư mục lưu.
    #[arg(long, short)]
    pub out: PathBuf,
}

/// Drafts.
#[derive(Debug, Subcommand)]
pub enum Draft {
    /// Giữ bản nháp.
    Keep {
        /// Tên biểu mẫu.
        form: String,
        /// Nội dung.
        body: String,
    },
    /// Xem bản nháp.
    Show {
        /// Tên biểu mẫu.
        form: String,
    },
}
