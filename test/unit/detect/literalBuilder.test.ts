import assert from 'node:assert/strict';
import { LiteralBuilder } from '../../../src/detect/literalBuilder';
import { literalColumns } from '../../../src/detect/literalColumns';

/** Literals i from `from` on: ten characters each, the value i. */
const add = (builder: LiteralBuilder, from: number, count: number): void => {
  for (let i = from; i < from + count; i++) builder.add(10 * i, 10 * i + 9, i, 1);
};

const valuesOf = (builder: LiteralBuilder): number[] => [...builder.snapshot(false).values];
const upTo = (count: number): number[] => Array.from({ length: count }, (_unused, i) => i);

describe('a table of literals that is being filled', () => {
  it('takes in what stands on a page when the page is full, left, or read as a whole', () => {
    const builder = new LiteralBuilder(10_000);
    add(builder, 0, 100);
    builder.usePage(literalColumns(8));
    add(builder, 100, 20);
    assert.equal(builder.value(99), 99);
    assert.equal(builder.value(119), 119);
    assert.equal(builder.start(119), 1190);
    assert.equal(builder.end(119), 1199);
    assert.equal(builder.values[119], 119);
    add(builder, 120, 3);
    builder.leavePage();
    add(builder, 123, 2);
    assert.deepEqual(valuesOf(builder), upTo(125));
    assert.equal(builder.ends[124], 1249);
  });

  it('has what others have put on the page', () => {
    const builder = new LiteralBuilder(1000);
    const page = literalColumns(4);
    add(builder, 0, 2);
    builder.usePage(page);
    assert.equal(builder.makeRoomOnPage(), 0);
    page.values.set([2, 3, 4, 5]);
    builder.foundOnPage(4);
    assert.equal(builder.count, 6);
    assert.equal(builder.makeRoomOnPage(), 0, 'the full page was taken in');
    assert.deepEqual(valuesOf(builder), upTo(6));
  });

  it('forgets literals on the page and before it', () => {
    const builder = new LiteralBuilder(1000);
    builder.usePage(literalColumns(4));
    add(builder, 0, 7);
    builder.truncate(6);
    add(builder, 6, 1);
    builder.truncate(2);
    builder.setValue(1, 1.5);
    add(builder, 2, 3);
    builder.setValue(4, 4.5);
    assert.deepEqual(valuesOf(builder), [0, 1.5, 2, 3, 4.5]);
  });
});
