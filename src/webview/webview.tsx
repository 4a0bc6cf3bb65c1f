import 'uplot/dist/uPlot.min.css';
import './webview.css';
import './charts/charts.css';
import { render } from 'preact';
import { App } from './app';
import { RangeStore } from './rangeStore';

const root = document.getElementById('root') ?? document.body;
const store = new RangeStore(acquireVsCodeApi());

window.addEventListener('message', event => {
  store.receive(event.data);
});
store.subscribe(() => {
  draw();
});
draw();
void store.request('ready', {});

function draw(): void {
  render(<App store={store} state={store.state} />, root);
}
