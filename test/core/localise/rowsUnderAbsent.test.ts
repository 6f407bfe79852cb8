import { reviewWorkbook } from '../../../src/core';
import { sheet } from '../tables/printed';

const columns = '本年收入合计|财政拨款收入|上级补助收入|事业收入|经营收入|附属单位上缴收入|其他收入';
const spending = '本年支出合计|基本支出|项目支出|上缴上级支出|经营支出|对附属单位补助支出';

const suspectsOf = (revenue: string, expenditure: string): string[] =>
  reviewWorkbook({ sheets: [sheet(revenue, { name: '02' }), sheet(expenditure, { name: '03' })] }).review.suspects.map(
    ({ status, pattern, cells }) =>
      `${status} ${pattern ?? ''} ${cells.map(({ label, proposed }) => `${label} ${proposed}`).join(', ')}`,
  );

/** Only the 类, 款 or 项 that is new in a row. */
const split = (heads: string, rows: string): string => `
  ${heads.startsWith('本年收入') ? '收入' : '支出'}决算表
  单位：万元
  类|款|项|科目名称|${heads}
  |||合计|100|100
  ${rows}`;
const CLASS_205 = `205|||教育支出|20|20
  |08||进修及培训|20|20
  ||03|培训支出|20|20`;
const SECTION_208 = '|05||行政事业单位养老支出|80|80';
const ITEMS_208 = `||05|机关事业单位基本养老保险缴费支出|50|50
  ||06|机关事业单位职业年金缴费支出|30|30`;
const CLASS_208 = '208|||社会保障和就业支出|80|80';
const wholeSplit = split(spending, [CLASS_205, CLASS_208, SECTION_208, ITEMS_208].join('\n'));

const named = (heads: string, rows: string): string => `
  ${heads.startsWith('本年收入') ? '收入' : '支出'}决算表
  单位：万元
  项目|${heads}
  ${rows}
  合计|100|100`;
const NAMED_205 = `教育支出|20|20
  _进修及培训|20|20
  __培训支出|20|20`;
const NAMED_208 = `_行政事业单位养老支出|80|80
  __机关事业单位基本养老保险缴费支出|50|50
  __机关事业单位职业年金缴费支出|30|30`;

describe('what stood below a row that is left out', () => {
  it('a 类, where only the new part of a code is printed: one explanation', () => {
    expect(suspectsOf(split(columns, [CLASS_205, SECTION_208, ITEMS_208].join('\n')), wholeSplit)).toEqual([
      'unique row-left-out 208 社会保障和就业支出 本年收入合计（表中未列此行） 80.00, 208 社会保障和就业支出 财政拨款收入（表中未列此行） 80.00',
    ]);
  });

  it('a 款, whose 项 are read as the 类’s own', () => {
    expect(suspectsOf(split(columns, [CLASS_205, CLASS_208, ITEMS_208].join('\n')), wholeSplit)).toEqual([
      'unique row-left-out 20805 行政事业单位养老支出 本年收入合计（表中未列此行） 80.00, 20805 行政事业单位养老支出 财政拨款收入（表中未列此行） 80.00',
    ]);
  });

  it('a 类, where names are printed without codes', () => {
    const whole = named(spending, `${NAMED_205}\n社会保障和就业支出|80|80\n${NAMED_208}`);
    expect(suspectsOf(named(columns, `${NAMED_205}\n${NAMED_208}`), whole)).toEqual([
      'unique row-left-out 208 社会保障和就业支出 本年收入合计（表中未列此行） 80.00, 208 社会保障和就业支出 财政拨款收入（表中未列此行） 80.00',
    ]);
  });

  it('nothing is left out of tables that agree', () => {
    const rows = [CLASS_205, CLASS_208, SECTION_208, ITEMS_208].join('\n');
    expect(suspectsOf(split(columns, rows), wholeSplit)).toEqual([]);
  });
});
