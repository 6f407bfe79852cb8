import { cellsOf } from '../../../src/core/findings/findingCell';
import { figure } from '../localise/department';

describe('the cell of a figure as a finding names it', () => {
  const printed = figure({ table: 'revenue', row: '208', column: 'total', printed: '12.30', at: [7, 2] });

  it('has its place, its table and what stands there', () => {
    expect(cellsOf(printed, 'total')).toEqual([
      { sheet: 'revenue', row: 7, column: 2, table: 'revenue', role: 'total', label: '208 total', value: '12.30' },
    ]);
  });

  it('is called what the sentence calls it', () => {
    expect(cellsOf(printed, 'left', '本年收入').map(({ label }) => label)).toEqual(['本年收入']);
  });

  it('is none where the table does not list the figure', () => {
    expect(cellsOf({ ...printed, cell: null }, 'part')).toEqual([]);
  });
});
