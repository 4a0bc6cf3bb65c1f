import {
  type CancellationToken,
  ColorThemeKind,
  Disposable,
  Hover,
  l10n,
  languages,
  MarkdownString,
  type Position,
  Range,
  type TextDocument,
  window,
} from 'vscode';
import { endsInCode } from '../detect/code/endsInCode';
import { type Span } from '../detect/span';
import { arrayFacts } from '../features/arrayFacts';
import { arrayMarkdown } from '../features/arrayHover';
import { constantPart } from '../features/constantHover';
import { directiveAt, isSilenced } from '../features/formatDirectives';
import { directiveMarkdown, typeMarkdown } from '../features/formatHover';
import { type RuleLinks } from '../features/formatRule';
import { type ThemeKind } from '../features/histogramSvg';
import { literalPart } from '../features/literalPart';
import { heardTarget, type HoverTarget, hoverTarget } from '../features/hoverTarget';
import { typeInLine, typeNameInLine } from '../features/typeInLine';
import { shownMarkdown } from '../features/hostileText';
import { type HostSettings } from './configuration';
import { type Lens } from './lens';
import { type DocumentScan } from './documentScan';
import { documentsOf } from './uncertainDocuments';

/** What a hover's links may do: open the range view, the picker or a setting, or copy. None edits. */
const LINKS = [
  'fixedPoint.analyzeRange',
  'fixedPoint.copyAs',
  'fixedPoint.chooseFormat',
  'workbench.action.openSettings',
];

/** Hovers on literals and arrays, in the languages of the setting. */
export function registerHover(lens: Lens): Disposable {
  let provider = provide(lens);
  return Disposable.from(
    lens.configuration.onDidChange(() => {
      provider.dispose();
      provider = provide(lens);
    }),
    new Disposable(() => {
      provider.dispose();
    }),
  );
}

function provide(lens: Lens): Disposable {
  const ids = lens.configuration.languages();
  if (ids.length === 0) return Disposable.from();
  return languages.registerHoverProvider(documentsOf(ids), {
    provideHover: (document, position, token) => hover(lens, document, position, token),
  });
}

async function hover(
  lens: Lens,
  document: TextDocument,
  position: Position,
  token: CancellationToken,
): Promise<Hover | undefined> {
  const settings = lens.configuration.of(document);
  if (!settings.hoverEnabled) return undefined;
  const found = await lens.scans.soFar(document, token);
  if (!found) return undefined;
  const offset = document.offsetAt(position);
  const said = directiveHover(document, found, offset, settings) ?? typeHover(document, found, position, settings);
  if (said) return said;
  const here = hoverTarget(found.scan, offset) ?? namedTarget(document, position, offset, found);
  const target = heardTarget(found.scan, offset, here);
  if (!target) return undefined;
  const parts = await hoverParts(lens, document, found, target, settings, token);
  if (parts.length === 0 || document.version !== found.version) return undefined;
  const span = target.literal?.span;
  return new Hover(parts, span ? rangeOf(document, span) : wordAt(document, position));
}

/** On a directive: what it means, or what is wrong with it. */
function directiveHover(
  document: TextDocument,
  { scan }: DocumentScan,
  offset: number,
  settings: HostSettings,
): Hover | undefined {
  const found = directiveAt(scan, offset, settings.notation);
  if (!found) return undefined;
  const wrong = typeof found.directive === 'string';
  const text = directiveMarkdown(found, settings, l10n.t);
  return new Hover(markdown(wrong ? `$(warning) ${text}` : text, wrong), rangeOf(document, found.comment.span));
}

/** On a fixed-point type, or a name that the text gives to one. */
function typeHover(
  document: TextDocument,
  { scan, language }: DocumentScan,
  position: Position,
  settings: HostSettings,
): Hover | undefined {
  const { line, character } = position;
  const { text } = document.lineAt(line);
  const written = typeInLine(text, character, settings.notation);
  const found =
    written ?? typeNameInLine(text, character, document.offsetAt(position), scan, language, settings.notation);
  if (!found || isSilenced(scan, document.offsetAt(position))) return undefined;
  if (!written && !endsInCode(text.slice(0, found.start), language)) return undefined;
  const said = typeMarkdown(found, settings, l10n.t, ruleLinks(document));
  return new Hover(markdown(said), new Range(line, found.start, line, found.end));
}

/** Links to lines of the document and to settings. */
function ruleLinks(document: TextDocument): RuleLinks {
  return {
    line: offset => lineAddress(document, offset),
    setting: name => `command:workbench.action.openSettings?${encodeURIComponent(JSON.stringify([name]))}`,
  };
}

const lineAddress = (document: TextDocument, offset: number): string =>
  document.uri.with({ fragment: `L${document.positionAt(offset).line + 1}` }).toString();

const WORD = /[\p{L}_$][\p{L}\p{N}_$]*/u;

const wordAt = (document: TextDocument, position: Position): Range | undefined =>
  document.getWordRangeAtPosition(position, WORD);

/** What the name at the position stands for, where it is a name of code. */
function namedTarget(
  document: TextDocument,
  position: Position,
  offset: number,
  { scan, language }: DocumentScan,
): HoverTarget | undefined {
  const word = wordAt(document, position);
  if (!word) return undefined;
  const target = hoverTarget(scan, offset, document.getText(word));
  const before = document.lineAt(position.line).text.slice(0, word.start.character);
  return target && endsInCode(before, language) ? target : undefined;
}

/** The literal's own lines, then its array's. */
async function hoverParts(
  lens: Lens,
  document: TextDocument,
  found: DocumentScan,
  target: HoverTarget,
  settings: HostSettings,
  token: CancellationToken,
): Promise<MarkdownString[]> {
  const { array } = target;
  const known = array && (await lens.reports.of(found, array, settings, token));
  if (token.isCancellationRequested || document.version !== found.version) return [];
  const parts: MarkdownString[] = [];
  const rules = ruleLinks(document);
  const literal = literalPart(
    {
      scan: found.scan,
      language: found.language,
      target,
      text: target.literal ? document.getText(rangeOf(document, target.literal.span)) : '',
      arrayDecision: target.isElement ? known?.report.decision : undefined,
      areCodes: known?.areCodes ?? false,
      settings,
    },
    l10n.t,
    rules,
  );
  if (literal !== undefined) parts.push(markdown(literal));
  if (target.constant) {
    const { constant } = target;
    const text = document.getText(rangeOf(document, constant.span));
    const said = constantPart({ scan: found.scan, language: found.language, constant, text, settings }, l10n.t, rules);
    if (said !== undefined) parts.push(markdown(`${said}\n\n${definition(document, constant.nameSpan)}`));
  }
  if (array && known) {
    const soFar = !found.isComplete && !array.flags.complete;
    const facts = { ...arrayFacts(array, known.areCodes), soFar };
    const text = arrayMarkdown(
      facts,
      known.report,
      known.settings,
      themeKind(),
      l10n.t,
      settings.hoverHistogram,
      rules,
    );
    parts.push(markdown(`${text}\n\n${links(document, array.span.start, found.version)}`));
  }
  if (target.refused !== undefined) parts.push(markdown(`$(warning) ${shownMarkdown(l10n.t(target.refused))}`, true));
  return parts;
}

function markdown(text: string, icons = false): MarkdownString {
  const made = new MarkdownString(text, icons);
  made.isTrusted = { enabledCommands: LINKS };
  return made;
}

function links(document: TextDocument, offset: number, version: number): string {
  const place = encodeURIComponent(JSON.stringify([{ uri: document.uri.toString(), offset, version }]));
  return [
    `[${l10n.t('Analyze range')}](command:fixedPoint.analyzeRange?${place})`,
    `[${l10n.t('Copy as…')}](command:fixedPoint.copyAs?${place})`,
    `[${l10n.t('Choose format')}](command:fixedPoint.chooseFormat)`,
  ].join(' · ');
}

/** Where a name is defined, as a link to the line. */
function definition(document: TextDocument, { start }: Span): string {
  return l10n.t('Defined in [line {0}]({1})', document.positionAt(start).line + 1, lineAddress(document, start));
}

function rangeOf(document: TextDocument, span: Span): Range {
  return new Range(document.positionAt(span.start), document.positionAt(span.end));
}

function themeKind(): ThemeKind {
  switch (window.activeColorTheme.kind) {
    case ColorThemeKind.Light:
      return 'light';
    case ColorThemeKind.Dark:
      return 'dark';
    case ColorThemeKind.HighContrast:
      return 'highContrast';
    case ColorThemeKind.HighContrastLight:
      return 'highContrastLight';
  }
}
