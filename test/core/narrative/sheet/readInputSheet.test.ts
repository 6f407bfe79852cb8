import { readInputSheet } from '../../../../src/core/narrative/sheet/readInputSheet';
import type { CellValue, SheetSnapshot } from '../../../../src/core/workbook/snapshot';

type Literal = CellValue | { readonly value: CellValue; readonly formula: string };

function sheet(rows: readonly (readonly Literal[])[], name = '情况说明底稿'): SheetSnapshot {
  const cell = (content: Literal) => {
    if (content === null || content === '') return null;
    return typeof content === 'object' && 'formula' in content ? content : { value: content };
  };
  return { name, visibility: 'visible', rows: rows.map((row) => row.map(cell)) };
}

const HEAD = ['项目', '填写内容', '编号'];

function valuesOf(...rows: readonly (readonly Literal[])[]): Readonly<Record<string, string>> {
  const parsed = readInputSheet(sheet([['某中心情况说明底稿'], HEAD, ...rows]));
  if (!parsed.ok) throw new Error(parsed.problems.join('\n'));
  return Object.fromEntries([...parsed.inputs.values].map(([key, value]) => [key, String(value)]));
}

function problemsOf(...rows: readonly (readonly Literal[])[]): readonly string[] {
  const parsed = readInputSheet(sheet([HEAD, ...rows]));
  return parsed.ok ? [] : parsed.problems;
}

describe('values', () => {
  test('are read by the words of the header, wherever the columns stand', () => {
    const moved = sheet([[], ['', '编号', '备注', '填写内容'], ['', 'prior.general.total', 'x', 1366.05]]);
    expect(readInputSheet(moved)).toMatchObject({ ok: true });
    expect(valuesOf(['上年', 1366.05, 'prior.general.total'])).toEqual({ 'prior.general.total': '1366.05' });
  });

  test.each([
    ['1,366.05', '1366.05'],
    ['１３６６．０５', '1366.05'],
    [' 1 366.05 万元 ', '1366.05'],
    [{ value: 12.1, formula: 'B1+1' }, '12.1'],
    [0, '0'],
    ['——', '0'],
  ] as const)('an amount may be %p', (content, expected) => {
    expect(valuesOf(['上年', content, 'prior.general.total'])).toEqual({ 'prior.general.total': expected });
  });

  test('blank is not known, and not zero', () => {
    expect(valuesOf(['上年', '', 'prior.general.total'], ['原因', '   ', 'reason.total'])).toEqual({});
  });

  test('words lose the full stop that the text writes itself, and become one line', () => {
    expect(valuesOf(['原因', '新增项目，\n人员增加。', 'reason.total'])).toEqual({ 'reason.total': '新增项目，人员增加' });
  });

  test('year and department stand beside the inputs', () => {
    const parsed = readInputSheet(sheet([HEAD, ['年度', '2024年', 'year'], ['部门', '某县某中心', 'department']]));
    expect(parsed).toMatchObject({ ok: true, inputs: { year: 2024, department: '某县某中心' } });
  });

  test('invisible characters are nothing', () => {
    expect(valuesOf(['原因', '\u200b\u3000', 'reason.total'], ['上年', '\ufeff12.5\u200b', 'prior.general.total'])).toEqual({
      'prior.general.total': '12.5',
    });
  });

  test('a year may be typed in full width', () => {
    expect(readInputSheet(sheet([HEAD, ['年度', '２０２４年', 'year']]))).toMatchObject({ ok: true, inputs: { year: 2024 } });
  });

  test('rows without 编号, headings and notes, are no inputs', () => {
    expect(valuesOf(['上年决算数'], ['备注', '自己看的话'], ['上年', 5, 'prior.general.total'])).toEqual({
      'prior.general.total': '5',
    });
  });
});

describe('last year’s words', () => {
  const head = ['项目', '填写内容', '上年填写', '沿用上年', '编号'];
  const read = (...row: readonly Literal[]) => {
    const parsed = readInputSheet(sheet([head, row]));
    return parsed.ok ? parsed.inputs.values.get('reason.total') : undefined;
  };

  test('count only where the row says that they are kept', () => {
    expect(read('原因', '', '去年的原因', '', 'reason.total')).toBeUndefined();
    expect(read('原因', '', '去年的原因', '否', 'reason.total')).toBeUndefined();
    expect(read('原因', '', '去年的原因', '是', 'reason.total')).toBe('去年的原因');
  });

  test.each(['√', '沿用上年', 'Y', '对', ' 是 ', 'ｙ', true])('%p is a yes', (answer) => {
    expect(read('原因', '', '去年的原因', answer, 'reason.total')).toBe('去年的原因');
  });

  test('another answer is asked about, not passed over', () => {
    expect(readInputSheet(sheet([head, ['原因', '', '去年的原因', '再说', 'reason.total']]))).toEqual({
      ok: false,
      problems: ['情况说明底稿!B2：“照填”一栏填的是“再说”，照参考内容填请填“是”，不照填请留空。'],
    });
  });

  test('an account’s row whose 编号 was taken away is recognised by its label and its hint', () => {
    const lost = ['项目', '填写内容', '填写说明', '编号'];
    const row = ['社会保障和就业支出年初预算', 90, '按年初批复的部门预算填写', ''];
    expect(readInputSheet(sheet([lost, row]))).toMatchObject({
      ok: false,
      problems: [expect.stringContaining('budget.general.科目代码') as string],
    });
    expect(readInputSheet(sheet([lost, [row[0] ?? '', 90, '', '']]))).toMatchObject({ ok: true });
  });

  test('never go before what was typed', () => {
    expect(read('原因', '今年的原因', '去年的原因', '是', 'reason.total')).toBe('今年的原因');
  });
});

describe('problems name the cell', () => {
  test.each([
    [
      'a word for an amount',
      ['上年', '约一千', 'prior.general.total'],
      '情况说明底稿!B2：“上年”（prior.general.total）应填金额（万元），例如 1366.05；现为“约一千”，不是数字，请改正。',
    ],
    [
      'another unit',
      ['上年', '13660500元', 'prior.general.total'],
      '情况说明底稿!B2：“上年”（prior.general.total）应填金额（万元），例如 1366.05；现为“13660500元”，单位是“元”，请换算成万元，请改正。',
    ],
    [
      'half a car',
      ['车', 1.5, 'count.vehicles.kept'],
      '情况说明底稿!B2：“车”（count.vehicles.kept）应填不小于 0 的整数；现为“1.5”，不是整数，请改正。',
    ],
    ['an unknown 编号', ['某', 1, 'prior.nothing'], '情况说明底稿!B2：情况说明底稿中有不认识的项目“prior.nothing”'],
    [
      'an unknown 编号 without a value',
      ['某', '', 'prior.nothing'],
      '情况说明底稿!B2：情况说明底稿中有不认识的项目“prior.nothing”',
    ],
    ['an error value', ['上年', { error: '#REF!' }, 'prior.general.total'], '情况说明底稿!B2：单元格是错误值 #REF!'],
    [
      'a formula that was never calculated',
      ['上年', { value: null, formula: 'A1' }, 'prior.general.total'],
      '情况说明底稿!B2：公式没有计算结果',
    ],
    [
      'a figure in the row of a reason',
      ['原因', 1366.05, 'reason.total'],
      '情况说明底稿!B2：“原因”（reason.total）应填文字；现为“1366.05”，只有数字',
    ],
    [
      'a tick where a number belongs',
      ['车', true, 'count.vehicles.kept'],
      '情况说明底稿!B2：“车”（count.vehicles.kept）应填不小于 0 的整数；现为“TRUE”',
    ],
    [
      'an amount whose 编号 was taken away',
      ['上年收入总计', 1366.05, ''],
      '情况说明底稿!B2：“上年收入总计”这一行填了内容，但“编号”一栏是空的，不知道用在哪里，请把编号“prior.summary.revenue-total”填回去。',
    ],
    ['a year that is none', ['年度', '二〇二四', 'year'], '情况说明底稿!B2：情况说明底稿中的年度'],
  ] as const)('%s', (_, row, problem) => {
    const [first = '', ...others] = problemsOf(row);
    expect(first.startsWith(problem)).toBe(true);
    expect(others).toEqual([]);
  });

  test('one input twice with different values; the same value twice is none', () => {
    const one = ['上年', 5, 'prior.general.total'];
    expect(problemsOf(one, one)).toEqual([]);
    expect(problemsOf(one, ['上年', 6, 'prior.general.total'])).toEqual([
      '情况说明底稿!B3：编号“prior.general.total”与 B2 重复，但填的内容不同，请只留一行。',
    ]);
  });

  test('all together', () => {
    expect(problemsOf(['上年', '约一千', 'prior.general.total'], ['车', 1.5, 'count.vehicles.kept'])).toHaveLength(2);
  });

  test('a sheet without the header', () => {
    expect(readInputSheet(sheet([['项目', '内容说明']]))).toMatchObject({ ok: false });
  });
});
