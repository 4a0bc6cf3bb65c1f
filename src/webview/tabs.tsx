import { type TargetedKeyboardEvent } from 'preact';
import { useRef } from 'preact/hooks';
import { RANGE_TABS, type RangeTab } from '../protocol/rangeTabs';
import { useStore, useTexts } from './rangeContext';

/** The tabs by which one view is chosen; arrow keys, Home and End move among them. */
export function Tabs({ tab, tabs }: { readonly tab: RangeTab; readonly tabs: readonly RangeTab[] }) {
  const store = useStore();
  const t = useTexts();
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLElement>): void => {
    const at = tabs.indexOf(tab);
    const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: tabs.length - 1 }[event.key];
    const next = to === undefined ? undefined : tabs[(to + tabs.length) % tabs.length];
    if (next === undefined) return;
    event.preventDefault();
    store.look({ tab: next });
    list.current?.querySelector<HTMLElement>(`#tab-${next}`)?.focus();
  };
  return (
    <div class="tabs" role="tablist" aria-label={t('views')} ref={list} onKeyDown={onKeyDown}>
      {tabs.map(name => (
        <button
          key={name}
          type="button"
          role="tab"
          id={`tab-${name}`}
          aria-selected={name === tab}
          aria-controls="panel"
          tabIndex={name === tab ? 0 : -1}
          onClick={() => {
            store.look({ tab: name });
          }}
        >
          {t(name)}
        </button>
      ))}
    </div>
  );
}

/** Without a file there are no arrays beside each other. */
export const tabsOf = (arrays: number): readonly RangeTab[] => RANGE_TABS.filter(tab => tab !== 'arrays' || arrays > 0);
