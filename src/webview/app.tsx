import { type ComponentChildren } from 'preact';
import { type RangeTab } from '../protocol/rangeTabs';
import { ControlsBar } from './controlsBar';
import { type Head } from './charts/chartTypes';
import { Pictures } from './charts/pictureExport';
import { Notice } from './fields';
import { type PageState } from './pageState';
import { ArraysPanel } from './panels/arraysPanel';
import { ChoicePanel } from './panels/choicePanel';
import { ClippingPanel } from './panels/clippingPanel';
import { DistributionPanel } from './panels/distributionPanel';
import { ErrorsPanel } from './panels/errorsPanel';
import { SchemesPanel } from './panels/schemesPanel';
import { RangeContext, useStore, useTexts } from './rangeContext';
import { type RangeStore } from './rangeStore';
import { Tabs, tabsOf } from './tabs';

/** The whole page. */
export function App({ store, state }: { readonly store: RangeStore; readonly state: PageState }) {
  const { head } = state.parts;
  return (
    <RangeContext.Provider value={{ store, texts: state.texts }}>
      <Pictures.Provider value={(kind, name, content) => void store.request('export', { kind, name, content })}>
        <Notices state={state} />
        {head && state.empty === '' ? <View state={state} head={head} /> : null}
      </Pictures.Provider>
    </RangeContext.Provider>
  );
}

function Notices({ state }: { readonly state: PageState }) {
  const store = useStore();
  const t = useTexts();
  return (
    <>
      {state.stale === '' ? null : (
        <Notice kind="stale">
          <strong>{t('stale')}</strong> {state.stale}
        </Notice>
      )}
      {state.problem === '' ? null : (
        <Notice kind="problem">
          {state.problem}{' '}
          <button
            type="button"
            class="quiet"
            aria-label={t('cancel')}
            onClick={() => {
              store.dismiss();
            }}
          >
            ✕
          </button>
        </Notice>
      )}
      {state.empty === '' ? null : <Notice kind="empty">{state.empty}</Notice>}
      {state.empty === '' && !state.parts.head ? <Notice kind="empty">{t('loading')}</Notice> : null}
    </>
  );
}

function View({ state, head }: { readonly state: PageState; readonly head: Head }) {
  const { source, format } = head;
  const tabs = tabsOf(source.arrays);
  const tab = tabs.includes(state.look.tab) ? state.look.tab : 'distribution';
  return (
    <>
      <header>
        <h1>{source.title}</h1>
        <p class="subtitle">
          {source.subtitle}
          {source.document === '' ? '' : ` · ${source.document}`}
        </p>
        <p class="format">
          <strong>{format.shown}</strong> <span>{head.reason}</span>
        </p>
        {state.parts.distribution ? <p class="verdict">{state.parts.distribution.caption}</p> : null}
      </header>
      <ControlsBar head={head} pinned={state.pinned} />
      <Progress state={state} />
      <Tabs tab={tab} tabs={tabs} />
      <div id="panel" role="tabpanel" aria-labelledby={`tab-${tab}`} tabIndex={0}>
        <Panel tab={tab} head={head} state={state} />
      </div>
      <Facts head={head} />
    </>
  );
}

function Panel({ tab, head, state }: { readonly tab: RangeTab; readonly head: Head; readonly state: PageState }) {
  const t = useTexts();
  const { distribution, choice, clipping, schemes, errors, arrays } = state.parts;
  const { logCounts, metric, sort } = state.look;
  const loading = <p class="note">{t('loading')}</p>;
  const when = <T,>(part: T | undefined, show: (there: T) => ComponentChildren): ComponentChildren =>
    part === undefined ? loading : show(part);
  switch (tab) {
    case 'distribution':
      return when(distribution, there => <DistributionPanel head={head} distribution={there} logCounts={logCounts} />);
    case 'choice':
      return when(choice, there => <ChoicePanel head={head} choice={there} metric={metric} />);
    case 'clipping':
      return when(clipping, there => <ClippingPanel head={head} clipping={there} distribution={distribution} />);
    case 'schemes':
      return when(schemes, there => <SchemesPanel head={head} schemes={there} />);
    case 'errors':
      return when(errors, there => <ErrorsPanel head={head} errors={there} />);
    case 'arrays':
      return when(arrays, there => <ArraysPanel arrays={there} sort={sort} />);
  }
}

/** Seen only while something takes its time. */
function Progress({ state }: { readonly state: PageState }) {
  const store = useStore();
  const t = useTexts();
  const { progress } = state;
  if (!progress || progress.state === 'done') return null;
  if (progress.state === 'cancelled') return progress.message === '' ? null : <p class="note">{progress.message}</p>;
  return (
    <div class="progress running">
      <progress value={progress.done} max={1} aria-label={t('loading')} />
      <button type="button" onClick={() => void store.request('cancel', {})}>
        {t('cancel')}
      </button>
    </div>
  );
}

function Facts({ head }: { readonly head: Head }) {
  const t = useTexts();
  const { notes } = head.source;
  return (
    <section aria-label={t('facts')}>
      <h2>{t('facts')}</h2>
      <dl>
        {head.facts.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {notes.length === 0 ? null : (
        <ul class="notes" aria-label={t('notes')}>
          {notes.map(note => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
