//! The meetings seen from above: the year plan with its gaps, and the register of resolutions.

use crate::window::{Machine, Window};

/// Chooses the year before: its December is always in the year of the practice cell, whose committee keeps no minutes.
async fn goes_back_a_year(window: &Window) -> String {
    window.sees("Cộng").await;
    let choose = "const years = document.querySelector('select'); years.selectedIndex += 1; years.dispatchEvent(new Event('change', { bubbles: true })); return years.value";
    let title = format!("Kế hoạch năm {}", window.script(choose).await.as_str().unwrap());
    window.sees(&title).await;
    title
}

#[tokio::test(flavor = "multi_thread")]
async fn a_gap_in_the_year_plan_becomes_a_meeting_and_the_register_leads_to_its_meeting() {
    let machine = Machine::new();
    let window = machine.start(&["--practice"]).await;
    window.press("Buổi sinh hoạt").await;
    window.enter("Kế hoạch năm").await;
    window.sees("Đã họp").await;
    window.is_accessible("32-ke-hoach-nam").await;
    window.script("document.querySelector('tfoot').scrollIntoView()").await;
    window.is_accessible("32-ke-hoach-nam-cuoi").await;
    let last_year = goes_back_a_year(&window).await;
    let gap = "return document.querySelector('tbody .warning ~ button').textContent.replace('Tạo buổi', '')";
    let gap = window.script(gap).await.as_str().unwrap().to_owned();
    window.enter(&format!("Tạo buổi{gap}")).await;
    window.sees("Của tháng").await;
    window.enter("Bỏ qua").await;
    window.sees(&last_year).await;
    window.enter(&format!("Tạo buổi{gap}")).await;
    window.sees("Của tháng").await;
    let month = gap.rsplit("tháng ").next().unwrap();
    assert!(window.text().await.contains(&format!("{month:0>7}")), "the month of the gap is chosen: {gap}");
    window.is_accessible("32-tao-buoi-con-thieu").await;
    window.submit("Tạo buổi sinh hoạt").await;
    window.sees("Mục thường lệ").await;
    window.press("Buổi sinh hoạt").await;
    window.press("Kế hoạch năm").await;
    goes_back_a_year(&window).await;
    assert!(!window.text().await.contains(&gap), "the gap is filled");

    window.enter("Sổ nghị quyết").await;
    window.sees("11-NQ/CB").await;
    window.is_accessible("32-so-nghi-quyet").await;
    window.enter("Còn việc chưa xong").await;
    window.is_accessible("32-con-viec-chua-xong").await;
    window.press("Tất cả").await;
    window.fill("Tìm", "05-nq").await;
    window.enter("Nghị quyết lãnh đạo").await;
    window.sees("Biên bản đã khóa").await;
    window.close().await;
}
