import { Decimal } from 'decimal.js';
import type { TableRow } from '../../../src/core/figures/figure';
import type { Figures } from '../../../src/core/figures/figures';
import type { Profile } from '../../../src/core/narrative/habits/profile';
import { mergeInputs, NO_INPUTS, type InputValue, type NarrativeInputs } from '../../../src/core/narrative/inputs/parseInputs';
import { narrate } from '../../../src/core/narrative/narrate';
import { guangxi, shanghai, shanxi, sichuan } from '../../../src/core/narrative/profiles';
import { budgetInputs } from '../../../src/core/narrative/sheet/budgetInputs';
import { priorInputs } from '../../../src/core/narrative/sheet/priorInputs';
import { complete } from '../verify/composed';
import { makeDepartment } from '../../workbooks/department';
import { shanghaiWorkbook } from '../../workbooks/shanghai';
import { readTables } from '../../../src/core/tables/readTables';
import { offersOf } from '../../../src/core/narrative/sheet/offers';
import { publishedFigures } from '../verify/seed';
import { allOrSome } from '../../exhaustive';

interface Asked {
  /** What somebody has to find out or to think of. */
  readonly questions: readonly string[];
  /** What lies at hand and has to be confirmed. */
  readonly confirmations: readonly string[];
}

/** Everything that is asked before nothing is asked any more, what the answers lead to included. */
function askedFor(figures: Figures, lastYear: NarrativeInputs, profile: Profile, given: NarrativeInputs = NO_INPUTS): Asked {
  const answers = mergeInputs(complete(figures, lastYear, profile).inputs, given);
  const asked = { questions: [] as string[], confirmations: [] as string[] };
  let inputs = lastYear;
  for (;;) {
    const missing = narrate(figures, inputs, profile).missing.flatMap(({ key, cause }) => (cause === 'input' ? [key] : []));
    if (missing.length === 0) return asked;
    // What another answer offers is asked for behind it.
    const first = missing.filter((key) => !/^(?:performance\.(?:target|tracking)|assets\.vehicles)\./.test(key));
    const now = first.length > 0 ? first : missing;
    const offers = offersOf(figures, inputs);
    for (const key of now) (offers.has(key) ? asked.confirmations : asked.questions).push(key);
    const values = now.map((key): [string, InputValue] => [key, answers.values.get(key) ?? new Decimal(0)]);
    inputs = mergeInputs(inputs, { ...NO_INPUTS, values: new Map(values) });
  }
}

/** Last year's workbook of the same department: everything in it was a fifth less. */
function aFifthLess(figures: Figures): NarrativeInputs {
  const same = priorInputs(figures, figures);
  const values = [...same.values].map(([key, value]): [string, InputValue] => [
    key,
    value instanceof Decimal ? value.times('0.8').toDecimalPlaces(2) : value,
  ]);
  return { ...same, values: new Map(values) };
}

const WORDINGS = { shanxi, shanghai, sichuan, guangxi };
type Wording = keyof typeof WORDINGS;

/** The department's own 部门预算 in the workbook: every other account had a tenth more than was spent, the others a tenth less. */
function budgeted(figures: Figures): NarrativeInputs {
  const line = (row: TableRow, index: number): (string | number)[] => {
    const spent = row.figures.get('total')?.value?.times(index % 2 === 0 ? '1.1' : '0.9');
    return [row.code ?? '', row.name, spent?.toDecimalPlaces(2).toNumber() ?? 0];
  };
  const rows = [
    ['一般公共预算支出预算表'],
    ['单位：万元'],
    ['科目编码', '科目名称', '合计'],
    ...figures.rows('general-budget').map(line),
  ];
  const sheet = { name: '预算', visibility: 'visible' as const, rows: rows.map((row) => row.map((value) => ({ value }))) };
  return budgetInputs({ sheets: [sheet] }, figures);
}

/** The department of the sample, with last year's workbook, without and with its 部门预算; what is counted is not zero. */
const ASKED: readonly (readonly [Wording, number, number, number])[] = [
  ['shanxi', 13, 10, 7],
  ['shanghai', 25, 16, 11],
  ['sichuan', 18, 9, 3],
  ['guangxi', 18, 9, 6],
];

/** The department of the sample, with last year’s workbook, without and with its 部门预算; what is counted is not zero. */
test.each(allOrSome(ASKED, 2))(
  'the questions of %s are %i, with its 部门预算 %i, with %i confirmations, each asked once',
  (wording, alone, withBudget, confirmations) => {
    const figures = publishedFigures();
    const lastYear = aFifthLess(figures);
    const asked = askedFor(figures, lastYear, WORDINGS[wording]);
    expect([asked.questions.length, asked.confirmations.length]).toEqual([alone, confirmations]);
    expect(new Set([...asked.questions, ...asked.confirmations]).size).toBe(alone + confirmations);
    const told = askedFor(figures, mergeInputs(lastYear, budgeted(figures)), WORDINGS[wording]);
    expect([told.questions.length, told.confirmations.length]).toEqual([withBudget, confirmations]);
  },
);

test('where nothing was reserved for small enterprises, nothing more is asked about it', () => {
  const figures = publishedFigures();
  const given = { ...NO_INPUTS, values: new Map([['自填.金额.中小企业预留', new Decimal(0)]]) };
  expect(askedFor(figures, aFifthLess(figures), shanghai, given).questions.filter((key) => key.startsWith('自填'))).toEqual([
    '自填.金额.中小企业预留',
    '自填.金额.其他中小企业成交',
  ]);
});

/** A bureau with institutions of ten 款, each with 行政运行 or 事业运行, administration and projects. */
function manyItems(): Figures {
  const items = Array.from({ length: 10 }, (_, index) => `201${String(index + 3).padStart(2, '0')}`).flatMap((section, index) => [
    [`${section}${index < 5 ? '01' : '50'}`, index < 5 ? '行政运行' : '事业运行', 100 + index, 0] as const,
    [`${section}02`, '一般行政管理事务', 0, 20 + index] as const,
    [`${section}99`, `其他事务${index + 1}支出`, 0, 5 + index] as const,
  ]);
  const common = ['2080501', '2080502', '2080505', '2080506', '2080801', '2101101', '2101102', '2101103', '2210201', '2210202'];
  const all = [
    ...items,
    ...common.map((code) => [code, `科目${code}`, 10, 0] as const),
    ['2130301', '行政运行', 7, 0] as const,
    ['2130399', '其他水利支出', 0, 3] as const,
  ];
  const data = makeDepartment({});
  const spending = all.map(([code, , basic, project]) => ({
    ...{ code, source: 'general' as const, opening: 0, closing: 0, surplusUsed: 0 },
    ...{ basic: basic * 1_000_000, project: project * 1_000_000 },
  }));
  const names = new Map(all.filter(([, name]) => !name.startsWith('科目')).map(([code, name]) => [code, name]));
  return readTables(shanghaiWorkbook({ ...data, items: spending, names }, 'A')).figures;
}

test('a bureau with 42 项 is asked for its budgets and for little more; the names of its 项 say what they were spent on', () => {
  const figures = manyItems();
  expect(figures.rows('general-budget').filter(({ level }) => level === 'item')).toHaveLength(42);
  const { questions, confirmations } = askedFor(figures, aFifthLess(figures), shanghai);
  const asked = (keys: readonly string[], kind: RegExp): number => keys.filter((key) => kind.test(key)).length;
  expect([
    asked(questions, /^budget\./),
    asked(confirmations, /^use\.general\./),
    asked(questions, /^reason\.budget\.general\./),
  ]).toEqual([42, 21, 2]);
  expect([questions.length, confirmations.length]).toEqual([80, 29]);
});

test('and with its 部门预算 for no budget at all', () => {
  const figures = manyItems();
  const { questions, confirmations } = askedFor(figures, mergeInputs(aFifthLess(figures), budgeted(figures)), shanghai);
  expect(questions.filter((key) => key.startsWith('budget.'))).toEqual([]);
  expect([questions.length, confirmations.length]).toEqual([38, 29]);
});
