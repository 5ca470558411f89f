//! Slips in Word: a table as large as the sheet, one slip in each cell, dashed lines to cut along.

use super::{A4, Spacing, Writer, faced, run_of, twips, whole};
use crate::model::{Face, Slip};
use docx_rs::{
    BorderType, HeightRule, LineSpacing, LineSpacingType, Paragraph, Table, TableBorder, TableBorderPosition,
    TableBorders, TableCell, TableCellMargins, TableLayoutType, TableRow, VAlignType, WidthType,
};

/// Height of the line that Word wants after a table, in twentieths of a point.
const LAST_LINE: i32 = 20;
/// What the lines of the table take of a sheet, in twentieths of a point.
const LINES: i32 = 40;
/// Height of the boxes to mark, mm.
const BOX_MM: f64 = 12.0;

/// How many slips there are and how they share a sheet.
#[derive(Clone, Copy)]
pub(super) struct Sheet {
    pub(super) columns: u32,
    pub(super) rows: u32,
    pub(super) count: u32,
    pub(super) padding_mm: f64,
}

impl Writer<'_> {
    /// The slips; cells that are left over stay empty.
    pub(super) fn slips(&mut self, slip: &Slip, sheet: Sheet) -> Table {
        let (full, columns) = (self.text_width, sheet.columns.max(1));
        let width = full / signed(columns);
        self.text_width = width - 2 * twips(sheet.padding_mm);
        let height = self.row_height(sheet.rows);
        let rows = (0..sheet.count.div_ceil(columns)).map(|row| {
            let cells = (row * columns..(row + 1) * columns).map(|at| {
                let cell = TableCell::new().width(whole(width), WidthType::Dxa).vertical_align(VAlignType::Center);
                if at < sheet.count {
                    self.slip(cell, slip, sheet)
                } else {
                    cell.add_paragraph(self.paragraph(Spacing::Close))
                }
            });
            TableRow::new(cells.collect()).row_height(height).height_rule(HeightRule::Exact).cant_split()
        });
        let table = Table::new(rows.collect())
            .set_borders(cutting_lines())
            .margins(TableCellMargins::new().margin(0, 0, 0, 0))
            .set_grid((0..columns).map(|_| whole(width)).collect())
            .layout(TableLayoutType::Fixed)
            .width(whole(full), WidthType::Dxa);
        self.text_width = full;
        table
    }

    /// The lowest line that Word can set: it must not take a page of its own after the last sheet.
    pub(super) fn last_line(&mut self) -> Paragraph {
        let spacing = LineSpacing::new().line_rule(LineSpacingType::Exact).line(LAST_LINE).after(0);
        self.paragraph(Spacing::Close).line_spacing(spacing)
    }

    #[allow(clippy::cast_precision_loss, reason = "lengths of a page")]
    pub(super) fn row_height(&self, rows: u32) -> f32 {
        let edges = twips(self.look.margin_top_mm) + twips(self.look.margin_bottom_mm);
        ((signed(A4.1) - edges - LAST_LINE - LINES) / signed(rows)) as f32
    }

    fn slip(&mut self, cell: TableCell, slip: &Slip, sheet: Sheet) -> TableCell {
        let padding = twips(sheet.padding_mm);
        let within = |line: Paragraph| line.indent(Some(padding), None, Some(padding), None);
        let heading = self.heading(&slip.heading).indent(padding);
        let text = |writer: &mut Self, text: &str, face: Face| {
            let run = faced(run_of(text, writer.look.text_pt), face);
            within(writer.paragraph(Spacing::Text).add_run(run))
        };
        let title = self.centred(&slip.title, self.look.title_pt, Face::Bold);
        cell.add_table(heading)
            .add_paragraph(self.paragraph(Spacing::Close))
            .add_paragraph(within(title))
            .add_paragraph(self.paragraph(Spacing::Close))
            .add_paragraph(text(self, &slip.subject, Face::Plain))
            .add_table(self.choices(&slip.choices).indent(padding))
            .add_paragraph(self.paragraph(Spacing::Close))
            .add_paragraph(text(self, &slip.instruction, Face::Italic))
    }

    #[allow(clippy::cast_precision_loss, reason = "lengths of a page")]
    fn choices(&mut self, choices: &[String]) -> Table {
        let width = whole(self.text_width) / choices.len().max(1);
        let widths = vec![width; choices.len()];
        let blank = vec![String::new(); choices.len()];
        let boxes = self.row(&widths, &blank, Face::Plain).row_height(twips(BOX_MM) as f32);
        Table::new(vec![self.row(&widths, choices, Face::Bold), boxes.height_rule(HeightRule::AtLeast)])
            .set_grid(widths)
            .layout(TableLayoutType::Fixed)
            .width(whole(self.text_width), WidthType::Dxa)
    }
}

pub(super) fn cutting_lines() -> TableBorders {
    let dashed = |position| TableBorder::new(position).border_type(BorderType::Dashed).size(4);
    TableBorders::with_empty().set(dashed(TableBorderPosition::InsideH)).set(dashed(TableBorderPosition::InsideV))
}

fn signed(number: u32) -> i32 {
    i32::try_from(number).unwrap_or(i32::MAX).max(1)
}
