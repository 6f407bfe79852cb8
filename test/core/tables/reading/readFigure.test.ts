import { problemsOf, read } from '../printed';

describe('cells that are no plain figure', () => {
  const valueOf = (printed: string, unit = '万元'): [string | undefined, string[]] => {
    const reading = read(
      `一般公共预算财政拨款支出决算表\n单位：${unit}\n科目编码|科目名称|合计|基本支出|项目支出\n合计||${printed}|1|2`,
    );
    return [reading.figures.figure('general-budget', 'total', 'total')?.value?.toFixed(), problemsOf(reading)];
  };

  it.each([
    ['1,234.50', '1234.5'],
    ['１，２３４．５０', '1234.5'],
    ['1 234.50', '1234.5'],
    ['（12.50）', '-12.5'],
    ['12.50万元', '12.5'],
    ['——', '0'],
    ['/', '0'],
    ['无', '0'],
    ['〇', '0'],
    ["'12.5", '12.5'],
  ])('%s is read', (printed, value) => {
    expect(valueOf(printed)).toEqual([value, []]);
  });

  it.each([
    '12.5元',
    '1,234.00 567.00',
    '12.5\\n13',
    '#####',
    '12.5%',
    '2024-08-01',
    '约12.5',
    '-（12.5）',
    '12,34',
    '1.2.3',
    'XX',
  ])('%s is a problem', (printed) => {
    expect(valueOf(printed)).toEqual([undefined, ['unreadable-figure Sheet1!C4']]);
  });

  it('12.5万元 in a table in 元 is a problem', () => {
    expect(valueOf('12.5万元', '元')).toEqual([undefined, ['unreadable-figure Sheet1!C4']]);
  });
});
