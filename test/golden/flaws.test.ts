import { reviewWorkbook, runsText, type WorkbookSnapshot } from '../../src/core';
import { findingKeys } from '../../src/core/findings/findingKey';
import type { SheetSnapshot, SnapshotCell } from '../../src/core/workbook/snapshot';
import { placeOf, withCell, withoutSheet, withValue } from '../workbooks/editing';
import { sampleSnapshot } from '../workbooks/hostileLayouts';
import { placeName } from '../../src/core/workbook/address';
import { expectGolden, expectNoOther } from './golden';

const SAMPLE = sampleSnapshot();
const figures = reviewWorkbook(SAMPLE).context.current;
const place = placeOf(figures.figure('expenditure', '2080150', 'basic'));
const codeCell = { ...placeOf(figures.figure('general-budget', '2080150', 'total')), column: 0 };

function withSheet(name: string, change: (sheet: SheetSnapshot) => SheetSnapshot): WorkbookSnapshot {
  return { ...SAMPLE, sheets: SAMPLE.sheets.map((sheet) => (sheet.name === name ? change(sheet) : sheet)) };
}

function withTexts(name: string, change: (text: string) => string | null): WorkbookSnapshot {
  const cell = (old: SnapshotCell | null): SnapshotCell | null => {
    if (old === null || typeof old.value !== 'string') return old;
    const value = change(old.value);
    return value === null ? null : { ...old, value };
  };
  return withSheet(name, (sheet) => ({ ...sheet, rows: sheet.rows.map((row) => row.map(cell)) }));
}

const added = (...sheets: SheetSnapshot[]): WorkbookSnapshot => ({ ...SAMPLE, sheets: [...SAMPLE.sheets, ...sheets] });
const copyOf = (name: string, change: (text: string) => string): SheetSnapshot => {
  const sheet = withTexts(name, change).sheets.find((one) => one.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return { ...sheet, name: `${name}副本` };
};

/** One flaw each, of those that are no arithmetic. */
const FLAWS: Readonly<Record<string, WorkbookSnapshot>> = {
  'a table missing': withoutSheet(SAMPLE, '公开09表'),
  'the last table missing': withoutSheet(SAMPLE, '公开10表'),
  'a table twice': added(copyOf('公开03表', (text) => text)),
  'a table of another department': added(copyOf('公开03表', (text) => text.replace('泽州县社会保险中心', '泽州县教育局'))),
  'a table of another year': added(copyOf('公开03表', (text) => text.replace('2024', '2021'))),
  'a head that is not recognised': withTexts('公开03表', (text) => text.replace(/支出$|^项目$|科目/, '甲')),
  'a sheet with figures': added({ name: '台账', visibility: 'visible', rows: [[{ value: '办公费' }, { value: 12.5 }]] }),
  'an empty table without a note': withTexts('公开07表', (text) => (text.includes('无数据') ? null : text)),
  'no unit': withTexts('公开03表', (text) => text.replace(/金额单位：万元/, '')),
  'another unit': withTexts('公开03表', (text) => text.replace('万元', '元')),
  'another year': withTexts('公开05表', (text) => text.replace('2024', '2023')),
  'another department': withTexts('公开05表', (text) => text.replace('泽州县社会保险中心', 'XX局')),
  'a figure as text': withValue(SAMPLE, place, '711.00'),
  'a figure below zero': withValue(SAMPLE, place, -711),
  'a figure too fine': withValue(SAMPLE, place, 711.0004),
  'two amounts in a cell': withValue(SAMPLE, place, '711.00 2.00'),
  'an error value': withValue(SAMPLE, place, { error: '#REF!' }),
  'a formula without a value': withCell(SAMPLE, place, { value: null, formula: 'C9-E9' }),
  'a figure with a unit': withValue(SAMPLE, place, '7110000.00元'),
  'a row that is not known': withValue(
    SAMPLE,
    { ...placeOf(figures.figure('summary', 'grant-general', 'amount')), column: 0 },
    '一、甲收入',
  ),
  'a code of wrong length': withValue(SAMPLE, codeCell, '20801501'),
  'a code twice': withValue(SAMPLE, codeCell, '2080109'),
  'a code without its parent': withValue(SAMPLE, codeCell, '2081650'),
  'a name that differs': withValue(SAMPLE, { ...codeCell, column: 1 }, '事业运转'),
  'a class with a wrong name': withValue(
    SAMPLE,
    { ...placeOf(figures.figure('general-budget', '221', 'total')), column: 1 },
    '社会保障和就业支出',
  ),
  'a row left out': withSheet('公开03表', (sheet) => ({ ...sheet, rows: sheet.rows.filter((_, row) => row !== place.row) })),
  'hidden rows': withSheet('公开03表', (sheet) => ({ ...sheet, hiddenRows: [9, 10] })),
  'a hidden sheet': withSheet('公开03表', (sheet) => ({ ...sheet, visibility: 'hidden' })),
  'a formula': withCell(SAMPLE, placeOf(figures.figure('expenditure', 'total', 'total')), { value: 2560.03, formula: 'C8+C9' }),
  'links, comments, names': {
    ...withSheet('公开03表', (sheet) => ({ ...sheet, comments: ['C11'] })),
    externalLinks: ['\\\\server\\底稿.xlsx'],
    properties: [{ name: 'author', value: '张三' }],
  },
};

const linesOf = (workbook: WorkbookSnapshot): string[] => {
  const { findings } = reviewWorkbook(workbook).review;
  const keys = findingKeys(findings);
  return findings.map(({ severity, rule, said, cells }, index) =>
    [severity, rule, runsText(said), `key=${keys[index] ?? ''}`, cells.map(placeName).join(' ')].join('  '),
  );
};

test('what is said of flaws that are no arithmetic, beside what the sample has', () => {
  const known = new Set(linesOf(SAMPLE));
  const lines = Object.entries(FLAWS).flatMap(([name, workbook]) => {
    const own = linesOf(workbook).filter((line) => !known.has(line));
    return [`# ${name}`, ...(own.length > 20 ? [...own.slice(0, 20), `… ${own.length - 20} more`] : own)];
  });
  expectGolden('flaws', 'flaws', lines);
  expectNoOther('flaws', ['flaws']);
});
