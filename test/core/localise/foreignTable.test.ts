import type { TableKind } from '../../../src/core/figures/kinds';
import { Evidence } from '../../../src/core/localise/evidence';
import { foreignTables } from '../../../src/core/localise/foreignTable';
import { equal, evaluateAll, figure } from './department';

const cell = (table: TableKind, row: string, printed: string) => figure({ table, row, printed, at: [row.charCodeAt(0), 2] });

/** 03表 adds up; as many of its three figures are others in 01表 as are told, and 01表 agrees with 04表. */
function patterns(differing: number): (string | null)[] {
  const spent = { a: cell('expenditure', 'a', '5.00'), b: cell('expenditure', 'b', '3.00'), t: cell('expenditure', 't', '8.00') };
  const copies = Object.entries(spent).map(([row, own], index) => {
    const amount = index < differing ? own.value?.plus(7) : own.value;
    return equal(`copy ${row}`, [own], [cell('summary', row, amount?.toFixed(2) ?? '')]);
  });
  const relations = [
    equal('sum', [spent.t], [spent.a, spent.b]),
    ...copies.slice(0, differing),
    equal('held', [cell('summary', 'h', '2.00')], [cell('fiscal-summary', 'h', '2.00')]),
  ];
  return foreignTables(new Evidence(evaluateAll(relations))).explanations.map(({ pattern }) => pattern);
}

test('a table that adds up and disagrees in three equations may be another’s; in two its neighbour may be wrong as well', () => {
  expect(patterns(3)).toEqual(['whole-table']);
  expect(patterns(2)).toEqual([]);
});
