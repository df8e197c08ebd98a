//! Sequences side by side: which items of one are versions of items of another, in their order.

/// The most pairs of items that are compared. Longer sequences are put side by side as they come.
const MOST_PAIRS: usize = 4_000_000;

/// Pairs of items of two sequences, in their order, so that the sum of `likeness` is the greatest.
/// Items with the likeness 0 are no pair.
pub(crate) fn pairs(
    one: usize,
    other: usize,
    likeness: impl Fn(usize, usize) -> u32,
) -> Vec<(usize, usize)> {
    if one.saturating_mul(other) > MOST_PAIRS {
        return (0..one.min(other))
            .filter(|at| likeness(*at, *at) > 0)
            .map(|at| (at, at))
            .collect();
    }
    let width = other + 1;
    // The best sum of the items from `i` and `j` on.
    let mut best = vec![0_u32; (one + 1) * width];
    let mut score = vec![0_u32; one * other];
    for i in (0..one).rev() {
        for j in (0..other).rev() {
            let likeness = likeness(i, j);
            score[i * other + j] = likeness;
            let paired = if likeness > 0 { likeness + best[(i + 1) * width + j + 1] } else { 0 };
            let skipped = best[(i + 1) * width + j].max(best[i * width + j + 1]);
            best[i * width + j] = paired.max(skipped);
        }
    }
    let (mut i, mut j, mut pairs) = (0, 0, Vec::new());
    while i < one && j < other {
        let (likeness, sum) = (score[i * other + j], best[i * width + j]);
        if likeness > 0 && sum == likeness + best[(i + 1) * width + j + 1] {
            pairs.push((i, j));
            (i, j) = (i + 1, j + 1);
        } else if sum == best[(i + 1) * width + j] {
            i += 1;
        } else {
            j += 1;
        }
    }
    pairs
}

/// Lists of several languages side by side, in the order of the first: each row has the index of an
/// item in each language.
pub(super) fn side_by_side<T>(
    lists: &[&[T]],
    likeness: impl Fn(&T, &T) -> u32,
) -> Vec<Vec<Option<usize>>> {
    let mut rows: Vec<Vec<Option<usize>>> = Vec::new();
    // The first item of each row.
    let mut heads: Vec<&T> = Vec::new();
    for (language, list) in lists.iter().enumerate() {
        let found = pairs(heads.len(), list.len(), |i, j| likeness(heads[i], &list[j]));
        let (mut merged, mut merged_heads) = (Vec::new(), Vec::new());
        let (mut i, mut j) = (0, 0);
        for (row, item) in found.into_iter().chain([(heads.len(), list.len())]) {
            for index in i..row {
                merged.push([rows[index].clone(), vec![None]].concat());
                merged_heads.push(heads[index]);
            }
            for index in j..item {
                merged.push([vec![None; language], vec![Some(index)]].concat());
                merged_heads.push(&list[index]);
            }
            if row < heads.len() {
                merged.push([rows[row].clone(), vec![Some(item)]].concat());
                merged_heads.push(heads[row]);
            }
            (i, j) = (row + 1, item + 1);
        }
        (rows, heads) = (merged, merged_heads);
    }
    rows
}
