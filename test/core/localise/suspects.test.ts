import { localise, toSuspects } from '../../../src/core/localise';
import { atMost, equal, evaluateAll, figure } from './department';

test('amounts are printed in the unit of their own cell, findings by their ids', () => {
  const yuan = figure({ row: 'a', printed: '1088300.00', unit: '元', table: 'summary', at: [3, 2] });
  const wan = figure({ row: 'b', printed: '180.83', table: 'expenditure', at: [9, 26] });
  const suspects = toSuspects(localise(evaluateAll([equal('copy', [yuan], [wan])])), new Map([['copy', ['f7']]]));
  expect(suspects).toEqual(
    [
      {
        status: 'ambiguous',
        cells: [
          {
            table: 'expenditure',
            at: { sheet: 'expenditure', row: 9, column: 26 },
            label: 'b total',
            value: '180.83',
            proposed: '108.83',
            low: '108.83',
            high: '108.83',
            formula: false,
          },
        ],
        pattern: 'transposed-digits',
        explains: ['f7'],
      },
      {
        status: 'ambiguous',
        cells: [
          {
            table: 'summary',
            at: { sheet: 'summary', row: 3, column: 2 },
            label: 'a total',
            value: '1088300.00',
            proposed: '1808300.00',
            low: '1808250.00',
            high: '1808350.00',
            formula: false,
          },
        ],
        pattern: 'transposed-digits',
        explains: ['f7'],
      },
    ].sort((x, y) => (x.cells[0]?.table === 'summary' ? -1 : y.cells[0]?.table === 'summary' ? 1 : 0)),
  );
});

test('a side without a bound is empty, a blank cell has no value', () => {
  const [a, b] = [figure({ row: 'a', printed: '7.00', at: [1, 1] }), figure({ row: 'b', printed: '', at: [2, 1] })];
  const suspects = toSuspects(localise(evaluateAll([atMost('within', [a], [b])])), new Map());
  expect(suspects.map(({ cells, explains }) => [cells[0]?.value, cells[0]?.low, cells[0]?.high, explains])).toEqual(
    expect.arrayContaining([
      ['', '6.99', '', []],
      ['7.00', '0.00', '0.00', []],
    ]),
  );
});

test('a figure that has no cell has no place, and its label says why', () => {
  const unlisted = figure({ row: '2080505', printed: '', at: null });
  const fixed = figure({ row: '2080505', printed: '3.00', at: null });
  const [suspect] = toSuspects(localise(evaluateAll([equal('copy', [unlisted], [fixed])])), new Map());
  expect(suspect?.cells[0]).toMatchObject({ at: null, label: '2080505 total（表中未列此行）' });
});
