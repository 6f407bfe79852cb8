import { hierarchyOf } from '../../../src/core/figures/hierarchy';
import type { AccountLevel, RecognisedTable, TableRow } from '../../../src/core/figures/figure';
import { presentId } from '../../../src/core/figures/formerIds';
import { figuresOf } from '../narrative/tableBuilder';

/** `208: 20805 20808`, a line for each row that others stand below. */
function lines(table: RecognisedTable | undefined): string[] {
  if (table === undefined) throw new RangeError('no table');
  return [...hierarchyOf(table)].map(([parent, children]) => `${parent}: ${children.map(({ id }) => id).join(' ')}`);
}

const coded = (codes: string): RecognisedTable | undefined =>
  figuresOf({ revenue: Object.fromEntries(codes.split(' ').map((code) => [code, { total: '1.00' }])) }).table('revenue');

/** A form without codes: `c1` is a 类, `s1` a 款, `i1` a 项, `n1` none of them. */
function uncoded(ids: string): RecognisedTable | undefined {
  const levels: Readonly<Record<string, AccountLevel>> = { t: 'total', c: 'class', s: 'section', i: 'item' };
  const [table] = figuresOf({ revenue: {} }).tables;
  const rows = ids.split(' ').map((id, sheetRow): TableRow => {
    const level = levels[id.charAt(0)];
    return { id, name: id, sheetRow, figures: new Map(), ...(level === undefined ? {} : { level }) };
  });
  return table && { ...table, rows };
}

describe('which rows stand below which', () => {
  test.each<[what: string, table: RecognisedTable | undefined, expected: string[]]>([
    ['合计 over 类 over 款 over 项', coded('合计 208 20805 2080505 20808'), ['合计: 208', '208: 20805 20808', '20805: 2080505']],
    ['without its 款 a 项 stands below its 类', coded('合计 208 2080505'), ['合计: 208', '208: 2080505']],
    ['without both below 合计', coded('合计 2080505 21011'), ['合计: 21011 2080505']],
    ['without 合计 what is topmost stands below nothing', coded('208 20805'), ['208: 20805']],
    ['wherever 合计 stands', coded('208 20805 合计'), ['合计: 208', '208: 20805']],
    ['without codes by place', uncoded('t c1 s1 i1 i2 s2 c2 i3 s3'), ['t: c1 c2', 'c1: s1 s2', 's1: i1 i2', 'c2: i3 s3']],
    ['without codes and 合计', uncoded('c1 s1'), ['c1: s1']],
    ['a row of no level belongs nowhere', uncoded('t c1 n1 s1'), ['t: c1', 'c1: s1']],
    ['nor does one above every 类', uncoded('t s1 c1'), ['t: c1']],
  ])('%s', (_, table, expected) => {
    expect(lines(table).sort()).toEqual([...expected].sort());
  });
});

test.each([
  ['summary', 'operating', 'business'],
  ['three-public', 'reception-people', 'reception-persons'],
  ['summary', 'opening', 'opening'],
  ['general-budget', 'operating', 'operating'],
  ['no-table', 'operating', 'operating'],
])('what earlier versions called %s %s is %s', (table, id, present) => {
  expect(presentId(table, id)).toBe(present);
});
