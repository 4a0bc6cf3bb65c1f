import { commands, Disposable, l10n, type TextDocument, type TextEditor, window } from 'vscode';
import { type CodeRadix } from '../core/codeText';
import { formatName } from '../core/format';
import { type Conversion, type ConversionPlan, planConversion, type Refusal } from '../features/convert';
import { formatText } from '../features/formatRule';
import { shownText } from '../features/hostileText';
import { countText } from '../core/realText';
import { type Span } from '../detect/span';
import { applyEdits } from './applyEdits';
import { type HostSettings } from './configuration';
import { type Lens } from './lens';
import { selectionSpans } from './selectionSpans';

/** The three conversions. Each changes the literals of the selections and nothing else, in one undo step. */
export function registerConvert(lens: Lens): Disposable {
  return Disposable.from(
    commands.registerCommand('fixedPoint.quantizeInPlace', () => convert(lens, { kind: 'quantize' })),
    commands.registerCommand('fixedPoint.convertToReal', () => convert(lens, { kind: 'toReal' })),
    commands.registerCommand('fixedPoint.convertToCode', async (radix?: unknown) => {
      const chosen = RADIXES.find(known => known === radix) ?? (await askRadix());
      if (chosen) await convert(lens, { kind: 'toCode', radix: chosen });
    }),
  );
}

const RADIXES: readonly CodeRadix[] = ['decimal', 'hex', 'binary'];

async function askRadix(): Promise<CodeRadix | undefined> {
  const picked = await window.showQuickPick(
    [
      { label: l10n.t('Decimal'), description: '6', radix: 'decimal' as const },
      { label: l10n.t('Hex'), description: '0x06', radix: 'hex' as const },
      { label: l10n.t('Binary'), description: '0b00000110', radix: 'binary' as const },
    ],
    { title: l10n.t('Convert to Integer Code'), placeHolder: l10n.t('How are the codes to be written?') },
  );
  return picked?.radix;
}

async function convert(lens: Lens, conversion: Conversion): Promise<void> {
  const editor = window.activeTextEditor;
  if (!editor) {
    void window.showInformationMessage(l10n.t('Open a source file and put the cursor on a number first.'));
    return;
  }
  const { document } = editor;
  const settings = lens.configuration.of(document);
  const found = await lens.scans.of(document);
  if (found?.version !== document.version) {
    void window.showWarningMessage(l10n.t('There are no numbers to convert in a document of this language.'));
    return;
  }
  const plan = planConversion(
    {
      scan: found.scan,
      language: found.language,
      textOf: textReader(document),
      selections: selectionSpans(document, editor.selections),
      settings,
    },
    conversion,
  );
  if ('kind' in plan) {
    void window.showWarningMessage(refusalText(plan));
    return;
  }
  await apply(lens, editor, found.version, plan, settings);
}

/** Reads spans from one copy of the text: thousands of ranges would be slower. */
function textReader(document: TextDocument): (span: Span) => string {
  let text: string | undefined;
  return ({ start, end }) => (text ??= document.getText()).slice(start, end);
}

async function apply(
  lens: Lens,
  { document }: TextEditor,
  version: number,
  plan: ConversionPlan,
  settings: HostSettings,
): Promise<void> {
  if (plan.edits.length === 0) {
    void window.setStatusBarMessage(l10n.t('{0} numbers need no change.', countText(plan.literals)), 5000);
    return;
  }
  const result = await applyEdits(document, version, plan.edits);
  if (!result.applied) {
    void window.showErrorMessage(result.why);
    return;
  }
  const formats = plan.decisions.slice(0, 3).map(({ format, modes }) => formatText(format, modes, settings.notation));
  const message = l10n.t(
    '{0} of {1} numbers changed: {2}',
    countText(plan.edits.length),
    countText(plan.literals),
    formats.join(', '),
  );
  lens.log.info(message);
  void window.setStatusBarMessage(message, 5000);
}

export function refusalText(refusal: Refusal): string {
  switch (refusal.kind) {
    case 'nothing':
      return l10n.t('There is no number here that this conversion is for.');
    case 'noCode':
      return l10n.t('{0} has no code in this format; nothing was converted.', shownText(refusal.text));
    case 'codes':
      return l10n.t(
        'The numbers are codes of {0}: give them another format where they are declared.',
        formatName(refusal.format),
      );
    case 'notWritable':
      return l10n.t('This language has no way to write a {0} number; nothing was converted.', refusal.radix);
  }
}
