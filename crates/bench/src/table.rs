//! Figures and their table.

use serde_json::{Value, json};
use std::time::{Duration, Instant};

/// What a figure is held to.
#[derive(Debug, Clone, Copy)]
pub enum Goal {
    /// The 99th percentile stays under so many milliseconds.
    P99Under(f64),
    /// The median stays under so many milliseconds.
    P50Under(f64),
    /// The median stays within the floor's median and so many milliseconds.
    AboveFloor(f64),
    /// The median stays within so many times the peer's.
    Times(f64),
}

/// Figures of one thing, in milliseconds or megabytes.
#[derive(Debug, Clone, Default)]
pub struct Figures(Vec<f64>);

impl Figures {
    /// Adds one.
    pub fn add(&mut self, figure: f64) {
        self.0.push(figure);
    }

    /// Times one round, in milliseconds.
    pub fn time<T>(&mut self, act: impl FnOnce() -> T) -> T {
        let begin = Instant::now();
        let done = act();
        self.add(milliseconds(begin.elapsed()));
        done
    }

    /// The last one.
    pub fn last(&self) -> f64 {
        self.0.last().copied().unwrap_or(f64::NAN)
    }

    fn percentile(&self, percent: usize) -> f64 {
        let mut sorted = self.0.clone();
        sorted.sort_by(f64::total_cmp);
        let at = (sorted.len() * percent).div_ceil(100).saturating_sub(1);
        sorted.get(at).copied().unwrap_or(f64::NAN)
    }
}

/// A time in milliseconds.
pub fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

/// All lines.
#[derive(Debug, Default)]
pub struct Table {
    lines: Vec<Line>,
}

#[derive(Debug)]
struct Line {
    what: String,
    unit: &'static str,
    figures: Figures,
    beside: Option<(&'static str, Figures)>,
    goal: Goal,
}

impl Table {
    /// Adds a line of times.
    pub fn times(&mut self, what: &str, figures: Figures, goal: Goal) {
        self.lines.push(Line { what: what.into(), unit: "ms", figures, beside: None, goal });
    }

    /// Adds a line that stands beside a floor or a peer.
    pub fn beside(
        &mut self,
        what: &str,
        unit: &'static str,
        figures: Figures,
        other: (&'static str, Figures),
        goal: Goal,
    ) {
        self.lines.push(Line { what: what.into(), unit, figures, beside: Some(other), goal });
    }

    /// Whether every goal is met.
    pub fn all_met(&self) -> bool {
        self.lines.iter().all(Line::is_met)
    }

    /// Prints the table.
    pub fn print(&self) {
        println!(
            "{:<46} {:>6} {:>9} {:>9} {:>9}  {:<34} {:<16} met",
            "what", "rounds", "p50", "p95", "p99", "beside (p50, ratio)", "goal"
        );
        for line in &self.lines {
            println!("{line}");
        }
    }

    /// Keeps the figures in target/bench.json.
    pub fn keep(&self) -> Result<(), String> {
        let lines: Vec<Value> = self.lines.iter().map(Line::json).collect();
        let file = std::path::Path::new("target/bench.json");
        std::fs::create_dir_all("target")
            .and_then(|()| std::fs::write(file, format!("{:#}\n", json!(lines))))
            .map_err(|e| e.to_string())
    }
}

impl Line {
    fn ratio(&self) -> f64 {
        self.beside.as_ref().map_or(f64::NAN, |(_, other)| self.figures.percentile(50) / other.percentile(50))
    }

    fn is_met(&self) -> bool {
        let floor = self.beside.as_ref().map_or(0.0, |(_, other)| other.percentile(50));
        match self.goal {
            Goal::P99Under(most) => self.figures.percentile(99) < most,
            Goal::P50Under(most) => self.figures.percentile(50) < most,
            Goal::AboveFloor(more) => self.figures.percentile(50) <= floor + more,
            Goal::Times(most) => self.ratio() <= most,
        }
    }

    fn json(&self) -> Value {
        let [p50, p95, p99] = [50, 95, 99].map(|percent| self.figures.percentile(percent));
        let beside = self.beside.as_ref().map(|(name, other)| json!({ "name": name, "p50": other.percentile(50) }));
        json!({
            "what": self.what, "unit": self.unit, "rounds": self.figures.0.len(), "p50": p50, "p95": p95, "p99": p99,
            "beside": beside, "goal": format!("{:?}", self.goal), "met": self.is_met(),
        })
    }
}

impl std::fmt::Display for Line {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let [p50, p95, p99] = [50, 95, 99].map(|percent| self.figures.percentile(percent));
        let beside = self.beside.as_ref().map_or_else(String::new, |(name, other)| {
            format!("{name} {:.2}, {:.2}x", other.percentile(50), self.ratio())
        });
        let goal = match self.goal {
            Goal::P99Under(most) => format!("p99 < {most} {}", self.unit),
            Goal::P50Under(most) => format!("p50 < {most} {}", self.unit),
            Goal::AboveFloor(more) => format!("floor + {more} {}", self.unit),
            Goal::Times(most) => format!("{most} x"),
        };
        let met = if self.is_met() { "yes" } else { "NO" };
        let rounds = self.figures.0.len();
        write!(to, "{:<46} {rounds:>6} {p50:>9.2} {p95:>9.2} {p99:>9.2}  {beside:<34} {goal:<16} {met}", self.what)
    }
}
