import { type Language } from '../language';
import {
  firstNotebookState,
  isSameNotebookState,
  type NotebookPart,
  NotebookReader,
  type NotebookState,
} from './notebookReader';
import { type RowForm } from './rowForm';
import { WholeNotebook } from './wholeNotebook';

/** How the files of notebooks are read. `languageNamed` tells the language of code by the name that a notebook gives. */
export function notebookForm(
  notebook: Language,
  languageNamed: (name: string) => Language | undefined,
): RowForm<undefined, NotebookState, NotebookPart> {
  return {
    reachOf: () => 0,
    mannerOf: () => undefined,
    isSameManner: () => true,
    firstState: () => firstNotebookState,
    isSameState: isSameNotebookState,
    reader: (text, _manner, state) => new NotebookReader(text, state),
    whole: () => new WholeNotebook(notebook.id, languageNamed),
  };
}
