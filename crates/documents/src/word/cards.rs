//! Cards in Word: a table of one column, a row for each card, half a sheet high or as much more as the card needs.

use super::slips::cutting_lines;
use super::{Spacing, Writer, faced, run_of, twips, whole};
use crate::model::{Card, Face};
use docx_rs::{
    HeightRule, Paragraph, Table, TableCell, TableCellMargins, TableLayoutType, TableRow, VAlignType, WidthType,
};

impl Writer<'_> {
    /// The cards, one below the other.
    pub(super) fn cards(&mut self, cards: &[Card], padding_mm: f64) -> Table {
        let (full, padding) = (self.text_width, twips(padding_mm));
        self.text_width = full - 2 * padding;
        let height = self.row_height(2);
        let rows = cards.iter().map(|card| {
            let cell = TableCell::new().width(whole(full), WidthType::Dxa).vertical_align(VAlignType::Center);
            let cell = self.card(cell, card, padding);
            TableRow::new(vec![cell]).row_height(height).height_rule(HeightRule::AtLeast).cant_split()
        });
        let table = Table::new(rows.collect())
            .set_borders(cutting_lines())
            .margins(TableCellMargins::new().margin(whole(padding), 0, whole(padding), 0))
            .set_grid(vec![whole(full)])
            .layout(TableLayoutType::Fixed)
            .width(whole(full), WidthType::Dxa);
        self.text_width = full;
        table
    }

    fn card(&mut self, cell: TableCell, card: &Card, padding: i32) -> TableCell {
        let within = |line: Paragraph| line.indent(Some(padding), None, Some(padding), None);
        let size = self.look.text_pt;
        let heading = self.heading(&card.heading).indent(padding);
        let title = self.centred(&card.title, self.look.title_pt, Face::Bold);
        let subject = self.centred(&card.subject, self.look.subject_pt, Face::Plain);
        let mut cell = cell
            .add_table(heading)
            .add_paragraph(self.paragraph(Spacing::Close))
            .add_paragraph(within(title))
            .add_paragraph(within(subject));
        for line in &card.lines {
            let paragraph = within(self.paragraph(Spacing::Text));
            let runs = line.iter().map(|run| faced(run_of(&run.text, size), run.face));
            cell = cell.add_paragraph(runs.fold(paragraph, Paragraph::add_run));
        }
        let half = self.text_width / 2;
        let signatures = card.signatures.iter().map(|one| (half, self.signature(one))).collect();
        cell.add_table(self.bare_row(signatures).indent(padding)).add_paragraph(self.last_line())
    }
}
