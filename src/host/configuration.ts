import {
  type ConfigurationChangeEvent,
  type Disposable,
  type Event,
  EventEmitter,
  type LogOutputChannel,
  type TextDocument,
  type Uri,
  workspace,
} from 'vscode';
import { OVERFLOW } from '../core/overflow';
import { parsePolicy } from '../core/policyName';
import { ROUNDING } from '../core/rounding';
import { type FormatChoice, parseFormatChoice } from '../features/formatChoice';
import { type FormatGlob, formatOf, readFormatGlobs } from '../features/formatGlobs';
import {
  type ChoiceSource,
  DEFAULT_CHOICE_TEXT,
  DEFAULT_SETTINGS,
  type IntegerHover,
  type LensSettings,
} from '../features/lensSettings';

export const SECTION = 'fixedPoint';

const INTEGER_HOVERS: readonly IntegerHover[] = ['never', 'codes', 'always'];

/** What the host itself asks of the settings, beside the numbers. */
export interface HostSettings extends LensSettings {
  readonly hoverEnabled: boolean;
  readonly hoverHistogram: boolean;
  /** `fixedPoint.formats`, in its order. */
  readonly globs: readonly FormatGlob[];
}

/** Reads and checks the settings once a scope, and again when they change. A value that makes no sense is logged and its default used. */
export class Configuration implements Disposable {
  private readonly known = new Map<string, HostSettings>();
  private readonly emitter = new EventEmitter<undefined>();
  private readonly subscription: Disposable;
  readonly onDidChange: Event<undefined> = this.emitter.event;

  constructor(private readonly log: LogOutputChannel) {
    this.subscription = workspace.onDidChangeConfiguration((event: ConfigurationChangeEvent) => {
      if (!event.affectsConfiguration(SECTION)) return;
      this.known.clear();
      this.emitter.fire(undefined);
    });
  }

  /** The settings at a document, its language's overrides and the globs for its path included. */
  of(document: Pick<TextDocument, 'uri' | 'languageId'> | undefined): HostSettings {
    const folder = document && workspace.getWorkspaceFolder(document.uri);
    const key = `${folder?.uri.toString() ?? ''}\n${document?.languageId ?? ''}`;
    const settings = this.remembered(key, () =>
      this.read(document && { uri: document.uri, languageId: document.languageId }),
    );
    const glob = document && formatOf(settings.globs, workspace.asRelativePath(document.uri, false));
    return glob
      ? this.remembered(`${key}\n${glob.glob}`, () => ({
          ...settings,
          choice: glob.choice,
          choiceText: glob.text,
          choiceSource: { kind: 'glob', glob: glob.glob },
        }))
      : settings;
  }

  private remembered(key: string, make: () => HostSettings): HostSettings {
    const settings = this.known.get(key) ?? make();
    this.known.set(key, settings);
    return settings;
  }

  languages(): readonly string[] {
    const value: unknown = workspace.getConfiguration(SECTION).get('languages');
    return Array.isArray(value) ? value.filter(item => typeof item === 'string') : [];
  }

  statusBarEnabled(): boolean {
    return workspace.getConfiguration(SECTION).get('statusBar.enabled') !== false;
  }

  dispose(): void {
    this.subscription.dispose();
    this.emitter.dispose();
    this.known.clear();
  }

  private read(scope: { readonly uri: Uri; readonly languageId: string } | undefined): HostSettings {
    const section = workspace.getConfiguration(SECTION, scope);
    const text = (name: string): string => {
      const value: unknown = section.get(name);
      return typeof value === 'string' ? value : '';
    };
    const choose = <T>(name: string, found: T | undefined, otherwise: T): T => {
      if (found === undefined)
        this.log.warn(`${SECTION}.${name}: '${text(name).slice(0, 64)}' is not known; the default is used.`);
      return found ?? otherwise;
    };
    const notation = { qSignCounted: text('qNotation') === 'signCounted' };
    const { choice, choiceText } = this.readChoice(text('format'), notation);
    const rounding = ROUNDING.find(row => row.mode === text('rounding'))?.mode;
    const overflow = OVERFLOW.find(row => row.mode === text('overflow'))?.mode;
    const { globs, problems } = readFormatGlobs(section.get('formats'), notation);
    for (const problem of problems) this.log.warn(`${SECTION}.formats: ${problem}`);
    return {
      choice,
      choiceText,
      choiceSource: sourceOf(section.inspect('format'), scope),
      globs,
      notation,
      policy: choose('policy', parsePolicy(text('policy')), DEFAULT_SETTINGS.policy),
      modes: {
        rounding: choose('rounding', rounding, DEFAULT_SETTINGS.modes.rounding),
        overflow: choose('overflow', overflow, DEFAULT_SETTINGS.modes.overflow),
      },
      integers: choose(
        'hover.integers',
        INTEGER_HOVERS.find(row => row === text('hover.integers')),
        DEFAULT_SETTINGS.integers,
      ),
      hoverEnabled: section.get('hover.enabled') !== false,
      hoverHistogram: section.get('hover.histogram') !== false,
    };
  }

  private readChoice(
    text: string,
    notation: LensSettings['notation'],
  ): { readonly choice: FormatChoice; readonly choiceText: string } {
    const choice = parseFormatChoice(text, notation);
    if (typeof choice !== 'string') return { choice, choiceText: text.trim() };
    this.log.warn(`${SECTION}.format: '${text.slice(0, 64)}': ${choice} The default, ${DEFAULT_CHOICE_TEXT}, is used.`);
    return { choice: DEFAULT_SETTINGS.choice, choiceText: DEFAULT_CHOICE_TEXT };
  }
}

/** The setting of one language goes before that of all. */
function sourceOf(
  found: ReturnType<ReturnType<typeof workspace.getConfiguration>['inspect']>,
  scope: { readonly languageId: string } | undefined,
): ChoiceSource {
  const values: unknown[] = [
    found?.globalLanguageValue,
    found?.workspaceLanguageValue,
    found?.workspaceFolderLanguageValue,
  ];
  return scope && values.some(value => value !== undefined)
    ? { kind: 'language', language: scope.languageId }
    : { kind: 'all' };
}
