//! Time, processor time and memory, as the kernel counts them.

use std::time::{Duration, Instant};

/// What a piece of work took.
#[derive(Clone, Copy)]
pub(crate) struct Cost {
    pub(crate) wall: f64,
    /// Processor time of the calling thread.
    pub(crate) cpu: f64,
}

/// Does something `times` times; what each took on average, in seconds.
pub(crate) fn cost(times: usize, mut work: impl FnMut()) -> Cost {
    let (cpu, wall) = (thread_time(), Instant::now());
    (0..times).for_each(|_| work());
    let (cpu, wall) = (thread_time() - cpu, wall.elapsed());
    let each = |total: Duration| total.as_secs_f64() / times as f64;
    Cost { wall: each(wall), cpu: each(cpu) }
}

/// The costs of two ways to do the same.
pub(crate) struct Pair {
    pub(crate) bare: Cost,
    pub(crate) ours: Cost,
    /// The median of the rounds' ratios: what disturbs a round disturbs both of its halves.
    pub(crate) ratio: Cost,
}

/// Does the same in two ways, in turns, so that whatever else the machine does meets both.
pub(crate) fn compare(
    rounds: usize,
    times: usize,
    mut bare: impl FnMut(),
    mut ours: impl FnMut(),
) -> Pair {
    cost(times.div_ceil(4), &mut bare);
    cost(times.div_ceil(4), &mut ours);
    let costs: Vec<(Cost, Cost)> = (0..rounds)
        .map(|round| match round % 2 {
            0 => {
                let first = cost(times, &mut bare);
                (first, cost(times, &mut ours))
            }
            _ => {
                let first = cost(times, &mut ours);
                (cost(times, &mut bare), first)
            }
        })
        .collect();
    let of = |pick: &dyn Fn(&(Cost, Cost)) -> f64| median(costs.iter().map(pick));
    Pair {
        bare: Cost { wall: of(&|pair| pair.0.wall), cpu: of(&|pair| pair.0.cpu) },
        ours: Cost { wall: of(&|pair| pair.1.wall), cpu: of(&|pair| pair.1.cpu) },
        ratio: Cost {
            wall: of(&|pair| pair.1.wall / pair.0.wall),
            cpu: of(&|pair| pair.1.cpu / pair.0.cpu),
        },
    }
}

pub(crate) fn median(values: impl IntoIterator<Item = f64>) -> f64 {
    let mut values: Vec<_> = values.into_iter().collect();
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

/// How long this thread has run on a processor.
fn thread_time() -> Duration {
    // The kernel counts when a thread makes room for another.
    std::thread::yield_now();
    let text = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap();
    Duration::from_nanos(text.split(' ').next().unwrap().parse().unwrap())
}

/// What this process holds now, in bytes.
pub(crate) fn resident() -> f64 {
    status("VmRSS:")
}

/// The most that this process ever held, or since [`forget_peak`].
pub(crate) fn peak() -> f64 {
    status("VmHWM:")
}

/// Lets the count of [`peak`] begin anew.
pub(crate) fn forget_peak() {
    std::fs::write("/proc/self/clear_refs", "5").unwrap();
}

fn status(field: &str) -> f64 {
    let text = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = text.lines().find_map(|line| line.strip_prefix(field)).unwrap();
    line.trim().trim_end_matches(" kB").parse::<f64>().unwrap() * 1024.0
}
