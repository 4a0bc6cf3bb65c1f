import { TEMPLATE } from './frame';
import { type StringRule } from '../textRules';
import { type ScanState, TEMPLATE_MODE } from './scanState';

/** Begins an interpolated string whose text begins at `at`. */
export function enterTemplate(s: ScanState, rule: StringRule, closing: string, start: number, at: number): void {
  const frame = s.top.open(TEMPLATE, 0, start, s.line);
  frame.opener = frame.segment = s.tokens.count;
  frame.template = rule;
  frame.closing = closing;
  frame.nesting = '';
  frame.nested = 0;
  frame.heredoc = undefined;
  s.top = frame;
  s.mode = TEMPLATE_MODE;
  s.pos = at;
}
