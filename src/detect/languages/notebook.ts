import { type Language } from '../language';
import { python } from './python';

/** Its cells are in the language that it names; without one of ours, in Python, whose numbers these are. */
export const notebook: Language = {
  id: 'ipynb',
  name: 'Jupyter notebook',
  editorIds: [],
  extensions: ['.ipynb'],
  form: 'cells',
  numbers: python.numbers,
};
