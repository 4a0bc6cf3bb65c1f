import { type FloatType } from '../../core/nearestFloat';
import { CARET, COLON, COMMA, DOT, GREATER, LESS, MINUS, PAREN_CLOSE, PAREN_OPEN, PLUS, STAR } from '../charCodes';
import { combined, type Constant, integerConstant, negated, realConstant, storeConstant } from './constant';
import { isCast } from './cast';
import { kindCode } from '../literalTable';
import { type ScanState } from './scanState';
import { angleEnd, closingOf, pathEnd, tokensText, wordText } from './tokenText';
import { MOST_TOKENS, NUMBER, PUNCTUATION, WORD } from './tokenStack';
import { storageOfType } from './typeStorage';

/** The name of a constant is no longer. */
const LONGEST_PATH = 64;

const PRECEDENCE: Readonly<Record<string, number>> = {
  '|': 1,
  '^': 2,
  '&': 3,
  '<<': 4,
  '>>': 4,
  '+': 5,
  '-': 5,
  '*': 6,
  '/': 6,
  '//': 6,
  '%': 6,
};

/** Whose argument is the value: in a list any macro's (`Q(0.5)`), elsewhere only what looks like a macro or a type. */
export type CallRule = 'any' | 'macro';

/**
 * The value of the constant expression that tokens `from` to `to` are; `undefined` where they are none that is
 * understood. As deep as it has brackets, of which there are no more than tokens an element may have.
 */
export function evaluate(s: ScanState, from: number, to: number, calls: CallRule = 'any'): Constant | undefined {
  if (to - from > MOST_TOKENS || from >= to) return undefined;
  const parser = new Parser(s, from, to, calls);
  const value = parser.binary(0);
  return parser.at === to ? value : undefined;
}

class Parser {
  constructor(
    private readonly s: ScanState,
    public at: number,
    private readonly to: number,
    private readonly calls: CallRule,
  ) {}

  /** An operand and the operators behind it that bind at least as strongly as `least`. */
  binary(least: number): Constant | undefined {
    let left = this.unary();
    while (left !== undefined && this.at < this.to) {
      const operator = this.operator();
      const precedence = PRECEDENCE[operator];
      if (precedence === undefined || precedence < least) break;
      if (operator === '&' && this.s.lexicon.rules.expressions.joins === true) return undefined;
      this.at += operator.length;
      const right = this.binary(precedence + 1);
      left = right && combined(left, operator, right, this.s.lexicon.rules.expressions);
    }
    return left;
  }

  private operator(): string {
    const { tokens, lexicon } = this.s;
    if (tokens.kind(this.at) !== PUNCTUATION) return '';
    const first = tokens.data(this.at);
    if (first === CARET && lexicon.rules.expressions.power === '^') return '**';
    const pair = this.at + 1 < this.to && tokens.isPair(this.at, first, first);
    if (pair && (first === STAR || first === LESS || first === GREATER)) return String.fromCharCode(first, first);
    if (pair && first === 47 && lexicon.rules.expressions.floorDivision === true) return '//';
    return String.fromCharCode(first);
  }

  private unary(): Constant | undefined {
    const { tokens } = this.s;
    if (this.at >= this.to) return undefined;
    for (const [code, apply] of SIGNS)
      if (tokens.is(this.at, code)) {
        this.at++;
        const operand = this.unary();
        return operand && apply(operand);
      }
    return this.power();
  }

  /** `a ** b`, which binds more strongly than a sign before it. */
  private power(): Constant | undefined {
    const base = this.converted();
    if (base === undefined || this.operator() !== '**' || this.at >= this.to) return base;
    this.at += this.s.tokens.is(this.at, CARET) ? 1 : 2;
    const exponent = this.unary();
    return exponent && combined(base, '**', exponent, this.s.lexicon.rules.expressions);
  }

  /** `x as f32`, `x.toFloat()`. */
  private converted(): Constant | undefined {
    let value = this.method(this.primary());
    const { as } = this.s.lexicon.rules.expressions;
    while (value !== undefined && as !== undefined && this.at < this.to && wordText(this.s, this.at) === as) {
      const storage = storageOfType(this.s, wordText(this.s, this.at + 1));
      this.at += 2;
      if (storage) value = storeConstant(value, storage);
    }
    return value;
  }

  private method(operand: Constant | undefined): Constant | undefined {
    const { tokens, lexicon } = this.s;
    let value = operand;
    while (value !== undefined && this.at + 1 < this.to && tokens.is(this.at, DOT)) {
      const name = wordText(this.s, this.at + 1);
      if (!lexicon.conversions.has(name)) break;
      this.at += 2;
      if (this.at + 1 < this.to && tokens.is(this.at, PAREN_OPEN) && tokens.is(this.at + 1, PAREN_CLOSE)) this.at += 2;
      const storage = lexicon.conversions.get(name);
      if (storage) value = storeConstant(value, storage);
    }
    return value;
  }

  private primary(): Constant | undefined {
    const { tokens } = this.s;
    const kind = tokens.kind(this.at);
    if (kind === NUMBER) return literalConstant(this.s, this.at++);
    if (kind === WORD) return this.call();
    return tokens.is(this.at, PAREN_OPEN) ? this.bracketed() : undefined;
  }

  private bracketed(): Constant | undefined {
    const close = closingOf(this.s.tokens, this.at, this.to);
    if (close < 0) return undefined;
    const from = this.at + 1;
    this.at = close + 1;
    if (this.s.lexicon.rules.expressions.casts === true && isCast(this.s, from, close, this.at, this.to)) {
      const storage = storageOfType(this.s, tokensText(this.s, from, close));
      const operand = this.unary();
      return operand && storage ? storeConstant(operand, storage) : operand;
    }
    return evaluate(this.s, from, close, this.calls);
  }

  /** `Q15(0.5)`, `static_cast<T>(0.5)`, `np.float32(0.5)`: the value is the real argument, else the first numeric one. */
  private call(): Constant | undefined {
    const { tokens, lexicon } = this.s;
    const name = this.at;
    const path = pathEnd(tokens, name, this.to);
    const angle = tokens.is(path, LESS) && path < this.to ? angleEnd(tokens, path, this.to) : -1;
    let open = angle < 0 ? path : angle + 1;
    if (lexicon.rules.tick === 'base' && tokens.is(open, 39)) open++;
    const close = open < this.to && tokens.is(open, PAREN_OPEN) ? closingOf(tokens, open, this.to) : -1;
    if (close < 0) return this.named(path, angle);
    this.at = close + 1;
    const last = wordText(this.s, path - 1);
    const type = angle < 0 ? tokensText(this.s, name, path) : tokensText(this.s, path + 1, angle);
    const storage = storageOfType(this.s, type);
    if (lexicon.never.has(last) || !(storage !== undefined || lexicon.calls.has(last) || this.keeps(last, angle >= 0)))
      return undefined;
    const value = this.argument(open + 1, close);
    return value && storage ? storeConstant(value, storage) : value;
  }

  /** `M_PI`, `np.pi`, `std::numbers::pi_v<float>`. */
  private named(path: number, angle: number): Constant | undefined {
    const { lexicon } = this.s;
    const { constants } = lexicon.rules.expressions;
    const written = tokensText(this.s, this.at, path);
    if (constants === undefined || written.length > LONGEST_PATH) return undefined;
    const name = lexicon.rules.words.caseless === true ? written.toLowerCase() : written;
    const found = Object.hasOwn(constants, name) ? constants[name] : undefined;
    if (angle >= 0) return this.variable(name, path, angle);
    if (found === undefined) return undefined;
    this.at = path;
    return realConstant(found.real, found.float);
  }

  /** `std::numbers::pi_v<float>` is `std::numbers::pi` of another type. */
  private variable(name: string, path: number, angle: number): Constant | undefined {
    const { constants } = this.s.lexicon.rules.expressions;
    const found = name.endsWith('_v') ? constants?.[name.slice(0, -2)] : undefined;
    if (found === undefined) return undefined;
    this.at = angle + 1;
    const type = tokensText(this.s, path + 1, angle);
    const storage = storageOfType(this.s, type);
    return storage ? storeConstant(realConstant(found.real, undefined), storage) : realConstant(found.real, undefined);
  }

  /** Whether a call of this name, with or without `<…>`, has the value of its argument. */
  private keeps(name: string, hasType: boolean): boolean {
    const { every, macro } = this.s.lexicon.rules.expressions.calls;
    return every && (this.calls === 'any' || hasType || macro?.test(name) === true);
  }

  private argument(from: number, close: number): Constant | undefined {
    const { tokens, lexicon } = this.s;
    let first: Constant | undefined;
    let start = from;
    for (let i = from; i <= close; i++) {
      if (i < close && tokens.is(i, PAREN_OPEN)) {
        i = Math.max(i, closingOf(tokens, i, close));
        continue;
      }
      if (i < close && !tokens.is(i, COMMA)) continue;
      const labelled =
        lexicon.rules.names.labels === true && tokens.kind(start) === WORD && tokens.is(start + 1, COLON);
      const value = evaluate(this.s, labelled ? start + 2 : start, i, this.calls);
      if (value?.integer === undefined && value !== undefined) return value;
      first ??= value;
      start = i + 1;
    }
    return first;
  }
}

const SIGNS: readonly (readonly [number, (value: Constant) => Constant | undefined])[] = [
  [MINUS, negated],
  [PLUS, value => value],
  [126, ({ integer }) => (integer === undefined ? undefined : integerConstant(~integer))],
];

/** The value of a number token. */
const literalConstant = (s: ScanState, token: number): Constant => {
  const index = s.tokens.data(token);
  const value = s.literals.value(index);
  const kind = s.literals.kind(index);
  const real = kind === kindCode.float || kind === kindCode.hexFloat || !Number.isInteger(value);
  if (real) return realConstant(value, floatTypeOf(s, token), index);
  const integer = s.literals.big.get(index) ?? BigInt(value);
  return { ...integerConstant(integer, index), real: value };
};

/** The floating-point type that a literal's suffix says. */
const floatTypeOf = (s: ScanState, token: number): FloatType | undefined => {
  let at = s.tokens.start(token);
  while (s.text.charCodeAt(at) === MINUS || s.text.charCodeAt(at) <= 32) at++;
  const code = s.text.charCodeAt(at);
  if (!(code >= 48 && code <= 57) && code !== DOT) return undefined;
  s.rereader.read(at, false);
  return s.rereader.float;
};
