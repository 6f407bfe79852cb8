import { figuresOf, problemsOf, read } from '../printed';

const blocks = (total: string): string => `
  一般公共预算财政拨款基本支出决算表
  单位：万元
  科目编码|科目名称|金额|科目编码|科目名称|金额
  301|工资福利支出|10|302|商品和服务支出|5
  ${total}`;

describe('totals that stand merged over the columns behind them', () => {
  it.each([
    ['the amount in the last column', '合计|||||15', { 'total/amount': '15' }],
    [
      'one total in each block',
      '人员经费合计||10|公用经费合计||5',
      { 'personnel-total/amount': '10', 'operating-total/amount': '5' },
    ],
    ['the next label is no amount of a blank total', '人员经费合计|||公用经费合计||5', { 'operating-total/amount': '5' }],
  ])('%s', (_, row, totals) => {
    const reading = read(blocks(row));
    expect(figuresOf(reading, 'basic-expenditure')).toEqual({ '301/amount': '10', '302/amount': '5', ...totals });
    expect(problemsOf(reading)).toEqual([]);
  });
});
