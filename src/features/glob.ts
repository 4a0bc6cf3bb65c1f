/** What a compiled glob does at one place: take a character, or go on elsewhere without one. */
type Step =
  | { readonly kind: 'char'; readonly char: string }
  /** Any character but `/`, or any at all. */
  | { readonly kind: 'any'; readonly slash: boolean }
  | { readonly kind: 'set'; readonly chars: string; readonly not: boolean }
  | { readonly kind: 'split'; readonly targets: number[] };

/** A pattern of paths: whether it matches one takes time in proportion to the two lengths. */
export interface Glob {
  readonly steps: readonly Step[];
}

/** Longer patterns match nothing. */
const LONGEST = 1000;

/**
 * Compiles a glob: `*` and `?` stand for what has no `/` in it, `**` for whole folders, `{a,b}` for one of several,
 * `[a-c]` and `[!x]` for one character. A glob without `/` is about the file's name in any folder.
 */
export function compileGlob(pattern: string): Glob {
  if (pattern.length > LONGEST) return { steps: [{ kind: 'set', chars: '', not: false }] };
  const relative = pattern.replace(/^\.?\//, '');
  const compiler = new Compiler(relative.includes('/') ? relative : `**/${relative}`);
  compiler.sequence('');
  return { steps: compiler.steps };
}

class Compiler {
  readonly steps: Step[] = [];
  private at = 0;

  constructor(private readonly pattern: string) {}

  /** Up to one of the characters `ends`, outside of everything nested. Of braces that never close the brace is plain. */
  sequence(ends: string): void {
    while (this.at < this.pattern.length && !ends.includes(this.pattern.charAt(this.at))) this.one();
  }

  private one(): void {
    const { pattern, at } = this;
    const char = pattern.charAt(at);
    if (pattern.startsWith('**', at)) this.folders();
    else if (char === '*') {
      this.repeat(false);
      this.at++;
    } else if (char === '?') {
      this.steps.push({ kind: 'any', slash: false });
      this.at++;
    } else if (char === '[' && pattern.indexOf(']', at + 2) > 0) this.set();
    else if (char === '{' && pattern.indexOf('}', at) > 0) this.choice();
    else {
      this.steps.push({ kind: 'char', char });
      this.at++;
    }
  }

  /** `** /` is any number of folders, none among them. */
  private folders(): void {
    while (this.pattern.charAt(this.at) === '*') this.at++;
    if (this.pattern.charAt(this.at) !== '/') {
      this.repeat(true);
      return;
    }
    this.at++;
    const split = this.split();
    split.push(this.steps.length);
    this.repeat(true);
    this.steps.push({ kind: 'char', char: '/' });
    split.push(this.steps.length);
  }

  private repeat(slash: boolean): void {
    const start = this.steps.length;
    const split = this.split();
    this.steps.push({ kind: 'any', slash });
    this.steps.push({ kind: 'split', targets: [start] });
    split.push(start + 1, this.steps.length);
  }

  private set(): void {
    const end = this.pattern.indexOf(']', this.at + 2);
    const inside = this.pattern.slice(this.at + 1, end);
    const not = /^[!^]/.test(inside);
    this.steps.push({ kind: 'set', chars: ranges(not ? inside.slice(1) : inside), not });
    this.at = end + 1;
  }

  private choice(): void {
    const split = this.split();
    const ends: number[][] = [];
    do {
      this.at++;
      split.push(this.steps.length);
      this.sequence(',}');
      ends.push(this.split());
    } while (this.pattern.charAt(this.at) === ',');
    this.at++;
    for (const end of ends) end.push(this.steps.length);
  }

  private split(): number[] {
    const targets: number[] = [];
    this.steps.push({ kind: 'split', targets });
    return targets;
  }
}

/** Every character of `a-cx`. */
const ranges = (text: string): string =>
  text.replace(/(.)-(.)/gs, (_, from: string, to: string) => {
    let all = '';
    for (let code = from.charCodeAt(0); code <= to.charCodeAt(0) && all.length < 256; code++)
      all += String.fromCharCode(code);
    return all;
  });

/** Whether the glob matches the whole path, whose folders are separated by `/`. */
export function matchesGlob({ steps }: Glob, path: string): boolean {
  let places = new Set<number>();
  enter(steps, 0, places);
  for (let i = 0; i < path.length; i++) {
    const char = path.charAt(i);
    const next = new Set<number>();
    for (const place of places) if (takes(steps[place], char)) enter(steps, place + 1, next);
    places = next;
    if (places.size === 0) return false;
  }
  return places.has(steps.length);
}

/** Adds a place, and all where one can be without another character. */
const enter = (steps: readonly Step[], place: number, places: Set<number>): void => {
  const open = [place];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (places.has(next)) continue;
    places.add(next);
    const step = steps[next];
    if (step?.kind === 'split') open.push(...step.targets);
  }
};

const takes = (step: Step | undefined, char: string): boolean => {
  switch (step?.kind) {
    case 'char':
      return step.char === char;
    case 'any':
      return step.slash || char !== '/';
    case 'set':
      return char !== '/' && step.chars.includes(char) !== step.not;
    case 'split':
    case undefined:
      return false;
  }
};
