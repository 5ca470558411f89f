//! What stands under a vote: minority opinions, and how each voter voted where that was recorded by name.

use crate::access::Reading;
use crate::error::StoreError;
use crate::rows::meeting_rows::MINORITY;
use crate::rows::table::{Cells, Table};
use crate::rows::value::{parsed, place, text, word, word_value};
use domain::ids::{MemberId, MinorityId, VoteId};
use domain::meeting::{Meeting, Vote};
use domain::minority::MinorityOpinion;
use domain::named_votes::NamedVote;
use rusqlite::Row;

pub(crate) const NAMED: Table = Table {
    name: "named_vote",
    columns: &["vote_id", "member_id", "meeting_id", "position", "choice"],
    keys: 2,
    owner: "meeting_id",
};

impl Reading<'_> {
    /// Reads what stands under the votes of a meeting.
    pub(crate) fn fill_votes(&self, meeting: &mut Meeting) -> Result<(), StoreError> {
        let owner = meeting.id.to_string();
        let mut votes = meeting.agenda.iter_mut().flat_map(|item| &mut item.votes).collect::<Vec<_>>();
        for (vote, held) in MINORITY.read(self.conn, &owner, read_minority)? {
            vote_of(&mut votes, vote)?.minority.push(held);
        }
        for (vote, named) in NAMED.read(self.conn, &owner, read_named)? {
            vote_of(&mut votes, vote)?.named.push(named);
        }
        Ok(())
    }
}

/// The rows of all votes by name of a meeting.
pub(crate) fn named_rows(meeting: &Meeting) -> Result<Vec<Cells>, StoreError> {
    let votes = meeting.agenda.iter().flat_map(|item| &item.votes);
    let row = |vote: &Vote, at: usize, named: &NamedVote| {
        let choice = word_value(&named.choice)?;
        Ok(vec![text(vote.id), text(named.member), text(meeting.id), place(at), choice])
    };
    votes.flat_map(|vote| vote.named.iter().enumerate().map(move |(at, named)| row(vote, at, named))).collect()
}

fn vote_of<'v>(votes: &'v mut [&mut Vote], id: VoteId) -> Result<&'v mut Vote, StoreError> {
    let vote = votes.iter_mut().find(|known| known.id == id);
    vote.map(|vote| &mut **vote).ok_or(StoreError::unreadable_row())
}

fn read_minority(row: &Row<'_>) -> Result<(VoteId, MinorityOpinion), rusqlite::Error> {
    let held = MinorityOpinion {
        id: MinorityId(parsed(row, 0)?),
        member: MemberId(parsed(row, 4)?),
        text: row.get(5)?,
        reserved: row.get(6)?,
    };
    Ok((VoteId(parsed(row, 2)?), held))
}

fn read_named(row: &Row<'_>) -> Result<(VoteId, NamedVote), rusqlite::Error> {
    Ok((VoteId(parsed(row, 0)?), NamedVote { member: MemberId(parsed(row, 1)?), choice: word(row, 4)? }))
}
