import ts from 'typescript';

/** The value of a text in JSON or JSON5, as TypeScript's parser sees it; `undefined` for an empty text. */
export function jsonTree(text: string): ts.Expression | undefined {
  const { statements } = ts.createSourceFile('text.json', text, ts.ScriptTarget.Latest, true, ts.ScriptKind.JSON);
  const [first] = statements;
  return first && ts.isExpressionStatement(first) ? first.expression : undefined;
}
