//! Compares a list with the members kept: who is new, what changed. Silence in a list erases nothing.

use crate::member_list::{ListedPerson, RowProblem, RowReason};
use domain::ids::MemberId;
use domain::member::{Member, Post};
use std::collections::HashSet;
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
    let mut taken = HashSet::new();
    for person in people {
        let mut line = match same_person(person, members, &taken) {
            Some(member) => changed(person, member),
            None => Compared { row: person.row, member: added(person, new_id), difference: Difference::Added },
        };
        taken.insert(line.member.id);
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

/// The same card is the same person; else the same name, where the birth dates allow it. Two lines are never one member.
fn same_person<'a>(person: &ListedPerson, members: &'a [Member], taken: &HashSet<MemberId>) -> Option<&'a Member> {
    let by_card =
        |member: &&Member| !person.card.is_empty() && member.card == person.card && member.name == person.name;
    let by_name = |member: &&Member| {
        member.name == person.name && (member.born.is_none() || person.born.is_none() || member.born == person.born)
    };
    let free = || members.iter().filter(|member| !taken.contains(&member.id));
    free().find(by_card).or_else(|| free().find(by_name))
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

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn listed(name: &str, born: Option<&str>, card: &str) -> ListedPerson {
        let born = born.map(|date| date.parse().unwrap());
        ListedPerson { row: 2, name: name.into(), born, card: card.into(), ..ListedPerson::default() }
    }

    fn compared(people: &[ListedPerson], members: &[Member]) -> Vec<Compared> {
        compare(people, members, &Uuid::now_v7).0
    }

    fn kept(people: &[ListedPerson]) -> Vec<Member> {
        compared(people, &[]).into_iter().map(|line| line.member).collect()
    }

    #[test]
    fn the_same_list_again_adds_nobody() {
        let list = [listed("Hồ Văn Bằng", Some("1944-08-27"), "26293980"), listed("Võ Thị Trang", None, "")];
        let again = compared(&list, &kept(&list));
        assert!(again.iter().all(|line| line.difference == Difference::Unchanged), "{again:?}");
    }

    #[test]
    fn a_new_card_number_is_a_change_of_that_person() {
        let members = kept(&[listed("Hồ Văn Bằng", Some("1944-08-27"), "26293980")]);
        let again = compared(&[listed("Hồ Văn Bằng", Some("1944-08-27"), "26293981")], &members);
        assert_eq!(again[0].difference, Difference::Changed(vec!["card".into()]));
        assert_eq!(again[0].member.id, members[0].id);
    }

    #[test]
    fn a_list_that_is_silent_erases_nothing() {
        let members = kept(&[listed("Hồ Văn Bằng", Some("1944-08-27"), "26293980")]);
        let again = compared(&[listed("Hồ Văn Bằng", None, "")], &members);
        assert_eq!((&again[0].member, &again[0].difference), (&members[0], &Difference::Unchanged));
    }

    #[test]
    fn two_people_of_one_name_stay_two() {
        let members = kept(&[listed("Lê Văn An", Some("1950"), ""), listed("Lê Văn An", Some("1961"), "")]);
        let again = compared(&[listed("Lê Văn An", None, ""), listed("Lê Văn An", None, "00000001")], &members);
        let found: Vec<_> = again.iter().map(|line| line.member.id).collect();
        assert_eq!(found, [members[0].id, members[1].id]);
    }

    #[test]
    fn dates_that_contradict_each_other_keep_the_person_out() {
        let mut person = listed("Hồ Văn Bằng", Some("1990"), "");
        person.joined = Some("1991".parse().unwrap());
        let (lines, problems) = compare(&[person], &[], &Uuid::now_v7);
        assert_eq!((lines.len(), problems[0].reason), (0, RowReason::DatesContradict));
    }
}
