import { Diagnostic, DiagnosticSeverity, Disposable, l10n, languages, Range, type TextDocument } from 'vscode';
import { directiveProblems } from '../features/directiveProblems';
import { type Lens } from './lens';

/** Underlines the directives that can't be read. */
export function registerDiagnostics(lens: Lens): Disposable {
  const { configuration, scans } = lens;
  const collection = languages.createDiagnosticCollection('fixed-point');
  const update = (document: TextDocument): void => {
    const found = lens.isWanted(document) ? diagnosticsOf(document, lens) : [];
    if (found.length > 0 || collection.has(document.uri)) collection.set(document.uri, found);
  };
  for (const document of scans.all) update(document);
  return Disposable.from(
    collection,
    scans.onDidRead(update),
    scans.onDidForget(({ uri }) => {
      collection.delete(uri);
    }),
    configuration.onDidChange(() => {
      for (const document of scans.all) update(document);
    }),
  );
}

function diagnosticsOf(document: TextDocument, { configuration, scans }: Lens): Diagnostic[] {
  const { notation } = configuration.of(document);
  return directiveProblems(scans.formatComments(document), notation, l10n.t).map(({ span, message }) => {
    const range = new Range(document.positionAt(span.start), document.positionAt(span.end));
    const diagnostic = new Diagnostic(range, message, DiagnosticSeverity.Warning);
    diagnostic.source = 'Fixed Point';
    return diagnostic;
  });
}
