import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { FORM, inputKey, itemById, itemsNamedIn, lastYearKeys, placesIn, wholeOf } from '../../../src/core/form';
import type { Item } from '../../../src/core/form/item/item';
import type { SectionId } from '../../../src/core/form/item/sections';
import { beside } from '../../../src/core/form/item/sides';
import { CAPITAL, FUND, GENERAL } from '../../../src/core/form/item/words';
import { cell, row } from '../../../src/core/form/item/place';
import { inputDefinition } from '../../../src/core/narrative/inputs/inputs';
import { plainText } from '../../../src/core/verify/reading/plainText';
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
  for (const key of [...lastYearKeys(item), ...Object.values<string>({ ...item.inputs })])
    expect(inputDefinition(key)).not.toBeNull();
  for (const { words } of item.said) for (const source of words) expect(() => new RegExp(source, 'u')).not.toThrow();
});

test('a place is the first of one item only, apart from what is evaluated of it', () => {
  const first = FORM.filter(({ id, together }) => !id.startsWith('evaluated-') && together === undefined).flatMap(({ at }) =>
    at.slice(0, 1).map(({ cells }) => cells.map((one) => one.join(' ')).join(' + ')),
  );
  expect(first.filter((one, index) => first.indexOf(one) !== index)).toEqual([]);
});

test.each(SECTIONS)('what is written by its own name in %s is read by it', (section) => {
  const unread = itemsNamedIn(section).filter(({ item, words }) => {
    const name = plainText(item.name);
    // A figure follows, as in a sentence.
    const read = words.map((source) => new RegExp(`^(?:${source})`, 'u').exec(`${name}12`)?.[0].length ?? 0);
    return item.at.length > 0 && Math.max(0, ...read) < name.length;
  });
  expect(unread.map(({ item }) => item.name)).toEqual([]);
});

/**
 * A budget means what came of it or what was spent of it, its 结转 what the year began or ended with; 收入总计 or 总收入 of 二、收入决算情况
 * and 收入总额 and 总收入 the year's revenue or all that there was.
 */
const OF_TWO: readonly string[] = [
  GENERAL, FUND, CAPITAL, ...[GENERAL, FUND, CAPITAL].map((fund) => `${fund}结转(?:[和及]?结余)?(?:资金)?`),
  ...['收入', '支出'].flatMap((flow) => [`(?:本年)?(?:决算)?${flow}(?:决算)?总计|总${flow}`, `(?:决算)?${flow}(?:决算)?总额|(?:全年)?总${flow}`]),
]; // prettier-ignore

test.each(SECTIONS)('no words of a text mean two items in %s, but for a few that always may', (section) => {
  const words = itemsNamedIn(section)
    .flatMap((named) => named.words)
    .filter((one) => !OF_TWO.includes(one));
  expect(words.filter((one, index) => words.indexOf(one) !== index)).toEqual([]);
  expect(wholeOf(section) === null || itemsNamedIn(section).some(({ item }) => item === wholeOf(section))).toBe(true);
});

/**
 * Where else an item's whole name stands as a word of code, and why: a slot that wordings fill in is called so; a row or column that
 * several items share; words that texts are searched for.
 */
const SPELLED_AGAIN: Readonly<Record<string, readonly string[]>> = {
  'tables/catalog/fiscalSummary.ts': ['收入总计', '支出总计', '本年收入合计', '本年支出合计'],
  'tables/catalog/summary.ts': ['财政拨款收入'],
  'tables/catalog/functional.ts': ['年初结转和结余', '年末结转和结余', '本年支出合计', '基本支出', '项目支出'],
  'tables/catalog/basicExpenditure.ts': ['人员经费', '公用经费'],
  'tables/catalog/information.ts': ['机构运行经费'],
  // Short names of the tables.
  'overview/overviewMessages.ts': ['基本支出'],
  'messages/glossary.ts': ['公用经费', '因公出国（境）费', '公务用车购置及运行维护费', '公务接待费'],
};
const CORE = resolve(__dirname, '../../../src/core');

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? sources(path) : path.endsWith('.ts') ? [path] : [];
  });
}

/** The code of core beside the items, without its comments. */
const ELSEWHERE = sources(CORE)
  .map((path) => ({
    name: relative(CORE, path),
    code: readFileSync(path, 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, ''),
  }))
  .filter(({ name }) => !name.startsWith('form/items/'));

test('an item is named in one file of core', () => {
  const quoted = (name: string): RegExp => new RegExp(`(['"\`])${name.replace(/[()]/g, '\\$&')}\\1`);
  const again = ELSEWHERE.map(
    ({ name, code }) => [name, FORM.filter((item) => quoted(item.name).test(code)).map((item) => item.name)] as const,
  ).filter(([, names]) => names.length > 0);
  const sorted = (all: Iterable<readonly [string, readonly string[]]>) =>
    [...all].map(([name, names]) => `${name}: ${[...names].sort().join(' ')}`).sort();
  expect(sorted(again)).toEqual(sorted(Object.entries(SPELLED_AGAIN)));
});

test('a key of the 底稿 stands with its item alone', () => {
  const keys = FORM.flatMap((item) => [...lastYearKeys(item), ...Object.values<string>({ ...item.inputs })]);
  expect(
    ELSEWHERE.flatMap(({ name, code }) => keys.filter((key) => code.includes(`'${key}'`)).map((key) => `${name} ${key}`)),
  ).toEqual([]);
});

test('a key of the 底稿 that asks for an account is put together in one place', () => {
  const again = ELSEWHERE.filter(({ code }) =>
    /`(?:prior|budget|adjusted|reason|use)\.\$\{|(?:prior|budget|adjusted|use)\.(?:\(|general)/.test(code),
  );
  // Ids of rules, and the reason of all 项 of a budget, which asks for no one account.
  expect(again.map(({ name }) => name).sort()).toEqual(['narrative/inputs/sharedReasons.ts', 'rules/priorYear.ts']);
});

test('what an item is made of is listed with it alone', () => {
  const again = ELSEWHERE.flatMap(({ name, code }) =>
    [...code.matchAll(/\[\s*'[a-z-]+'(?:,\s*'[a-z-]+')+,?\s*\]/g)].flatMap(([array]) => {
      const ids = [...array.matchAll(/[a-z-]+/g)].map(String).sort();
      return FORM.filter(({ parts = [] }) => parts.length > 1 && String([...parts].sort()) === String(ids)).map(
        ({ id }) => `${name} ${id}`,
      );
    }),
  );
  // Two columns of 06表, which are called like the items.
  expect(again).toEqual(['rules/basicExpenditure.ts general-basic']);
});

test('an input that is asked for in words of its own is one that the item has', () => {
  for (const item of FORM)
    for (const which of Object.keys(item.asked ?? {}) as (keyof NonNullable<Item['asked']>)[])
      expect(() => inputKey(item.id, which)).not.toThrow();
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
