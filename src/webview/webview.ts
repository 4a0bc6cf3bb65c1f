import './webview.css';
import { type RangeView, readToPage, type ToHost } from '../protocol/messages';
import { element } from './element';
import { histogramFigure } from './histogramFigure';

declare function acquireVsCodeApi(): { postMessage(message: ToHost): void };

const host = acquireVsCodeApi();
const main = element('main', {});
document.body.append(main);

window.addEventListener('message', event => {
  const message = readToPage(event.data);
  switch (message?.type) {
    case undefined:
      return;
    case 'view':
      show(message.view);
      return;
    case 'stale':
      main.prepend(element('p', { role: 'status', class: 'stale' }, message.message));
  }
});

host.postMessage({ type: 'ready' });

function show(view: RangeView): void {
  main.replaceChildren(
    element('h1', {}, view.title),
    element('p', { class: 'subtitle' }, view.subtitle),
    factList(view.facts),
    histogramFigure(view.histogram),
    policyTable(view.policies),
    ...view.notes.map(note => element('p', { class: 'note' }, note)),
  );
}

function factList(facts: RangeView['facts']): HTMLElement {
  const list = element('dl', {});
  for (const { label, value } of facts)
    list.append(element('div', {}, element('dt', {}, label), element('dd', {}, value)));
  return list;
}

function policyTable(policies: RangeView['policies']): HTMLElement {
  const head = element('tr', {}, ...policies.head.map(cell => element('th', { scope: 'col' }, cell)));
  const rows = policies.rows.map((cells, index) =>
    element(
      'tr',
      index === policies.current ? { class: 'current', 'aria-current': 'true' } : {},
      ...cells.map((cell, column) => (column === 0 ? element('th', { scope: 'row' }, cell) : element('td', {}, cell))),
    ),
  );
  return element(
    'div',
    { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': policies.caption },
    element(
      'table',
      {},
      element('caption', {}, policies.caption),
      element('thead', {}, head),
      element('tbody', {}, ...rows),
    ),
  );
}
