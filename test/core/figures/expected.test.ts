import { expectedTables, type FamilyTable } from '../../../src/core/figures/expected';
import type { TableKind } from '../../../src/core/figures/kinds';

const table = (kind: TableKind, number: string | null = null, columns?: string[]): FamilyTable => ({
  kind,
  number,
  ...(columns === undefined ? {} : { columns }),
});

const COMMON: readonly TableKind[] = ['summary', 'revenue', 'expenditure', 'fiscal-summary', 'general-budget', 'basic-expenditure', 'government-fund', 'three-public']; // prettier-ignore

describe('the tables of a form', () => {
  test.each<[what: string, tables: FamilyTable[], more: TableKind[]]>([
    ['are all but 相关信息统计表 where nothing tells the family', [], ['state-capital']],
    ['have 相关信息统计表 where it is there', [table('information')], ['state-capital', 'information']],
    ['have 国有资本经营预算 where 04表 has a column for it', [table('fiscal-summary', '04表', ['total', 'state-capital'])], ['state-capital']],
    ['whatever other tables have', [table('summary', '01表', ['amount']), table('fiscal-summary', '04表', ['state-capital'])], ['state-capital']],
    ['do without where the numbers run on beside a table without one', [table('summary', '01表'), table('three-public', '02表'), table('revenue')], []],
    ['do without where it has none', [table('fiscal-summary', '04表', ['total', 'fund'])], []],
    ['have it all the same where it is there', [table('fiscal-summary', '04表', ['total']), table('state-capital')], ['state-capital']],
    ['have it where a number is left out for it', [table('summary', '01表'), table('three-public', '03表')], ['state-capital']],
    ['do without where the numbers run on', [table('summary', '01表'), table('three-public', '02表'), table('revenue', '02表')], []],
    ['have it where no number is printed', [table('summary'), table('revenue')], ['state-capital']],
  ])('%s', (_, tables, more) => {
    expect([...expectedTables(tables)].sort()).toEqual([...COMMON, ...more].sort());
  }); // prettier-ignore

  test('are in the order of the form', () => {
    expect(expectedTables([]).slice(0, 3)).toEqual(['summary', 'revenue', 'expenditure']);
  });
});
