import { l10n, window } from 'vscode';
import { formatName } from '../../core/format';
import { countText } from '../../core/realText';
import { type Conversion, planConversion } from '../../features/convert';
import { planDirective } from '../../features/directivePlan';
import { type FormatDecision } from '../../features/formatRule';
import { type RangePart } from '../../features/range/rangeSteps';
import { type RangeRequestBody } from '../../protocol/rangeRequests';
import { applyEdits } from '../applyEdits';
import { type Lens } from '../lens';
import { refusalText } from '../registerConvert';
import { saveFormat } from '../saveFormat';
import { type FoundSubject, type ReadDocument } from './foundSubject';
import { Refusal } from './refusal';

type Head = Extract<RangePart, { name: 'head' }>['body'];

/** Puts the format of a view in force: as a setting, as a directive in the source, or in the numbers themselves. */
export async function applyView(
  lens: Lens,
  known: FoundSubject,
  { format, controls }: Head,
  how: RangeRequestBody<'apply'>['how'],
): Promise<void> {
  const modes = { rounding: controls.rounding, overflow: controls.overflow };
  if (how === 'setting') {
    await saveFormat(formatName(format), known.read?.document);
    return;
  }
  const { read } = known;
  if (!read) throw new Refusal(l10n.t('This view is of no document.'));
  if (read.document.version !== read.found.version)
    throw new Refusal(l10n.t('The document has just changed. Try again.'));
  if (how === 'directive') {
    await writeDirective(read, known, { format, modes });
    return;
  }
  if (controls.clip.kind !== 'none')
    throw new Refusal(l10n.t('Clipping is in force here; take it back first: a conversion clips to the format alone.'));
  const conversion: Conversion = how === 'code' ? { kind: 'toCode', radix: 'decimal' } : { kind: 'quantize' };
  const reason = { kind: 'setting', text: formatName(format), source: { kind: 'all' } } as const;
  await convert(lens, read, known, { format, modes, reason }, conversion);
}

async function writeDirective(
  { document, found, settings }: ReadDocument,
  { array }: FoundSubject,
  wanted: Pick<FormatDecision, 'format' | 'modes'>,
): Promise<void> {
  if (!array) throw new Refusal(l10n.t('A directive is written for an array: open one.'));
  const edit = planDirective(found.scan, found.language, document.getText(), array, wanted, settings);
  if (typeof edit === 'string') throw new Refusal(l10n.t(edit));
  const result = await applyEdits(document, found.version, [edit]);
  if (!result.applied) throw new Refusal(result.why);
  void window.setStatusBarMessage(l10n.t('Written: {0}', edit.after.trim()), 5000);
}

async function convert(
  lens: Lens,
  { document, found, text, settings }: ReadDocument,
  { subject }: FoundSubject,
  forced: FormatDecision,
  conversion: Conversion,
): Promise<void> {
  const literals = new Set<number>();
  for (let i = 0; i < subject.values.length; i++) {
    const literal = subject.literalAt?.(i);
    if (literal !== undefined) literals.add(literal);
  }
  const plan = planConversion(
    {
      scan: found.scan,
      language: found.language,
      textOf: ({ start, end }) => text.textOf(start, end),
      selections: [],
      literals: [...literals].sort((a, b) => a - b),
      forced,
      settings,
    },
    conversion,
  );
  if ('kind' in plan) throw new Refusal(refusalText(plan));
  if (plan.edits.length > 0) {
    const result = await applyEdits(document, found.version, plan.edits);
    if (!result.applied) throw new Refusal(result.why);
  }
  const message = l10n.t(
    '{0} of {1} numbers changed: {2}',
    countText(plan.edits.length),
    countText(plan.literals),
    formatName(forced.format),
  );
  lens.log.info(message);
  void window.setStatusBarMessage(message, 5000);
}
