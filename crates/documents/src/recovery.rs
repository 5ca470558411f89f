//! The recovery sheet: the key that opens the book when the passphrase is forgotten, on one page to print and put away.

use crate::model::{Block, Paper, Place, Run, Signature, Tie};
use crate::press::{PaperPress, PressError};
use crate::vietnamese::{date_parts, long_date};
use chrono::NaiveDate;
use domain::cell::Cell;
use domain::rules::PaperLayout;

/// How many groups of the key stand on one line.
const GROUPS_A_LINE: usize = 4;

/// Makes the sheet as PDF.
///
/// # Errors
/// [`PressError`].
pub fn recovery_sheet(
    press: &PaperPress,
    cell: &Cell,
    layout: &PaperLayout,
    made_on: NaiveDate,
    groups: &[String],
) -> Result<Vec<u8>, PressError> {
    press.pdf(&sheet(cell, layout, made_on, groups))
}

fn sheet(cell: &Cell, layout: &PaperLayout, made_on: NaiveDate, groups: &[String]) -> Paper {
    let mut blocks = vec![
        Block::text(format!("Sổ của: {}, {}.", cell.name, cell.superior)),
        Block::text(format!("Lập {}. Phiếu này thay cho mọi phiếu lập trước đó.", long_date(made_on))),
        Block::headline("Mã khôi phục:", None),
    ];
    blocks.extend(groups.chunks(GROUPS_A_LINE).map(|line| Block::Paragraph {
        runs: vec![Run::bold(line.join("   -   "))],
        place: Place::Centre,
        tie: Tie::WithNext,
        anchor: None,
    }));
    blocks.extend(
        [
            "Phiếu này dùng để làm gì? Khi quên mật khẩu, mở chương trình Sổ Chi Bộ, chọn “Quên mật khẩu? Dùng phiếu khôi phục”, gõ mã trên và đặt mật khẩu mới. Chữ hoa hay chữ thường, có gạch nối hay không đều được. Sau khi dùng, chương trình lập mã mới: hãy in phiếu mới và hủy phiếu này.",
            "Cất ở đâu? Cất trong phong bì dán kín, ở nơi khóa được, không để cạnh máy tính và không chụp ảnh gửi qua mạng.",
            "Ai giữ cả phiếu này và tệp sổ thì đọc được toàn bộ sổ. Mất cả mật khẩu lẫn phiếu này thì không ai mở được sổ, kể cả người làm chương trình.",
        ]
        .map(Block::text),
    );
    if let Some(last) = blocks.pop() {
        blocks.push(last.tied());
    }
    Paper {
        name: "Phiếu khôi phục sổ".into(),
        date: date_parts(made_on),
        heading: None,
        title: "PHIẾU KHÔI PHỤC SỔ".into(),
        subject: vec!["Chương trình Sổ Chi Bộ".into()],
        blocks,
        recipients: Vec::new(),
        signatures: vec![Signature::of("NGƯỜI GIỮ SỔ", cell.keeper_name.clone())],
        foot: String::new(),
        layout: layout.clone(),
    }
}
