/** Sets what is not finite in [from, end) to 0; how many there were. */
export function zeroNonFinite(from: usize, end: usize): i32 {
  let count = 0;
  for (let at = from; at < end; at += 8) {
    const x = load<f64>(at);
    if (x - x == 0) continue;
    store<f64>(at, 0);
    count++;
  }
  return count;
}
