//! A board in Word: a table with rows of one height, whose lines have sizes and colours of their own.

use super::{Spacing, Writer, faced, round, run_of, twips, whole};
use crate::model::{BoardLine, Ink};
use docx_rs::{AlignmentType, HeightRule, Table, TableCell, TableLayoutType, TableRow, VAlignType, WidthType};

/// The red of gaps, as on the PDF.
const RED: &str = "C00000";

impl Writer<'_> {
    /// The board; a cell that holds too much makes its row higher rather than hiding anything.
    pub(super) fn board(&mut self, widths: &[u32], row_mm: f64, rows: &[Vec<Vec<BoardLine>>]) -> Table {
        let parts = f64::from(widths.iter().sum::<u32>().max(1));
        let full = f64::from(self.text_width);
        let widths: Vec<usize> = widths.iter().map(|part| whole(round(full * f64::from(*part) / parts))).collect();
        #[allow(clippy::cast_precision_loss, reason = "lengths of a page")]
        let height = twips(row_mm) as f32;
        let rows = rows.iter().map(|row| {
            let cells = widths.iter().zip(row).map(|(width, lines)| self.board_cell(*width, lines));
            TableRow::new(cells.collect()).row_height(height).height_rule(HeightRule::AtLeast).cant_split()
        });
        Table::new(rows.collect())
            .set_grid(widths.clone())
            .layout(TableLayoutType::Fixed)
            .width(whole(self.text_width), WidthType::Dxa)
    }

    /// A cell of Word cannot be without a paragraph.
    fn board_cell(&mut self, width: usize, lines: &[BoardLine]) -> TableCell {
        let cell = TableCell::new().width(width, WidthType::Dxa).vertical_align(VAlignType::Center);
        if lines.is_empty() {
            return cell.add_paragraph(self.paragraph(Spacing::Close));
        }
        lines.iter().fold(cell, |cell, line| {
            let run = faced(run_of(&line.text, line.size_pt), line.face);
            let run = if line.ink == Ink::Red { run.color(RED) } else { run };
            cell.add_paragraph(self.paragraph(Spacing::Close).align(AlignmentType::Center).add_run(run))
        })
    }
}
