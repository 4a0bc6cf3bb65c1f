import {
  commands,
  type Disposable,
  l10n,
  type Memento,
  type QuickPick,
  type QuickPickItem,
  QuickPickItemKind,
  window,
} from 'vscode';
import { formatPick, type FormatPick, presetPicks, withRecent } from '../features/formatPicks';
import { parseFormatChoice } from '../features/formatChoice';
import { type LensSettings } from '../features/lensSettings';
import { type Configuration } from './configuration';
import { saveFormat } from './saveFormat';

const RECENT = 'fixedPoint.recentFormats';

/** Best formats for what the cursor or the selection is on. */
export type BestPicks = () => Promise<readonly FormatPick[]>;

/** The picker: best for the selection, recent, presets, and free text that is checked while it is typed. */
export function registerChooseFormat(configuration: Configuration, memory: Memento, bestPicks: BestPicks): Disposable {
  return commands.registerCommand('fixedPoint.chooseFormat', async () => {
    const document = window.activeTextEditor?.document;
    const settings = configuration.of(document);
    const recent = recentFormats(memory);
    const text = await pickFormat(settings, recent, bestPicks);
    if (text === undefined) return;
    await memory.update(RECENT, withRecent(recent, text));
    await saveFormat(text, document);
  });
}

function recentFormats(memory: Memento): readonly string[] {
  const value: unknown = memory.get(RECENT);
  return Array.isArray(value) ? value.filter(item => typeof item === 'string') : [];
}

interface PickItem extends QuickPickItem {
  readonly text?: string;
}

const itemOf = (pick: FormatPick): PickItem => ({ label: pick.text, detail: pick.detail, text: pick.text });
const heading = (label: string): PickItem => ({ label, kind: QuickPickItemKind.Separator });

async function pickFormat(
  settings: LensSettings,
  recent: readonly string[],
  bestPicks: BestPicks,
): Promise<string | undefined> {
  const picker = window.createQuickPick<PickItem>();
  picker.title = l10n.t('Choose the fixed-point format');
  picker.placeholder = l10n.t('Pick one, or type s8/6, Q1.6, ap_fixed<8,2>, auto 16 …');
  picker.matchOnDetail = true;
  let best: readonly PickItem[] = [];
  const list = (): readonly PickItem[] => [
    ...typedItems(picker, settings),
    ...best,
    heading(l10n.t('Recent')),
    ...recent.flatMap(text => formatPick(text, settings, l10n.t) ?? []).map(itemOf),
    heading(l10n.t('Presets')),
    ...presetPicks(settings, l10n.t).map(itemOf),
  ];
  const update = (): void => {
    picker.items = list();
  };
  update();
  picker.onDidChangeValue(update);
  const result = accepted(picker);
  picker.show();
  picker.busy = true;
  best = (await bestPicks()).map(itemOf);
  if (best.length > 0) best = [heading(l10n.t('Best for the selection')), ...best];
  picker.busy = false;
  update();
  const text = await result;
  picker.dispose();
  return text;
}

/** What is typed, as a line of its own: the format it names, or why it names none. */
function typedItems(picker: QuickPick<PickItem>, settings: LensSettings): readonly PickItem[] {
  const typed = picker.value.trim();
  if (typed === '') return [];
  const pick = formatPick(typed, settings, l10n.t);
  if (pick) return [{ ...itemOf(pick), alwaysShow: true }];
  const problem = parseFormatChoice(typed, settings.notation);
  return [
    {
      label: `$(warning) ${typed.slice(0, 64)}`,
      detail: typeof problem === 'string' ? l10n.t(problem) : '',
      alwaysShow: true,
    },
  ];
}

/** The text of the accepted item; a line that names no format is not accepted. `undefined` when the picker is left. */
function accepted(picker: QuickPick<PickItem>): Promise<string | undefined> {
  return new Promise(resolve => {
    picker.onDidAccept(() => {
      const text = picker.selectedItems[0]?.text;
      if (text === undefined) return;
      resolve(text);
      picker.hide();
    });
    picker.onDidHide(() => resolve(undefined));
  });
}
