//! Claims about the head-count.
#![allow(clippy::unwrap_used)]

use super::*;
use proptest::prelude::*;
use uuid::Uuid;

fn line(grade: Grade, activity: Activity, presence: Option<Presence>) -> RollLine {
    RollLine {
        member: MemberId(Uuid::nil()),
        name: "Đoàn Minh Bảo".into(),
        post: Post::None,
        standing: Standing { grade, activity },
        presence,
        reason: String::new(),
    }
}

#[test]
fn an_exempt_absentee_is_absent_and_stands_apart() {
    let count = HeadCount::of(&[
        line(Grade::Official, Activity::Active, Some(Presence::Present)),
        line(Grade::Official, Activity::Active, Some(Presence::Excused)),
        line(Grade::Official, Activity::Exempt, Some(Presence::Excused)),
        line(Grade::Probationary, Activity::Active, Some(Presence::Unexcused)),
    ]);
    assert_eq!(count.members, Split { total: 4, official: 3, probationary: 1 });
    assert_eq!(count.present.total, 1);
    assert_eq!(count.absent, Split { total: 3, official: 2, probationary: 1 });
    assert_eq!((count.excused_not_exempt, count.exempt_absent, count.unexcused), (1, 1, 1));
    assert_eq!(count.attendance_per_mille(), 333);
}

#[test]
fn members_received_temporarily_are_counted_apart() {
    let count = HeadCount::of(&[
        line(Grade::Official, Activity::Received, Some(Presence::Present)),
        line(Grade::Official, Activity::Received, Some(Presence::Excused)),
    ]);
    assert_eq!(count.members.total, 0);
    assert_eq!((count.received, count.received_present), (2, 1));
    assert_eq!(count.absent.total, 0);
}

proptest! {
    #[test]
    fn every_total_is_the_sum_of_its_parts(codes in proptest::collection::vec((0u8..2, 0u8..5, 0u8..4), 0..120)) {
        let roll: Vec<_> = codes.into_iter().map(|(grade, activity, presence)| line(
            if grade == 0 { Grade::Official } else { Grade::Probationary },
            [Activity::Active, Activity::Exempt, Activity::Away, Activity::Received, Activity::Suspended][usize::from(activity)],
            [None, Some(Presence::Present), Some(Presence::Excused), Some(Presence::Unexcused)][usize::from(presence)],
        )).collect();
        let count = HeadCount::of(&roll);
        prop_assert_eq!(count.members.total as usize + count.received as usize, roll.len());
        prop_assert_eq!(count.members.official + count.members.probationary, count.members.total);
        prop_assert_eq!(count.present.total + count.absent.total + count.not_called, count.members.total);
        prop_assert_eq!(count.excused_not_exempt + count.exempt_absent + count.unexcused, count.absent.total);
        prop_assert!(count.attendance_per_mille() <= 1000);
    }
}
