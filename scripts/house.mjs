/**
 * The house's arrows as lint rules: which room may import which, and that no file imports itself by a detour.
 * The table of rooms is data in eslint.config.mjs.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

const IMPORT = /^\s*(?:import|export)\b[^'"]*?from\s+['"](\.[^'"]+)['"]|^\s*import\s+['"](\.[^'"]+)['"]/gm;

/** The room of a file: the folder below `src`, or the name of a front door that stands in `src` itself. */
const roomOf = file => {
  const parts = path.relative('src', path.relative(process.cwd(), file)).split(path.sep);
  if (parts[0] === '..') return undefined;
  return parts.length > 1 ? parts[0] : path.basename(parts[0] ?? '', '.ts');
};

const resolve = (from, specifier) => {
  const base = path.resolve(path.dirname(from), specifier);
  return [base.replace(/\.js$/, '.ts'), `${base}.ts`, `${base}.tsx`, base].find(
    candidate => existsSync(candidate) && statSync(candidate).isFile(),
  );
};

const importsOf = (file, graph) => {
  const known = graph.get(file);
  if (known) return known;
  const found = [];
  for (const match of readFileSync(file, 'utf8').matchAll(IMPORT)) {
    const target = resolve(file, match[1] ?? match[2]);
    if (target) found.push(target);
  }
  graph.set(file, found);
  return found;
};

/** The files on a way from `start` back to `goal`, or undefined where there is none. */
const wayBack = (start, goal, graph) => {
  const pending = [[start]];
  const seen = new Set([start]);
  for (let way = pending.pop(); way; way = pending.pop()) {
    for (const next of importsOf(way[way.length - 1], graph)) {
      if (next === goal) return [...way, next];
      if (!seen.has(next)) {
        seen.add(next);
        pending.push([...way, next]);
      }
    }
  }
  return undefined;
};

const sourceOf = node => (node.source && typeof node.source.value === 'string' ? node.source.value : undefined);

/** An ESLint plugin with the rules `arrows` (option: the table of rooms) and `no-circle`. */
export const house = {
  rules: {
    arrows: {
      meta: { type: 'problem', schema: [{ type: 'object' }] },
      create(context) {
        const rooms = context.options[0];
        const room = roomOf(context.filename);
        if (room === undefined) return {};
        const allowed = rooms[room];
        const check = node => {
          const specifier = sourceOf(node);
          if (specifier === undefined) return;
          if (!allowed) {
            context.report({ node, message: `The room '${room}' is not in the table of rooms (eslint.config.mjs).` });
            return;
          }
          if (!specifier.startsWith('.')) {
            if (
              !(allowed.packages ?? []).some(
                name => specifier === name || (name.endsWith(':') && specifier.startsWith(name)),
              )
            )
              context.report({ node, message: `'${room}' must not import '${specifier}'.` });
            return;
          }
          const target = roomOf(path.resolve(path.dirname(context.filename), specifier));
          if (target === undefined || (target !== room && !allowed.rooms.includes(target)))
            context.report({ node, message: `'${room}' must not import from '${target ?? 'outside src'}'.` });
        };
        return {
          ImportDeclaration: check,
          ExportNamedDeclaration: check,
          ExportAllDeclaration: check,
          ImportExpression: check,
        };
      },
    },
    'no-circle': {
      meta: { type: 'problem', schema: [] },
      create(context) {
        const graph = new Map();
        return {
          ImportDeclaration(node) {
            const specifier = sourceOf(node);
            if (!specifier?.startsWith('.')) return;
            const target = resolve(context.filename, specifier);
            const way = target && (target === context.filename ? [target] : wayBack(target, context.filename, graph));
            if (way)
              context.report({
                node,
                message: `This import closes a circle: ${way.map(file => path.relative('src', file)).join(' → ')}.`,
              });
          },
        };
      },
    },
  },
};
