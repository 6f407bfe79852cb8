import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { INPUT_DEFINITIONS } from '../../../src/core/narrative/inputs/inputCatalogue';
import type { InputKind } from '../../../src/core/narrative/inputs/inputDefinition';
import { narrate } from '../../../src/core/narrative/narrate';
import { narrativeText, type Narrative, type Run } from '../../../src/core/narrative/text/narrative';
import { PROFILES } from '../../../src/core/narrative/profiles';
import { NO_INPUTS } from '../../../src/core/narrative/inputs/parseInputs';
import { inputsOf, sectionTexts } from './narrated';
import { figuresOf, type WorkbookLiteral } from './tableBuilder';

const FUNCTIONAL = [
  'total',
  '205 教育支出',
  '20502 普通教育',
  '2050202 小学教育',
  '208 社会保障和就业支出',
  '20801 社保事务',
  '2080109 经办机构',
];
const SPENT = ['total', 'basic', 'project'];

/** Rows and columns of every table, as the Shanxi form has them. */
const SHAPE: Readonly<
  Record<keyof Required<WorkbookLiteral>, { readonly rows: readonly string[]; readonly columns: readonly string[] }>
> = {
  summary: { rows: ['inflow-total', 'outflow-total'], columns: ['amount'] },
  revenue: {
    rows: FUNCTIONAL,
    columns: ['total', 'fiscal', 'from-superior', 'institutional', 'business', 'from-affiliates', 'other'],
  },
  expenditure: { rows: FUNCTIONAL, columns: [...SPENT, 'to-superior', 'business', 'to-affiliates'] },
  'fiscal-summary': { rows: ['inflow-total', 'outflow-total'], columns: ['amount', 'total'] },
  'general-budget': { rows: FUNCTIONAL, columns: SPENT },
  'basic-expenditure': { rows: ['30101 基本工资', '30201 办公费', 'personnel-total', 'operating-total'], columns: ['amount'] },
  'government-fund': { rows: FUNCTIONAL, columns: ['opening', 'revenue', ...SPENT, 'closing'] },
  'state-capital': { rows: FUNCTIONAL, columns: ['opening', 'revenue', ...SPENT, 'closing'] },
  'three-public': {
    rows: ['budget', 'final'],
    columns: ['total', 'abroad', 'vehicles', 'vehicle-purchase', 'vehicle-running', 'reception'],
  },
  information: {
    rows: [
      ...['total', 'goods', 'works', 'services'].map((part) => `procurement-${part}`),
      ...[
        'operation-administrative',
        'operation-participating',
        'vehicles-total',
        'vehicle-other 其他用车',
        'equipment-over-million',
      ],
    ],
    columns: ['amount'],
  },
};

const printed = fc.oneof(
  fc.constantFrom('', '0.00', '?', '0.004'),
  fc.integer({ min: -99999, max: 99999999 }).map((cents) => new Decimal(cents).div(100).toFixed(2)),
  fc.integer({ min: 1, max: 999999999 }).map((parts) => new Decimal(parts).div(1000000).toFixed(6)),
);

const workbooks: fc.Arbitrary<WorkbookLiteral> = fc.record(
  Object.fromEntries(
    Object.entries(SHAPE).map(([kind, { rows, columns }]) => {
      const cells = fc.record(Object.fromEntries(columns.map((column) => [column, printed])));
      return [kind, fc.record(Object.fromEntries(rows.map((row) => [row, cells])))];
    }),
  ),
  { requiredKeys: [] },
);

const hundredths = (min: number) => fc.integer({ min, max: 9999999 }).map((parts) => parts / 100);

const VALUES: Readonly<Record<InputKind, fc.Arbitrary<string | number>>> = {
  text: fc.constantFrom('某原因', '其他'),
  count: fc.nat(999),
  score: hundredths(0),
  amount: hundredths(-9999),
};

const inputs = fc.record(
  Object.fromEntries(
    INPUT_DEFINITIONS.flatMap(({ key, kind }) =>
      ['208', '2080109'].map((code) => [key.replace('<code>', code), VALUES[kind]] as const),
    ),
  ),
  { requiredKeys: [] },
);

const profiles = Object.values(PROFILES);

/** Where each wording says the parts of 本年收入 or 本年支出 with their shares. */
const SECTIONS_WITH_SHARES: Readonly<Record<string, readonly string[]>> = {
  shanxi: ['revenue', 'expenditure'],
  shanghai: ['revenue', 'expenditure'],
  sichuan: ['revenue', 'expenditure'],
  guangxi: ['totals'],
};

/** Revenue and expenditure of three parts each, and a fourth that is zero. */
function dividedInThree(...parts: readonly [Decimal, Decimal, Decimal]): WorkbookLiteral {
  const [first, second, third] = parts.map((part) => part.toFixed(2)) as [string, string, string];
  const total = Decimal.sum(...parts).toFixed(2);
  const business = '0.00';
  return {
    summary: { 'revenue-total': total, 'grant-general': first, institutional: second, business, other: third },
    revenue: { total: { total, fiscal: first, institutional: second, business, other: third } },
    expenditure: { total: { total, basic: first, project: second, business, 'to-affiliates': third } },
  };
}

/** Every amount, in 万元, that has its share of the year's total beside it: 12.30万元，占比4.50% or 123000.00元，占本年支出合计的4.5%. */
function sharesIn(text: string): readonly { readonly amount: Decimal; readonly percent: Decimal }[] {
  const shares = text.matchAll(/(\d[\d,]*(?:\.\d+)?)(万?)元，占(?:比|本年支出合计的)?(\d+(?:\.\d+)?)%/g);
  return [...shares].map(([, printed = '', myriad = '', percent = '']) => ({
    amount: new Decimal(printed.replaceAll(',', '')).div(myriad === '' ? 10000 : 1),
    percent: new Decimal(percent),
  }));
}

function runsOf(narrative: Narrative): readonly Run[] {
  return [
    narrative.title,
    ...narrative.sections.flatMap((section) => section.paragraphs.map((paragraph) => paragraph.runs)),
  ].flat();
}

describe.each(profiles.map((profile) => [profile.id, profile] as const))('any narrative of %s', (_, profile) => {
  test('reads as text: no leftovers of a program or a template', () => {
    fc.assert(
      fc.property(workbooks, inputs, (workbook, given) => {
        const text = narrativeText(narrate(figuresOf(workbook), inputsOf(given), profile));
        expect(text).not.toMatch(/NaN|undefined|null|Infinity|object|[{}\uE000\uE001]|e[+-]\d|。。|，。|：。$/m);
      }),
      { numRuns: 50 },
    );
  });

  test('lists exactly what it waits for', () => {
    fc.assert(
      fc.property(workbooks, inputs, (workbook, given) => {
        const narrative = narrate(figuresOf(workbook), inputsOf(given), profile);
        const marks = runsOf(narrative).filter((run) => run.kind === 'missing');
        const waiting = new Set(marks.flatMap(({ key, also = [] }) => [key, ...also.map((other) => other.key)]));
        expect(narrative.missing.map(({ key }) => key)).toEqual([...waiting]);
        // A mark for several things names each of them.
        for (const { text, label, also = [] } of marks) {
          if (also.length > 0) for (const name of [label, ...also.map((other) => other.label)]) expect(text).toContain(name);
        }
        expect(narrativeText(narrative).includes('〔待填')).toBe(waiting.size > 0);
      }),
      { numRuns: 50 },
    );
  });

  test('prints no number that is not known', () => {
    const unreadable = Object.fromEntries(
      Object.entries(SHAPE).map(([kind, { rows, columns }]) => [
        kind,
        Object.fromEntries(rows.map((row) => [row, Object.fromEntries(columns.map((column) => [column, '?']))])),
      ]),
    ) as WorkbookLiteral;
    for (const workbook of [{}, unreadable]) {
      const narrative = narrate(figuresOf(workbook, { year: null, department: null }), NO_INPUTS, profile);
      expect(runsOf(narrative).filter((run) => (run.kind === 'figure' || run.kind === 'input') && /\d/.test(run.text))).toEqual(
        [],
      );
    }
  });

  test('has shares that can be recomputed from the amounts beside them', () => {
    const cents = fc.integer({ min: 1, max: 99999999 }).map((value) => new Decimal(value).div(100));
    fc.assert(
      fc.property(cents, cents, cents, (first, second, third) => {
        const total = first.plus(second).plus(third);
        const narrative = narrate(figuresOf(dividedInThree(first, second, third)), NO_INPUTS, profile);
        for (const section of SECTIONS_WITH_SHARES[profile.id] ?? []) {
          const said = sharesIn(sectionTexts(narrative, section).join(''));
          // A wording may list what is zero as well.
          const parts = said.filter(({ amount }) => !amount.isZero()).map(({ amount }) => amount.toFixed(2));
          expect(parts).toEqual([first, second, third].map((amount) => amount.toFixed(2)));
          let sum = new Decimal(0);
          for (const { amount, percent } of said) {
            const exact = amount.div(total).times(100);
            expect(exact.minus(percent).abs().lessThanOrEqualTo('0.005')).toBe(true);
            sum = sum.plus(percent);
          }
          expect(sum.minus(100).abs().lessThanOrEqualTo('0.015')).toBe(true);
        }
      }),
    );
  });
});

test('every wording has sections whose shares are recomputed', () => {
  expect(Object.keys(SECTIONS_WITH_SHARES)).toEqual(profiles.map(({ id }) => id));
});
