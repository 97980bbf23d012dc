//! Processor time of other programs: what else the machine does then touches it least.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// Processor time of a command, in seconds, to a hundredth: what all finished children took after it, less what they took
/// before. Its output goes nowhere.
pub fn seconds(command: &mut Command) -> Result<f64, String> {
    let (seconds, _) = seconds_within(command, Duration::MAX)?;
    Ok(seconds)
}

/// The same of a command that is ended when it has taken too long on the clock; whether it came to its own end.
pub fn seconds_within(command: &mut Command, limit: Duration) -> Result<(f64, bool), String> {
    let before = children_seconds()?;
    let began = Instant::now();
    let failed = |error: std::io::Error| format!("a command that is measured: {error}");
    let mut child = command
        .env("PYTHONHASHSEED", "0")
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .map_err(|error| format!("{command:?}: {error}"))?;
    let status = if limit == Duration::MAX {
        Some(child.wait().map_err(failed)?)
    } else {
        loop {
            let ended = child.try_wait().map_err(failed)?;
            if ended.is_some() {
                break ended;
            }
            if began.elapsed() > limit {
                child.kill().and_then(|()| child.wait()).map_err(failed)?;
                break None;
            }
            std::thread::sleep(Duration::from_millis(20));
        }
    };
    if let Some(status) = status.filter(|status| !status.success()) {
        return Err(format!("{command:?} ended with {status}"));
    }
    Ok((children_seconds()? - before, status.is_some()))
}

/// Of a command that takes few hundredths: the mean of many runs.
pub fn mean_seconds(command: &mut Command, runs: u32) -> Result<f64, String> {
    let mut sum = 0.0;
    for _ in 0..runs {
        sum += seconds(command)?;
    }
    Ok(sum / f64::from(runs))
}

/// `cutime` and `cstime` of `/proc/self/stat`, in hundredths of a second.
fn children_seconds() -> Result<f64, String> {
    let path = Path::new("/proc/self/stat");
    let text = fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
    // The name before the last parenthesis may hold spaces.
    let fields: Vec<&str> = text.rsplit(')').next().unwrap_or_default().split_whitespace().collect();
    let ticks = |at: usize| fields.get(at).and_then(|field| field.parse::<f64>().ok());
    match (ticks(13), ticks(14)) {
        (Some(user), Some(system)) => Ok((user + system) / 100.0),
        _ => Err(format!("{}: no times in it", path.display())),
    }
}

pub fn median(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    times.get(times.len() / 2).copied().unwrap_or(f64::NAN)
}

/// The geometric mean.
pub fn mean(ratios: &[f64]) -> f64 {
    (ratios.iter().map(|ratio| ratio.ln()).sum::<f64>() / ratios.len().max(1) as f64).exp()
}
