//! The materials of a themed session, bundled into one numbered PDF: agenda and contents, outlines, attached PDFs and pictures.

use crate::attachments::bytes_of;
use crate::failure::Failure;
use crate::meetings::the_meeting;
use crate::papers::{composed, plain, unexpected};
use crate::themes::the_theme;
use crate::{Book, rules};
use documents::materials::{Listed, first_page, outline};
use documents::{BundleError, Material, PaperPress};
use domain::attachment::{Attachment, AttachmentOwner, FileKind};
use domain::ids::MeetingId;
use domain::minutes::MinutesRecord;
use domain::papers::MeetingPaper;
use domain::theme::Theme;
use domain::theme_lines::MaterialsRules;
use store::Reading;

/// What is in a bundle: the materials with their names, and the names of files that are sent apart.
#[derive(Default)]
struct Gathered {
    materials: Vec<(String, Material)>,
    apart: Vec<String>,
}

/// Bundles the materials of a meeting's topics, as the library has them now; gives the file with its name.
///
/// # Errors
/// [`Failure::NotFound`] when no line of the meeting is about a topic; [`Failure::MaterialUnusable`].
pub fn bundle(book: &Book, press: &PaperPress, id: MeetingId) -> Result<(String, Vec<u8>), Failure> {
    book.read(|reading| {
        let meeting = the_meeting(reading, id)?;
        // The themed session is the last, or the only, part of its evening.
        let part = *meeting.kind.parts().last().ok_or(Failure::NotFound)?;
        let (record, _) = composed(reading, &meeting, MeetingPaper::Minutes { part })?;
        let rules = &rules::named(reading, &meeting.rule_pack)?.theme_lines.materials;
        let themes = reading.theme_lines(id)?.into_iter().filter_map(|(_, theme)| the_theme(reading, theme).ok());
        let themes: Vec<_> = themes.collect();
        if themes.is_empty() {
            return Err(Failure::NotFound);
        }
        let mut gathered = Gathered::default();
        for theme in &themes {
            gather(reading, press, (&record, rules), theme, &mut gathered)?;
        }
        let mut all = vec![first(press, &record, rules, &gathered)?];
        all.extend(gathered.materials.into_iter().map(|(_, material)| material));
        let bytes = documents::bundle(&rules.title, &all, &rules.stamp)?;
        Ok((format!("{}_TaiLieu-ChuyenDe_{}.pdf", record.date, plain(&record.cell)), bytes))
    })
}

/// Takes the outline of a topic and its files.
fn gather(
    reading: &Reading<'_>,
    press: &PaperPress,
    (record, rules): (&MinutesRecord, &MaterialsRules),
    theme: &Theme,
    gathered: &mut Gathered,
) -> Result<(), Failure> {
    if !theme.outline.is_empty() {
        let pdf = press.pdf(&outline(record, rules, theme)).map_err(unexpected)?;
        gathered.materials.push((format!("{}: {}", rules.outline, theme.title), Material::pdf(&theme.title, pdf)?));
    }
    for attachment in reading.attachments(AttachmentOwner::Theme(theme.id))? {
        match material(reading, &attachment)? {
            Some(material) => gathered.materials.push((attachment.name, material)),
            None => gathered.apart.push(attachment.name),
        }
    }
    Ok(())
}

/// The pages of an attached file; `None` for one of Word or Excel, which has none until its own program lays it out.
fn material(reading: &Reading<'_>, attachment: &Attachment) -> Result<Option<Material>, Failure> {
    let take = match attachment.kind {
        FileKind::Pdf => Material::pdf,
        FileKind::Jpeg | FileKind::Png => Material::picture,
        FileKind::Docx | FileKind::Xlsx | FileKind::Doc | FileKind::Xls => return Ok(None),
    };
    Ok(Some(take(&attachment.name, bytes_of(reading, attachment)?)?))
}

/// The first page, or pages: how many there are moves every number on them, so that they are laid out until they agree.
fn first(
    press: &PaperPress,
    record: &MinutesRecord,
    rules: &MaterialsRules,
    gathered: &Gathered,
) -> Result<Material, Failure> {
    let with_pages = |own: usize| {
        let mut page = own + 1;
        let listed = gathered.materials.iter().map(|(name, material)| {
            let begins = page;
            page += material.page_count();
            Listed { name: name.clone(), page: begins }
        });
        let listed: Vec<_> = listed.collect();
        let pdf = press.pdf(&first_page(record, rules, &listed, &gathered.apart)).map_err(unexpected)?;
        Ok::<_, Failure>(Material::pdf(&rules.title, pdf)?)
    };
    let tried = with_pages(1)?;
    if tried.page_count() == 1 { Ok(tried) } else { with_pages(tried.page_count()) }
}

impl From<BundleError> for Failure {
    fn from(error: BundleError) -> Self {
        match error {
            BundleError::Unusable { name } => Self::MaterialUnusable { name },
            BundleError::Press(detail) => Self::Unexpected { detail },
        }
    }
}
