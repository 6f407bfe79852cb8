import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { INPUT_DEFINITIONS } from '../../../src/core/narrative/inputs/inputCatalogue';
import type { InputKind } from '../../../src/core/narrative/inputs/inputDefinition';
import { narrate } from '../../../src/core/narrative/narrate';
import { narrativeText, type Narrative, type Run } from '../../../src/core/narrative/narrative';
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
    columns: ['total', 'fiscal', 'from-superior', 'institutional', 'operating', 'from-affiliates', 'other'],
  },
  expenditure: { rows: FUNCTIONAL, columns: [...SPENT, 'to-superior', 'operating', 'to-affiliates'] },
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
        const waiting = new Set(runsOf(narrative).flatMap((run) => (run.kind === 'missing' ? [run.key] : [])));
        expect(narrative.missing.map(({ key }) => key)).toEqual([...waiting]);
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
      fc.property(cents, cents, cents, (fiscal, institutional, other) => {
        const total = fiscal.plus(institutional).plus(other);
        const row = {
          total: total.toFixed(2),
          fiscal: fiscal.toFixed(2),
          institutional: institutional.toFixed(2),
          other: other.toFixed(2),
        };
        const text = sectionTexts(narrate(figuresOf({ revenue: { total: row } }), NO_INPUTS, profile), 'revenue').join('');
        const shares = [...text.matchAll(/(\d[\d,]*\.\d\d)万元，占比?(\d+\.\d\d)%/g)];
        expect(shares).toHaveLength(3);
        let sum = new Decimal(0);
        for (const [, amount = '', share = ''] of shares) {
          const exact = new Decimal(amount.replaceAll(',', '')).div(total).times(100);
          expect(exact.minus(share).abs().lessThanOrEqualTo('0.005')).toBe(true);
          sum = sum.plus(share);
        }
        expect(sum.minus(100).abs().lessThanOrEqualTo('0.015')).toBe(true);
      }),
    );
  });
});
