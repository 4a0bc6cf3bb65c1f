/** Line ends that `blanksEnd` has passed. */
export let lines: i32 = 0;

/** Makes `lines` what it was. */
export function setLines(count: i32): void {
  lines = count;
}

/** Behind blanks and line ends, which it counts; at `stop` it stops, or one behind. */
export function blanksEnd(from: usize, stop: usize): usize {
  let at = from;
  for (let code = load<u8>(at); at < stop; code = load<u8>(++at)) {
    if (code == 32 || code == 9) continue;
    if (code != 10 && code != 13) break;
    lines++;
    if (code == 13 && load<u8>(at, 1) == 10) at++;
  }
  return at;
}
