import {
  type ConfigurationChangeEvent,
  type ConfigurationScope,
  type Disposable,
  type Event,
  EventEmitter,
  type LogOutputChannel,
  type TextDocument,
  workspace,
} from 'vscode';
import { OVERFLOW } from '../core/overflow';
import { parsePolicy } from '../core/policy';
import { ROUNDING } from '../core/rounding';
import {
  DEFAULT_CHOICE_TEXT,
  DEFAULT_SETTINGS,
  type FormatChoice,
  type IntegerHover,
  type LensSettings,
  parseFormatChoice,
} from '../features/lensSettings';

export const SECTION = 'fixedPoint';

const INTEGER_HOVERS: readonly IntegerHover[] = ['never', 'codes', 'always'];

/** What the host itself asks of the settings, beside the numbers. */
export interface HostSettings extends LensSettings {
  readonly hoverEnabled: boolean;
  readonly hoverHistogram: boolean;
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

  /** The settings at a document, its language's overrides included. */
  of(document: Pick<TextDocument, 'uri' | 'languageId'> | undefined): HostSettings {
    const folder = document && workspace.getWorkspaceFolder(document.uri);
    const key = `${folder?.uri.toString() ?? ''}\n${document?.languageId ?? ''}`;
    const found = this.known.get(key);
    if (found) return found;
    const settings = this.read(document && { uri: document.uri, languageId: document.languageId });
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

  private read(scope: ConfigurationScope | undefined): HostSettings {
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
    return {
      choice,
      choiceText,
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
