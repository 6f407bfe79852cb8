import { earlierInputs, findInputSheet, withoutInputSheet } from '../../../../src/core/narrative/sheet/findInputSheet';
import type { CellValue, SheetSnapshot } from '../../../../src/core/workbook/snapshot';

function sheet(
  rows: readonly (readonly CellValue[])[],
  name = '情况说明底稿',
  visibility: SheetSnapshot['visibility'] = 'visible',
): SheetSnapshot {
  return { name, visibility, rows: rows.map((row) => row.map((value) => (value === null ? null : { value }))) };
}

const HEAD = ['项目', '填写内容', '填写说明', '编号'];

function ofYear(year: number, reason: string, name: string): SheetSnapshot {
  return sheet([HEAD, ['年度', year, '', 'year'], ['原因', reason, '', 'reason.total']], name);
}

const tables = sheet([['收入']], '公开01表');

describe('the sheet in a workbook', () => {
  const filled = (name: string, amount = 5) => sheet([HEAD, ['上年', amount, '', 'prior.general.total']], name);

  test('is found by its header, also under another name', () => {
    expect(findInputSheet({ sheets: [tables, filled('底稿')] })).toMatchObject({ sheet: { name: '底稿' } });
  });

  test('of the right name goes before others that say the same', () => {
    expect(findInputSheet({ sheets: [filled('底稿'), filled('情况说明底稿')] })).toMatchObject({
      sheet: { name: '情况说明底稿' },
    });
  });

  test('is not guessed among several', () => {
    expect(findInputSheet({ sheets: [filled('一'), filled('二')] })).toMatchObject({
      problem: expect.stringContaining('一、二') as string,
    });
    expect(findInputSheet({ sheets: [filled('情况说明底稿'), filled('情况说明底稿 (2)', 6)] })).toMatchObject({
      problem: expect.stringContaining('情况说明底稿 (2)') as string,
    });
  });

  test('is the one of the year, where others say that they are of another', () => {
    const sheets = [ofYear(2023, '上年', '情况说明底稿'), ofYear(2024, '今年', '情况说明底稿(2)')];
    expect(findInputSheet({ sheets }, 2024)).toMatchObject({ sheet: { name: '情况说明底稿(2)' } });
    expect(findInputSheet({ sheets }, 2023)).toMatchObject({ sheet: { name: '情况说明底稿' } });
  });

  test('counts hidden only where no other is in sight', () => {
    const hidden = sheet([HEAD, ['原因', '藏', '', 'reason.total']], '藏', 'hidden');
    expect(findInputSheet({ sheets: [tables, hidden] })).toMatchObject({ sheet: { name: '藏' } });
    expect(findInputSheet({ sheets: [hidden, filled('底稿')] })).toMatchObject({ sheet: { name: '底稿' } });
  });

  test('with half of its header gone is told about, not passed over', () => {
    const broken = sheet([['项目', '填写内容', '填写说明', '']], '底稿');
    expect(findInputSheet({ sheets: [tables, broken] })).toMatchObject({
      problem: expect.stringContaining('请恢复这两栏的表头') as string,
    });
  });

  test('is absent where there is none', () => {
    expect(findInputSheet({ sheets: [tables] })).toBeNull();
    expect(findInputSheet({ sheets: [sheet([['项目', '金额']], '情况说明底稿')] })).toBeNull();
  });
});

test('the words of earlier years are kept apart, the later before the earlier', () => {
  const sheets = [ofYear(2023, '去年', '二'), ofYear(2022, '前年', '一'), ofYear(2024, '今年', '三')];
  expect(earlierInputs({ sheets }, 2024)?.values.get('reason.total')).toBe('去年');
  expect(earlierInputs({ sheets }, 2022)).toBeNull();
  expect(earlierInputs({ sheets }, null)).toBeNull();
});

test('a review does not see it', () => {
  const own = ofYear(2024, '今年', '底稿');
  expect(withoutInputSheet({ sheets: [tables, own] }).sheets).toEqual([tables]);
  expect(withoutInputSheet({ sheets: [tables, own] }, 'visible').sheets).toEqual([tables]);
  const hidden = { ...own, visibility: 'hidden' as const };
  expect(withoutInputSheet({ sheets: [tables, hidden] }, 'visible').sheets).toEqual([tables, hidden]);
});
