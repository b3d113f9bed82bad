//! What a user would write without this crate: ureq with its defaults, serde_json with its
//! defaults. A program of its own, because the features of a program's crates are one for all of
//! it: beside this crate, serde_json would keep the order of keys and read every digit of numbers.
//!
//! It is told what to do on its input, a line for each turn, and answers what the turn took.

mod measure;

use std::hint::black_box;
use std::io::BufRead;

use serde_json::Value;
use ureq::Agent;

struct Floor {
    agent: Agent,
    base: String,
}

impl Floor {
    fn get(&self, path: &str) -> Value {
        let mut answer = self
            .agent
            .get(format!("{}/{path}", self.base))
            .header("authorization", "Bearer a-token-of-the-usual-length")
            .call()
            .unwrap();
        let bytes = answer.body_mut().read_to_vec().unwrap();
        serde_json::from_slice(&bytes).unwrap()
    }

    fn page(&self, size: usize) -> Value {
        self.get(&format!("segmentGroup?pagesize={size}"))["list"].take()
    }

    fn walk(&self, size: usize) -> Vec<Value> {
        let mut all = Vec::new();
        for number in 1.. {
            let mut answer = self.get(&format!("segmentGroup?pagesize={size}&page={number}"));
            if let Value::Array(items) = answer["list"].take() {
                all.extend(items);
            }
            let pages = answer["totalPages"].as_str().and_then(|pages| pages.parse().ok());
            if pages.is_none_or(|pages: usize| number >= pages) {
                break;
            }
        }
        all
    }
}

fn main() {
    let base = std::env::args().nth(1).unwrap();
    let floor = Floor { agent: Agent::new_with_defaults(), base };
    for line in std::io::stdin().lock().lines() {
        let line = line.unwrap();
        let words: Vec<_> = line.split(' ').collect();
        let (times, number) = (words[1].parse().unwrap(), words[2].parse().unwrap());
        let cost = measure::cost(times, || match words[0] {
            "one" => drop(black_box(floor.get("segmentGroup/7"))),
            "page" => drop(black_box(floor.page(number))),
            "walk" => drop(black_box(floor.walk(number))),
            other => panic!("{other}?"),
        });
        println!("{} {}", cost.wall, cost.cpu);
    }
}
