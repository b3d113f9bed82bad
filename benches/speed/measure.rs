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

/// One way to do something: does it so many times, and says what each took.
pub(crate) type Way<'a> = Box<dyn FnMut(usize) -> Cost + 'a>;

/// A way that this process goes itself.
pub(crate) fn here<'a>(mut work: impl FnMut() + 'a) -> Way<'a> {
    Box::new(move |times| cost(times, &mut work))
}

/// The costs of several ways to do the same, a line for each round.
pub(crate) struct Rounds<const N: usize>(Vec<[Cost; N]>);

/// Does the same in several ways, in turns, so that whatever else the machine does meets all.
pub(crate) fn compare<const N: usize>(
    rounds: usize,
    times: usize,
    mut ways: [Way<'_>; N],
) -> Rounds<N> {
    for way in &mut ways {
        way(times.div_ceil(4));
    }
    let round = |round: usize| {
        let mut costs = [Cost { wall: 0.0, cpu: 0.0 }; N];
        for turn in 0..N {
            let place = (round + turn) % N;
            costs[place] = ways[place](times);
        }
        costs
    };
    Rounds((0..rounds).map(round).collect())
}

impl<const N: usize> Rounds<N> {
    /// The median cost of a way.
    pub(crate) fn of(&self, way: usize) -> Cost {
        self.median(|costs| costs[way])
    }

    /// What a way costs over another: the median of the rounds' ratios, because what disturbs a
    /// round disturbs all of it.
    pub(crate) fn ratio(&self, way: usize, over: usize) -> Cost {
        self.median(|costs| {
            let (a, b) = (costs[way], costs[over]);
            Cost { wall: a.wall / b.wall, cpu: a.cpu / b.cpu }
        })
    }

    fn median(&self, pick: impl Fn(&[Cost; N]) -> Cost) -> Cost {
        let costs: Vec<_> = self.0.iter().map(pick).collect();
        let wall = median(costs.iter().map(|cost| cost.wall));
        Cost { wall, cpu: median(costs.iter().map(|cost| cost.cpu)) }
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
