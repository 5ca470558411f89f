//! The year-end review: the year of everybody in the practice cell, what is behind a number, one member's page, the sheets.

use crate::window::Machine;
use fantoccini::key::Key;

#[tokio::test(flavor = "multi_thread")]
async fn the_year_of_everybody_leads_to_the_days_behind_each_number_and_to_the_sheets() {
    let machine = Machine::new();
    let window = machine.start(&["--practice"]).await;
    window.press("Đảng viên").await;
    window.enter("Cả năm của chi bộ").await;
    window.sees("Bấm một con số").await;
    // The practice cell's twelve months end with the last one, so the year with most of them is this one or the one before.
    let fuller = "const years = document.querySelector('select'); if (new Date().getMonth() < 6) years.selectedIndex += 1; years.dispatchEvent(new Event('change', { bubbles: true })); return years.value";
    let year = window.script(fuller).await.as_str().unwrap().to_owned();
    window.sees(&format!("Cả năm của chi bộ {year}")).await;
    window.sees("Cộng").await;
    window.is_accessible("33-ca-nam-cua-chi-bo").await;
    let wide = "const page = document.querySelector('.content'); return page.scrollWidth <= page.clientWidth";
    assert_eq!(window.script(wide).await, true, "nothing runs over sideways");
    window.script("document.querySelector('tfoot').scrollIntoView()").await;
    window.picture("33-ca-nam-cong").await;
    window.script("document.querySelector('thead').scrollIntoView()").await;
    window.tab_to_exactly("Vắng có lý do").await;
    window.key(Key::Enter).await;
    let first = "return document.querySelector('tbody th button').textContent";
    let name = window.script(first).await.as_str().unwrap().to_owned();
    let number = "const it = document.querySelectorAll('tbody tr')[0].querySelectorAll('td button')[1]; it.focus(); return it.textContent.trim()";
    let absences = window.script(number).await.as_str().unwrap().to_owned();
    window.key(Key::Enter).await;
    window.sees(&format!("{name}: vắng có lý do {absences}")).await;
    let listed = window.script("return String(document.querySelectorAll('dialog li').length)").await;
    assert_eq!(listed.as_str().unwrap(), absences, "each absence is told with its day");
    window.is_accessible("33-vang-co-ly-do").await;
    window.key(Key::Escape).await;

    window.script("document.querySelector('tbody th button').focus()").await;
    window.key(Key::Enter).await;
    window.sees(&format!("{name}, năm {year}")).await;
    window.is_accessible("33-mot-nam").await;
    assert_eq!(window.script(wide).await, true, "nothing runs over sideways");
    window.script("document.querySelector('[aria-label=\"Các buổi\"]').scrollIntoView()").await;
    window.picture("33-mot-nam-cac-buoi").await;
    window.enter("Lưu phiếu").await;
    window.sees("Đã lưu").await;
    assert!(machine.text_of_the_saved("PhieuTongHop").contains(&format!("Vắng có lý do {absences:0>2}: ")));
    window.enter("Quay lại").await;
    window.sees("Lưu phiếu của mọi người").await;
    window.enter("Lưu phiếu của mọi người").await;
    window.sees("PhieuTongHop_Chi-Bo-Khom-Mau").await;
    window.tab_to_exactly("Danh sách").await;
    window.key(Key::Enter).await;
    window.sees("Xếp theo").await;
    window.enter(&name).await;
    window.enter("Một năm của đảng viên").await;
    window.sees(&format!("{name}, năm")).await;
    window.close().await;
}
