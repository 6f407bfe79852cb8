import { FORM, itemById, itemsNamedIn, lastYearKeys, placesIn, wholeOf } from '../../../src/core/form';
import type { SectionId } from '../../../src/core/form/sections';
import { beside } from '../../../src/core/form/sides';
import { cell, row } from '../../../src/core/form/place';
import { inputDefinition } from '../../../src/core/narrative/inputs/inputs';
import { CATALOG } from '../../../src/core/tables/catalog';

const SECTIONS: readonly SectionId[] = [
  'summary', 'revenue', 'expenditure', 'fiscal-summary', 'general-total', 'general-structure', 'general-details',
  'fiscal-details', 'basic-expenditure', 'government-fund', 'state-capital', 'three-public', 'three-public-details',
  'meetings', 'operation', 'procurement', 'assets', 'performance',
]; // prettier-ignore

test('an id and a name stand for one item', () => {
  for (const facts of [FORM.map(({ id }) => id), FORM.map(({ name }) => name)])
    expect(facts.filter((one, index) => facts.indexOf(one) !== index)).toEqual([]);
});

test.each(FORM.map((item) => [item.id, item] as const))('%s stands where the catalogue has a row and a column', (_, item) => {
  for (const [table, rowId, columnId] of item.at.flatMap(({ cells }) => cells)) {
    const blocks = CATALOG[table].blocks;
    expect(blocks.some(({ rows }) => rows.some(({ id }) => id === rowId))).toBe(true);
    expect(blocks.some(({ columns }) => columns.some(({ id }) => id === columnId))).toBe(true);
  }
});

test.each(FORM.map((item) => [item.id, item] as const))('%s names items and inputs that there are', (_, item) => {
  const others = [...(item.parts ?? []), ...(item.together ?? []), ...Object.values(item.counts ?? {})];
  for (const other of others) expect(itemById(other).id).toBe(other);
  for (const key of [...lastYearKeys(item), ...Object.values(item.inputs ?? {})]) expect(inputDefinition(key)).not.toBeNull();
  for (const { words } of item.said) for (const source of words) expect(() => new RegExp(source, 'u')).not.toThrow();
});

test('a place is the first of one item only, apart from what is evaluated of it', () => {
  const first = FORM.filter(({ id, together }) => !id.startsWith('evaluated-') && together === undefined).flatMap(({ at }) =>
    at.slice(0, 1).map(({ cells }) => cells.map((one) => one.join(' ')).join(' + ')),
  );
  expect(first.filter((one, index) => first.indexOf(one) !== index)).toEqual([]);
});

test.each(SECTIONS)('no words of a text mean two items in %s', (section) => {
  const words = itemsNamedIn(section).flatMap((named) => named.words);
  expect(words.filter((one, index) => words.indexOf(one) !== index)).toEqual([]);
  expect(wholeOf(section) === null || itemsNamedIn(section).some(({ item }) => item === wholeOf(section))).toBe(true);
});

test('a section reads an item from its own table first', () => {
  const first = (section: SectionId) => placesIn(section, itemById('from-superior'))[0]?.cells;
  expect([first('summary'), first('revenue')]).toEqual([
    [['summary', 'from-superior', 'amount']],
    [['revenue', 'total', 'from-superior']],
  ]);
});

test('what stands beside a figure is a column, in “三公”经费 a row', () => {
  expect(beside(row('summary', 'opening'), 'prior').cells).toEqual([['summary', 'opening', 'prior']]);
  expect(beside(cell('general-budget', '208', 'total'), 'budget').cells).toEqual([['general-budget', '208', 'budget-total']]);
  expect(beside(cell('three-public', 'final', 'abroad'), 'adjusted-budget').cells).toEqual([
    ['three-public', 'adjusted-budget', 'abroad'],
  ]);
});
