//! The registers of incoming documents and of petitions, as lists.

use crate::outcome::Told;
use actions::views::{IncomingLine, PetitionLine};
use domain::petitions::PetitionState;
use serde_json::json;

/// Lists incoming documents with what became of each.
pub fn of_documents(lines: &[IncomingLine]) -> Told {
    let text = lines.iter().map(|IncomingLine { document, placed }| {
        let state = match placed {
            None => "chưa quán triệt".to_owned(),
            Some(placed) if placed.held => format!("đã quán triệt ngày {}", placed.date),
            Some(placed) => format!("có trong buổi ngày {}", placed.date),
        };
        format!("{}\t{}\t{}\t{state}", document.received_on, document.code, document.title)
    });
    Told::new(text.collect::<Vec<_>>().join("\n"), json!(lines))
}

/// Lists petitions with how each stands.
pub fn of_petitions(lines: &[PetitionLine]) -> Told {
    let text = lines.iter().map(|line| {
        let state = match line.state {
            PetitionState::New => "chưa gửi",
            PetitionState::Sent => "đã gửi, chưa trả lời",
            PetitionState::Answered if line.is_open => "đã trả lời, chưa báo chi bộ",
            PetitionState::Answered => "đã trả lời, đã báo chi bộ",
            PetitionState::Settled => "chi bộ đã giải quyết",
        };
        format!("{}\t{}\t{}\t{state}", line.petition.raised_on, line.by, line.petition.content.replace('\n', " "))
    });
    Told::new(text.collect::<Vec<_>>().join("\n"), json!(lines))
}
