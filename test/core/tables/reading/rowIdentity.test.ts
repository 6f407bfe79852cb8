import { hierarchyOf } from '../../../../src/core/figures/hierarchy';
import { problemsOf, read, tableOf } from '../printed';

describe('accounts', () => {
  const head = `
    一般公共预算财政拨款支出决算表
    |||||单位：万元`;
  const ids = (text: string): string[] => tableOf(read(text), 'general-budget').rows.map(({ id }) => id);
  const all = ['total', '208', '20805', '2080501', '2080505', '210', '21011', '2101101'];
  const split = `${head}
    支出功能分类科目编码|||科目名称|本年支出||
    类|款|项||合计|基本支出|项目支出`;

  it('codes as numbers, split, without their zeros', () => {
    const text = `${head}
      科目编码|||科目名称|合计|基本支出|项目支出
      类|款|项||||
      |||合计|3.5|1.5|2
      201|||一般公共服务支出|3.5|1.5|2
      201|6||财政事务|3.5|1.5|2
      201|6|1|行政运行|1.5|1.5|
      201|6|50|事业运行|2||2`;
    expect(ids(text)).toEqual(['total', '201', '20106', '2010601', '2010650']);
    expect(problemsOf(read(text))).toEqual([]);
  });

  it('whole codes repeated or growing in each column', () => {
    const text = `${split}
      |||合计|3.5|1.5|2
      208|||社会保障和就业支出|3|1|2
      208|20805||行政事业单位养老支出|3|1|2
      208|20805|2080501|行政单位离退休|1|1|
      208|20805|2080505|养老保险缴费|2||2
      210|210|210|卫生健康支出|0.5|0.5|
      21011|21011|21011|行政事业单位医疗|0.5|0.5|
      2101101|2101101|2101101|行政单位医疗|0.5|0.5|`;
    expect(ids(text)).toEqual(all);
    expect(problemsOf(read(text))).toEqual([]);
  });

  it('类 and 款 only where they change', () => {
    const text = `${split}
      合计||||3.5|1.5|2
      '208|||社会保障和就业支出|3|1|2
      |'05||行政事业单位养老支出|3|1|2
      ||'01|行政单位离退休|1|1|
      ||'05|养老保险缴费|2||2
      '210|||卫生健康支出|0.5|0.5|
      |'11||行政事业单位医疗|0.5|0.5|
      ||'01|行政单位医疗|0.5|0.5|`;
    expect(ids(text)).toEqual(all);
  });

  it.each([
    ['208社会保障和就业支出', '2080501行政单位离退休'],
    ['208 社会保障和就业支出', '2080501  行政单位离退休'],
    ['[208]社会保障和就业支出', '[2080501]行政单位离退休'],
    ['208-社会保障和就业支出', '2080501-行政单位离退休'],
    ["''208社会保障和就业支出", '２０８０５０１行政单位离退休'],
  ])('code and name in one cell: %s', (first, second) => {
    const reading = read(`${head}
      功能分类科目|本年支出合计|基本支出|项目支出
      ${first}|3.5|1.5|2
      ${second}|3.5|1.5|2
      合计|3.5|1.5|2`);
    expect(tableOf(reading, 'general-budget').rows.map(({ id, name }) => [id, name])).toEqual([
      ['208', '社会保障和就业支出'],
      ['2080501', '行政单位离退休'],
      ['total', '合计'],
    ]);
    expect(problemsOf(reading)).toEqual([]);
  });

  it('names alone, by their indentation', () => {
    const reading = read(`${head}
      项目（按功能分类）|本年支出合计|基本支出|项目支出
      合计|3.5|1.5|2
      社会保障和就业支出|3|1|2
      _行政事业单位养老支出|3|1|2
      __行政单位离退休|1|1|
      __机关事业单位基本养老保险缴费支出|2||2
      卫生健康支出|0.5|0.5|
      注：本表反映一般公共预算财政拨款实际支出情况。`);
    expect(tableOf(reading, 'general-budget').rows.map(({ id, level }) => [id, level])).toEqual([
      ['total', 'total'],
      ['208', 'class'],
      ['name:社会保障和就业支出/行政事业单位养老支出', 'section'],
      ['name:社会保障和就业支出/行政事业单位养老支出/行政单位离退休', 'item'],
      ['name:社会保障和就业支出/行政事业单位养老支出/机关事业单位基本养老保险缴费支出', 'item'],
      ['210', 'class'],
    ]);
    const parents = [...hierarchyOf(tableOf(reading, 'general-budget'))].map(([id, rows]) => [id, rows.length]);
    expect(parents).toEqual([
      ['total', 2],
      ['208', 1],
      ['name:社会保障和就业支出/行政事业单位养老支出', 2],
    ]);
    expect(problemsOf(reading)).toEqual([]);
  });

  it('no 合计 row, blank rows between, a 备注 column and a footer with dates', () => {
    const reading = read(`${head}
      科目编码|科目名称|本年支出合计|基本支出|项目支出|备注
      208|社会保障和就业支出|3.5|1.5|2|含上年追加
      |||||
      20805|行政事业单位养老支出|3.5|1.5|2|
      单位负责人：张三||财务负责人：李四|填表人：王五|填报日期：|45870`);
    expect(tableOf(reading, 'general-budget').rows.map(({ id }) => id)).toEqual(['208', '20805']);
    expect(problemsOf(reading)).toEqual([]);
  });
});
