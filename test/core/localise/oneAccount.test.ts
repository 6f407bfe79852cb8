import { a1, reviewWorkbook, type WorkbookSnapshot } from '../../../src/core';
import { only, relayOut, workbookOf } from '../../workbooks/form';
import { KINDS_OF_DEPARTMENTS, otherDepartment } from '../../workbooks/otherDepartments';
import { shanxiForms } from '../../workbooks/shanxi';

/** 合计, 类, 款 and 项 of 地方志办公室 are one amount each. */
const plan = KINDS_OF_DEPARTMENTS.filter(({ name }) => name === '地方志办公室');
const LISTS = ['revenue', 'expenditure', 'general-budget'] as const;
type List = (typeof LISTS)[number];

/** The department's workbook, some tables without some of the rows. */
function without(rows: Partial<Record<List, readonly string[]>>): WorkbookSnapshot {
  const [forms = []] = plan.map((kind) => shanxiForms(otherDepartment(kind, { seed: 3 })));
  const steps = LISTS.map((list) =>
    only([list], (form) => ({ ...form, body: form.body.filter(([code = '']) => rows[list]?.includes(code) !== true) })),
  );
  return workbookOf(relayOut(forms, ...steps));
}

const { current } = reviewWorkbook(without({})).context;
const amount = (...cell: readonly [row: string, column: string]): string =>
  current.figure('general-budget', ...cell)?.value?.toFixed(2) ?? '';

const suspected = (workbook: WorkbookSnapshot): string[] =>
  reviewWorkbook(workbook).review.suspects.map(
    ({ status, pattern, cells }) =>
      `${status} ${pattern} ${cells.map(({ at, proposed }) => `${at === null ? '' : a1(at.row, at.column)}${proposed}`).join(' ')}`,
  );

describe('a table with one account', () => {
  it.each(['201', '20103', '2010301'])(
    'the only row of its level, left out, is suspected with its amounts, and never certain: %s',
    (row) => {
      const amounts = ['total', 'basic', 'project'].map((column) => amount(row, column));
      expect(suspected(without({ 'general-budget': [row] }))).toEqual([`ambiguous row-left-out ${amounts.join(' ')}`]);
    },
  );

  it.each(['201', '20103', '2010301'])('a level that another table leaves out as well is the form’s: %s', (row) => {
    expect(suspected(without({ 'general-budget': [row], revenue: [row] }))).toEqual([]);
    expect(suspected(without({ 'general-budget': [row], revenue: [row], expenditure: [row] }))).toEqual([]);
  });

  it('a table that has lost all its accounts is not taken for one that lists none', () => {
    const lost = reviewWorkbook(without({ 'general-budget': ['201', '20103', '2010301'] })).review;
    const wrong = lost.results.filter(({ verdict }) => verdict === 'error').map(({ relation }) => relation.id);
    expect(wrong).toContain('cross.general-class[201]');
    expect(lost.suspects.some(({ status }) => status === 'unique')).toBe(false);
  });
});
