/** Where a text stands on the screen, in CSS pixels. */
export interface Place {
  readonly left: number;
  readonly right: number;
  readonly middle: number;
}

/** Runs in the page: the `nth` occurrence of a text in an editor's visible lines, from top to bottom. */
export function placeOf(editor: Element, { text, nth }: { text: string; nth: number }): Place | undefined {
  const lines = [...editor.querySelectorAll('.view-line')].sort(
    (one, other) => one.getBoundingClientRect().top - other.getBoundingClientRect().top,
  );
  let left = nth;
  for (const line of lines) {
    const nodes: Text[] = [];
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) nodes.push(walker.currentNode as Text);
    const whole = nodes
      .map(node => node.data)
      .join('')
      .replaceAll('\u00a0', ' ');
    const boundary = (offset: number): { node: Text; at: number } | undefined => {
      let before = 0;
      for (const node of nodes) {
        if (offset <= before + node.length) return { node, at: offset - before };
        before += node.length;
      }
      return undefined;
    };
    for (let at = whole.indexOf(text); at >= 0; at = whole.indexOf(text, at + 1)) {
      if (left-- > 0) continue;
      const start = boundary(at);
      const end = boundary(at + text.length);
      if (!start || !end) return undefined;
      const range = document.createRange();
      range.setStart(start.node, start.at);
      range.setEnd(end.node, end.at);
      const box = range.getBoundingClientRect();
      return { left: box.left, right: box.right, middle: box.top + box.height / 2 };
    }
  }
  return undefined;
}
