//! Compares a list with the members kept: who is new, what changed. Silence in a list erases nothing.

use crate::member_list::{ListedPerson, RowProblem, RowReason};
use domain::ids::MemberId;
use domain::member::{Member, Post};
use uuid::Uuid;

/// What a list would do to one person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Difference {
    /// Not on the list of members yet.
    Added,
    /// On it, with other details: the fields' names.
    Changed(Vec<String>),
    /// On it, with the same details.
    Unchanged,
}

/// One person of a list beside the member kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Compared {
    /// Row as Excel numbers it.
    pub row: u32,
    /// The member as it would be kept.
    pub member: Member,
    /// What would change.
    pub difference: Difference,
}

/// Compares people with members; what contradicts itself is told and left out.
pub fn compare(
    people: &[ListedPerson],
    members: &[Member],
    new_id: &dyn Fn() -> Uuid,
) -> (Vec<Compared>, Vec<RowProblem>) {
    let (mut lines, mut problems) = (Vec::new(), Vec::new());
    for person in people {
        let mut line = match same_person(person, members) {
            Some(member) => changed(person, member),
            None => Compared { row: person.row, member: added(person, new_id), difference: Difference::Added },
        };
        line.member.tidy();
        if line.member.problems().is_empty() {
            lines.push(line);
            continue;
        }
        let found = person.name.chars().take(60).collect();
        problems.push(RowProblem { row: person.row, column: String::new(), found, reason: RowReason::DatesContradict });
    }
    (lines, problems)
}

/// The same card is the same person; else the same name, where the birth dates allow it.
fn same_person<'a>(person: &ListedPerson, members: &'a [Member]) -> Option<&'a Member> {
    let by_card =
        |member: &&Member| !person.card.is_empty() && member.card == person.card && member.name == person.name;
    let by_name = |member: &&Member| {
        member.name == person.name && (member.born.is_none() || person.born.is_none() || member.born == person.born)
    };
    members.iter().find(by_card).or_else(|| members.iter().find(by_name))
}

fn changed(person: &ListedPerson, kept: &Member) -> Compared {
    let mut member = kept.clone();
    let mut fields = Vec::new();
    let mut set = |field: &str, differs: bool| {
        if differs {
            fields.push(field.to_owned());
        }
        differs
    };
    macro_rules! take_some {
        ($($field:ident),*) => { $(
            if person.$field.is_some() && set(stringify!($field), person.$field != member.$field) {
                member.$field = person.$field;
            }
        )* };
    }
    macro_rules! take_text {
        ($($field:ident),*) => { $(
            if !person.$field.is_empty() && set(stringify!($field), person.$field != member.$field) {
                member.$field.clone_from(&person.$field);
            }
        )* };
    }
    take_some!(sex, born, joined, official);
    take_text!(card, phone, address, note);
    if let Some(post) = person.post
        && set("post", post != member.post)
    {
        member.post = post;
    }
    let difference = if fields.is_empty() { Difference::Unchanged } else { Difference::Changed(fields) };
    Compared { row: person.row, member, difference }
}

fn added(person: &ListedPerson, new_id: &dyn Fn() -> Uuid) -> Member {
    Member {
        id: MemberId(new_id()),
        name: person.name.clone(),
        sex: person.sex,
        born: person.born,
        joined: person.joined,
        official: person.official,
        entered: None,
        card: person.card.clone(),
        post: person.post.unwrap_or(Post::None),
        phone: person.phone.clone(),
        address: person.address.clone(),
        note: person.note.clone(),
        statuses: Vec::new(),
    }
}
