import { hexCode, pointedCode } from '../core/codeText';
import { type FixedFormat, formatName, formatProblem, magnitudeBits } from '../core/format';
import { policyName } from '../core/policyName';
import { codeValue, type QuantizeStatus } from '../core/quantize';
import { formatText, reasonMarkdown, type RuleLinks } from './formatRule';
import { realRange } from './histogram';
import { shownMarkdown } from './hostileText';
import { type LensSettings } from './lensSettings';
import { errorInLsb, type LiteralReport, relativeError } from './literalReport';
import { exactText, percentText, realText, shortText } from '../core/realText';
import { spaced } from './reportTexts';
import { type Translate } from './translate';

/** What happened to a value, in words. */
export function statusText(status: QuantizeStatus, t: Translate): string {
  switch (status) {
    case 'exact':
      return t('exact');
    case 'rounded':
      return t('rounded');
    case 'saturated':
      return t('saturated');
    case 'wrapped':
      return t('wrapped');
    case 'flushed':
      return t('flushed to zero');
    case 'invalid':
      return t('has no code');
  }
}

/** `2^-6`, beside the step itself. */
function stepText(format: FixedFormat): string {
  return `${shortText(2 ** -format.fracBw, 10)} (2^${-format.fracBw})`;
}

/** The largest real; `8 - 2^-60` where its digits would round up to the end it does not reach. */
function maxText(max: number, format: FixedFormat): string {
  const text = shortText(max, 12);
  const end = 2 ** (magnitudeBits(format) - format.fracBw);
  return Number(text) < end ? text : `${shortText(end, 12)} - 2^${-format.fracBw}`;
}

export function rangeAndStep(format: FixedFormat, t: Translate): string {
  const { min, max } = realRange(format);
  return t('range {0} … {1} · step {2}', shortText(min, 12), maxText(max, format), stepText(format));
}

/** The hover of a real number: the answer in the first line, then what it costs and where the format comes from. */
export function literalMarkdown(
  text: string,
  report: LiteralReport,
  settings: LensSettings,
  t: Translate,
  links?: RuleLinks,
): string {
  const { decision, quantized } = report;
  const { format, modes } = decision;
  const name = formatText(format, modes, settings.notation);
  if (quantized.code === undefined) {
    const line = t('{0} has no code in {1}', shownMarkdown(text), name);
    return [`**${line}**`, reasonMarkdown(decision, t, links)].join('\n\n');
  }
  const value = exactText(codeValue(quantized.code, format), quantized.value);
  const code = `${quantized.code} = ${hexCode(quantized.code, format)} = ${pointedCode(quantized.code, format)}`;
  return [
    `**${shownMarkdown(text)} → ${value} · ${name} · ${t('code')} ${code}**`,
    [errorLine(report, t), rangeAndStep(format, t)].join('  \n'),
    bestLine(report, settings, t),
    neighbourTable(report, t),
    reasonMarkdown(decision, t, links),
  ].join('\n\n');
}

function errorLine(report: LiteralReport, t: Translate): string {
  const { quantized, decision } = report;
  const status = statusText(quantized.status, t);
  if (quantized.status === 'exact') return t('error 0 · {0}', status);
  const relative = relativeError(report.value, quantized);
  return t(
    'error {0} · {1} LSB · {2} · {3}',
    shortText(quantized.error),
    shortText(errorInLsb(quantized, decision.format) ?? NaN, 3),
    relative === undefined ? '–' : percentText(relative),
    status,
  );
}

function bestLine(report: LiteralReport, settings: LensSettings, t: Translate): string {
  const parts: string[] = [];
  if (report.best) {
    const { format, quantized } = report.best;
    parts.push(
      t(
        'best frac_bw for this value: **{0}** ({1}, {2}), error {3}',
        format.fracBw,
        formatName(format),
        policyName(settings.policy),
        shortText(quantized.error, 3),
      ),
    );
  }
  if (report.exact) parts.push(t('exact from {0} ({1} bits)', formatName(report.exact), report.exact.bw));
  return parts.join(' · ');
}

function neighbourTable(report: LiteralReport, t: Translate): string {
  const rows = report.neighbours
    .filter(({ format }) => formatProblem(format) === undefined)
    .map(({ format, quantized }) => {
      const bold = format.fracBw === report.decision.format.fracBw ? '**' : '';
      const cells = [
        `${bold}${format.fracBw}${bold}`,
        formatName(format),
        quantized.code === undefined ? '–' : realText(quantized.value),
        shortText(quantized.error, 4),
        statusText(quantized.status, t),
      ];
      return `| ${cells.join(' | ')} |`;
    });
  return [
    `| ${['frac_bw', t('format'), t('value'), t('error'), ''].map(spaced).join(' | ')} |`,
    '|--:|:-:|--:|--:|---|',
    ...rows,
  ].join('\n');
}
