import { CONDITION_NAMES, holds, type ConditionName } from '../../../src/core/rules/conditions';
import { figuresOf, type TableLiteral, type WorkbookLiteral } from '../narrative/tableBuilder';

/** The account that conditions on accounts are asked for. */
const ROW = '2080101';

type Change = Readonly<Record<string, Readonly<Record<string, TableLiteral[string] | null>>>>;

/** The workbook with other rows, or, where there is `null`, without them. */
function changed(workbook: WorkbookLiteral, change: Change): WorkbookLiteral {
  const tables: Record<string, TableLiteral> = { ...workbook };
  for (const [kind, rows] of Object.entries(change)) {
    const own: Record<string, TableLiteral[string]> = { ...tables[kind] };
    for (const [row, cells] of Object.entries(rows)) {
      if (cells === null) Reflect.deleteProperty(own, row);
      else own[row] = cells;
    }
    tables[kind] = own;
  }
  return tables;
}

interface Guard {
  /** Where the rules with this condition speak, */
  readonly where: WorkbookLiteral;
  /** where they still do, */
  readonly also?: readonly Change[];
  /** and where they do not. */
  readonly butNot: readonly Change[];
}

const NO_CARRY_OVER: WorkbookLiteral = {
  revenue: { [ROW]: { total: '10.00', fiscal: '10.00' } },
  summary: { opening: '', closing: '0' },
  'fiscal-summary': { opening: '', closing: { total: '0' } },
};

const CARRY_OVER: WorkbookLiteral = {
  summary: { opening: '5.00', closing: '3.00', business: '' },
  expenditure: { total: { business: '' } },
};

const FISCAL_CARRY_OVER: WorkbookLiteral = {
  'fiscal-summary': { opening: '5.00', closing: { total: '3.00' } },
  revenue: { total: { total: '10.00', fiscal: '10.00' } },
};

const BY_FUND: WorkbookLiteral = changed(FISCAL_CARRY_OVER, { revenue: { total: { total: '10.00', general: '10.00' } } });

const AGENCY: WorkbookLiteral = {
  information: { 'operation-administrative': '10.00', 'operation-participating': '' },
  'general-budget': { '2010101 行政运行': { basic: '10.00' } },
};

const AGENCY_AMONG_OTHERS: readonly Change[] = [
  { 'general-budget': { '2010350 事业运行': { basic: '1.00' } } },
  { 'general-budget': { '2050202 小学教育': { basic: '1.00' } } },
  { 'general-budget': { '2080503 离退休人员管理机构': { basic: '1.00' } } },
  { 'general-budget': { '2010101 行政运行': null, '2010350 事业运行': { basic: '1.00' } } },
  // Without 项 nothing tells of other units.
  { 'general-budget': { '2010101 行政运行': null, '20101 人大事务': { basic: '10.00' } } },
  { information: { 'operation-administrative': '' } },
];

const NATURES: WorkbookLiteral = {
  summary: { 'nature-basic': '6.00', 'nature-project': '4.00' },
  expenditure: { total: { basic: '6.00', project: '4.00', business: '' } },
};

const PARTS: WorkbookLiteral = {
  summary: { 'grant-fiscal': '10.00', 'part-general': '10.00' },
  'fiscal-summary': { 'grant-fund': '', 'grant-state-capital': '0' },
};

const ONE_FUND: WorkbookLiteral = {
  'fiscal-summary': {
    opening: '5.00',
    'grant-general': '10.00',
    'grant-fund': '',
    'expenditure-total': { general: '10.00', fund: '' },
    closing: { general: '5.00', fund: '' },
  },
};

const GUARDS: Readonly<Record<ConditionName, Guard>> = {
  'wholly-fiscal': {
    where: NO_CARRY_OVER,
    also: [{ summary: { opening: null, closing: null } }],
    butNot: [
      { revenue: { [ROW]: { total: '10.01', fiscal: '10.00' } } },
      { revenue: { [ROW]: { total: '0', fiscal: '0' } } },
      { revenue: { [ROW]: { total: '10.00', fiscal: '?' } } },
      { revenue: { [ROW]: null } },
      { summary: { opening: '0.01' } },
      { summary: { opening: '?' } },
      { summary: { closing: '0.01' } },
      { summary: { 'use-of-surplus': '0.01' } },
      { summary: { 'use-of-special-surplus': '0.01' } },
      { summary: { 'surplus-distribution': '0.01' } },
      { 'fiscal-summary': { opening: '0.01' } },
      { 'fiscal-summary': { closing: { total: '0.01' } } },
    ],
  },
  'agency-costs-stated': {
    where: AGENCY,
    also: [
      { information: { 'operation-administrative': '', 'operation-participating': '1.00' } },
      { information: { 'operation-administrative': '?' } },
    ],
    butNot: [{ information: { 'operation-administrative': '' } }, { information: { 'operation-administrative': null } }],
  },
  'grants-listed': {
    where: { summary: { 'grant-general': '10.00', 'grant-fund': '' } },
    also: [{ summary: { 'grant-fiscal': '10.00' } }],
    butNot: [{ summary: { 'grant-general': null, 'grant-fiscal': '10.00' } }],
  },
  'fiscal-row-whole': {
    where: { summary: { 'grant-fiscal': '10.00' } },
    also: [{ summary: { 'grant-general': '10.00', 'grant-fund': '' } }],
    butNot: [{ summary: { 'grant-fund': '' } }, { summary: { 'grant-state-capital': '' } }],
  },
  'all-parts-printed': {
    where: PARTS,
    also: [{ summary: { 'part-fund': '3.00' }, 'fiscal-summary': { 'grant-fund': '3.00' } }],
    butNot: [
      { summary: { 'part-general': null } },
      { 'fiscal-summary': { 'grant-fund': '3.00' } },
      { 'fiscal-summary': { 'grant-state-capital': '3.00' } },
    ],
  },
  'all-natures-printed': {
    where: NATURES,
    also: [{ expenditure: { total: { basic: '', project: '' } }, summary: { 'nature-basic': null, 'nature-project': null } }],
    butNot: [
      { summary: { 'nature-basic': null } },
      { summary: { 'nature-project': null } },
      ...['to-superior', 'business', 'to-affiliates'].map((column) => ({ expenditure: { total: { [column]: '1.00' } } })),
    ],
  },
  'natures-filled': {
    where: NATURES,
    also: [
      { summary: { 'nature-basic': '', 'nature-project': '4.00' } },
      { summary: { 'nature-basic': '?', 'nature-project': '' } },
      { summary: { 'nature-basic': '', 'nature-project': '', 'nature-total': '10.00' } },
    ],
    butNot: [{ summary: { 'nature-basic': '', 'nature-project': '0' } }],
  },
  'basic-split': {
    where: { summary: { 'nature-personnel': '4.00', 'nature-operating': '2.00' } },
    butNot: [{ summary: { 'nature-personnel': null } }, { summary: { 'nature-operating': null } }],
  },
  'wholly-classified': {
    where: { expenditure: { total: { basic: '6.00', project: '4.00' } }, summary: { 'nature-business': '' } },
    butNot: [
      ...['to-superior', 'business', 'to-affiliates'].flatMap((one) => [
        { expenditure: { total: { [one]: '1.00' } } },
        { summary: { [`nature-${one}`]: '1.00' } },
      ]),
    ],
  },
  'fiscal-by-fund': {
    where: { revenue: { [ROW]: { total: '10.00', general: '10.00' } } },
    butNot: [{ revenue: { [ROW]: { total: '10.00', fiscal: '' } } }],
  },
  'basic-totals-printed': {
    where: { 'basic-expenditure': { 'personnel-total': '4.00' } },
    also: [{ 'basic-expenditure': { 'personnel-total': null, 'operating-total': '' } }],
    butNot: [{ 'basic-expenditure': { 'personnel-total': null } }],
  },
  'fiscal-totals-printed': {
    where: { 'fiscal-summary': { 'inflow-total': '10.00' } },
    also: [{ 'fiscal-summary': { 'inflow-total': null, 'outflow-total': '10.00' } }],
    butNot: [{ 'fiscal-summary': { 'inflow-total': null } }],
  },
  'openings-listed': {
    where: { 'fiscal-summary': { opening: '5.00', 'opening-general': '5.00' } },
    also: ['opening-fund', 'opening-state-capital'].map((row) => ({ 'fiscal-summary': { 'opening-general': null, [row]: '' } })),
    butNot: [{ 'fiscal-summary': { 'opening-general': null } }],
  },
  'nothing-opened': {
    where: { 'fiscal-summary': { opening: '' } },
    butNot: [
      { 'fiscal-summary': { opening: '0.01' } },
      { 'fiscal-summary': { opening: '?' } },
      { 'fiscal-summary': { opening: null } },
      { 'fiscal-summary': { 'opening-general': '' } },
    ],
  },
  'one-fund-opened': {
    where: ONE_FUND,
    butNot: [
      { 'fiscal-summary': { opening: '' } },
      { 'fiscal-summary': { 'opening-general': '5.00' } },
      { 'fiscal-summary': { 'grant-fund': '1.00' } },
      { 'fiscal-summary': { 'grant-state-capital': '1.00' } },
      { 'fiscal-summary': { 'expenditure-total': { general: '10.00', fund: '1.00' } } },
      { 'fiscal-summary': { closing: { general: '5.00', 'state-capital': '1.00' } } },
    ],
  },
  'agency-alone': {
    where: AGENCY,
    also: [
      // Another agency, pensions and insurance, and what is spent on projects alone.
      { 'general-budget': { '2013101 行政运行': { basic: '5.00' } } },
      { 'general-budget': { '2080505 机关事业单位基本养老保险缴费支出': { basic: '1.00' } } },
      { 'general-budget': { '2101101 行政单位医疗': { basic: '1.00' }, '2210201 住房公积金': { basic: '1.00' } } },
      { 'general-budget': { '2010350 事业运行': { basic: '' }, '2010302 一般行政管理事务': { basic: '0', project: '9.00' } } },
      // One unit, whatever its 项 is called.
      { 'general-budget': { '2010101 行政运行': null, '2080109 社会保险经办机构': { basic: '10.00' } } },
    ],
    butNot: AGENCY_AMONG_OTHERS,
  },
  'agency-among-others': {
    where: changed(AGENCY, { 'general-budget': { '2010350 事业运行': { basic: '1.00' } } }),
    also: AGENCY_AMONG_OTHERS.slice(0, -1),
    butNot: [{ 'general-budget': { '2010350 事业运行': { basic: '' } } }, { information: { 'operation-administrative': '' } }],
  },
  'carry-over-known': {
    where: CARRY_OVER,
    also: [{ summary: { opening: '' } }, { summary: { business: null }, expenditure: { total: null } }],
    butNot: [
      { summary: { opening: null } },
      { summary: { opening: '-1.00' } },
      { summary: { closing: null } },
      { summary: { closing: '-1.00' } },
      { summary: { institutional: '1.00' } },
      { summary: { business: '1.00' } },
      { expenditure: { total: { business: '1.00' } } },
    ],
  },
  'fiscal-carry-over-known': {
    where: FISCAL_CARRY_OVER,
    butNot: [
      { 'fiscal-summary': { opening: null } },
      { 'fiscal-summary': { opening: '-1.00' } },
      { 'fiscal-summary': { closing: { total: '-1.00' } } },
      { revenue: { total: { total: '10.00', general: '10.00' } } },
    ],
  },
  'fiscal-carry-over-known-by-fund': {
    where: BY_FUND,
    butNot: [{ 'fiscal-summary': { opening: null } }, { revenue: { total: { total: '10.00', fiscal: '10.00' } } }],
  },
};

const cases = (Object.entries(GUARDS) as [ConditionName, Guard][]).flatMap(([condition, { where, also = [], butNot }]) => [
  [condition, true, {}, where] as const,
  ...also.map((change) => [condition, true, change, where] as const),
  ...butNot.map((change) => [condition, false, change, where] as const),
]);

test.each(cases)('rules with %s speak: %s with %j', (condition, expected, change, where) => {
  const figures = figuresOf(changed(where, change));
  expect(holds(condition, figures, ROW)).toBe(expected);
  expect(holds(`not ${condition}`, figures, ROW)).toBe(!expected);
});

test('every condition is held', () => {
  expect(Object.keys(GUARDS).sort()).toEqual([...CONDITION_NAMES].sort());
});
