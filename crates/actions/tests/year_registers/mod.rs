//! What chance does with the registers, and what each agenda is to take from them, counted from the raw meetings.

use super::{Year, sorted};
use crate::desk::day;
use actions::views::RegistersWaiting;
use actions::{incoming, meetings, petitions, registers};
use domain::ids::{IncomingId, PetitionId, PetitionStepId};
use domain::incoming::IncomingDocument;
use domain::kinds::MeetingKind;
use domain::meeting::{AgendaItem, Meeting};
use domain::origin::Origin;
use domain::petitions::{Petition, PetitionStep, PetitionStepKind, Petitioner};

impl Year {
    /// Each document that came and stands on no agenda of the family, each petition that is before the cell: once, and no other.
    pub fn takes_from_the_registers(&self, before: &[Meeting], made: &Meeting) {
        let family = self.pack.family_of(MeetingKind::Regular);
        let earlier: Vec<_> = before.iter().filter(|meeting| family.contains(&meeting.kind)).collect();
        let documents = sorted(documents_on(&[made]));
        let petitions = sorted(petitions_on(made));
        if !family.contains(&made.kind) {
            assert_eq!((documents, petitions), (vec![], vec![]));
            return;
        }
        let read = documents_on(&earlier);
        let waiting = incoming::list(&self.desk.book, day(12, 31)).unwrap().into_iter().map(|line| line.document);
        let waiting = waiting.filter(|document| document.received_on <= made.date && !read.contains(&document.id));
        assert_eq!(documents, sorted(waiting.map(|document| document.id).collect()), "{}", made.date);
        let done = |petition: &Petition| {
            let steps = petition.steps.iter().filter(|step| step.on <= made.date);
            let last = steps.rev().reduce(|last, step| if step.on > last.on { step } else { last });
            let told = |since| {
                let mut told = earlier.iter().filter(|meeting| meeting.date >= since && meeting.date <= made.date);
                told.any(|meeting| petitions_on(meeting).contains(&petition.id))
            };
            match last.map(|step| (step.kind, step.on)) {
                None | Some((PetitionStepKind::Sent, _)) => false,
                Some((PetitionStepKind::Answered, on)) => told(on),
                Some((PetitionStepKind::Settled, _)) => true,
            }
        };
        let open = self.petitions().into_iter().filter(|petition| petition.raised_on <= made.date && !done(petition));
        assert_eq!(petitions, sorted(open.map(|petition| petition.id).collect()), "{}", made.date);
    }

    pub fn petitions(&self) -> Vec<Petition> {
        let lines = petitions::list(&self.desk.book, day(12, 31)).unwrap();
        lines.into_iter().map(|line| line.petition).collect()
    }

    /// Whether a line comes back through a register.
    pub fn is_registered(&self, origin: &Origin) -> bool {
        let kept = |petition| self.petitions().iter().any(|kept| kept.id == petition);
        *origin == Origin::Documents || origin.petition().is_some_and(kept)
    }

    /// Takes in what waits for a meeting: then nothing waits, and nothing stands there twice.
    pub fn takes_in(&self, meeting: usize) {
        let Some(meeting) = self.pick(meeting) else {
            return;
        };
        self.desk.on(day(12, 31), |now| registers::take(&self.desk.book, meeting.id, now)).unwrap();
        let waiting = self.desk.on(day(12, 31), |now| registers::waiting(&self.desk.book, meeting.id, now)).unwrap();
        assert_eq!(waiting, RegistersWaiting::default());
        let after = meetings::view(&self.desk.book, meeting.id).unwrap().meeting;
        let mut documents: Vec<_> =
            after.agenda.iter().flat_map(|item| &item.documents).map(|read| read.incoming).collect();
        let mut petitions: Vec<_> = after.agenda.iter().filter_map(|item| item.origin.petition()).collect();
        let all = (documents.len(), petitions.len());
        (documents, petitions) = (sorted(documents), sorted(petitions));
        documents.dedup();
        petitions.dedup();
        assert_eq!((documents.len(), petitions.len()), all, "{}", after.date);
    }

    fn new_id(&self) -> uuid::Uuid {
        self.desk.on(day(1, 1), |now| (now.new_id)())
    }

    pub fn receives(&self, month: u32) {
        let (id, title, received_on) = (IncomingId(self.new_id()), "Rà soát hộ nghèo".to_owned(), day(month, 2));
        let (code, issuer, note) = (String::new(), String::new(), String::new());
        let document = IncomingDocument { id, code, date: None, issuer, title, received_on, note };
        self.desk.on(day(12, 31), |now| incoming::save(&self.desk.book, document, now)).unwrap();
    }

    pub fn raises(&self, month: u32) {
        let (id, content) = (PetitionId(self.new_id()), "Sửa cầu kênh Ba".to_owned());
        let raised_by = Petitioner::Others { words: "nhân dân tổ 3".to_owned() };
        self.writes(Petition { id, raised_by, raised_on: day(month, 3), content, source: None, steps: vec![] });
    }

    fn writes(&self, petition: Petition) {
        self.desk.on(day(12, 31), |now| petitions::save(&self.desk.book, petition, now)).unwrap();
    }

    pub fn goes_on(&self, petition: usize, kind: PetitionStepKind, month: u32) {
        let all = self.petitions();
        let Some(mut petition) = all.get(petition % all.len().max(1)).cloned() else {
            return;
        };
        let (id, on) = (PetitionStepId(self.new_id()), day(month, 4).max(petition.raised_on));
        petition
            .steps
            .push(PetitionStep { id, kind, on, body: "Đảng ủy xã".into(), text: "Đã ghi nhận".into() });
        self.writes(petition);
    }

    pub fn removes_petition(&self, petition: usize) {
        let all = self.petitions();
        if let Some(petition) = all.get(petition % all.len().max(1)) {
            self.desk.on(day(12, 31), |now| petitions::delete(&self.desk.book, petition.id, now)).unwrap();
        }
    }
}

/// The documents of the register under the lines of these meetings that are not put off.
fn documents_on(meetings: &[&Meeting]) -> Vec<IncomingId> {
    let lines = meetings.iter().flat_map(|meeting| &meeting.agenda).filter(|item| item.put_off.is_none());
    lines.flat_map(|item| &item.documents).filter_map(|document| document.incoming).collect()
}

/// The petitions that lines of a meeting, not put off, are about.
fn petitions_on(meeting: &Meeting) -> Vec<PetitionId> {
    let about = |item: &AgendaItem| match item.origin {
        Origin::Petition { petition, .. } if item.put_off.is_none() => Some(petition),
        _ => None,
    };
    meeting.agenda.iter().filter_map(about).collect()
}
