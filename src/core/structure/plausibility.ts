import { Decimal } from 'decimal.js';
import { agree, sumOf } from '../amounts/rounded';
import { budgetOf } from '../form/accounts/functional';
import { plausibilityMessages as say } from '../messages/plausibility';
import { amountRun, figureRun } from '../said/said';
import { hasAmount, isNothing, type Figure } from '../figures/figure';
import type { Figures } from '../figures/figures';
import type { TableKind } from '../figures/kinds';
import { rowName, spokenAmount, tableName } from '../tables/naming';
import { labelWords } from '../text/words';
import { allFigures, figureCell, nameOf, structureFinding, type StructureCheck } from './context';

/** Figures that no relation contradicts and that are seldom right. */

const ZERO = new Decimal(0);

function amountAt(figures: Figures, table: TableKind, row: string, column: string): Decimal {
  return figures.figure(table, row, column)?.value ?? ZERO;
}

function nameIn(figures: Figures, table: TableKind): string {
  return tableName(table, figures.table(table));
}

/** 养老保险, 单位医疗 and 住房公积金 are paid with salaries; 职业年金 is often made up for by projects. */
const PERSONNEL_ACCOUNTS = ['2080505', '2101101', '2101102', '2101103', '2210201'];

export const personnelAccountsAreBasic: StructureCheck = ({ figures }) => {
  const table = figures.table('expenditure');
  if (table === undefined) return [];
  const rows = table.rows.filter(
    ({ code, figures: own }) =>
      code !== undefined &&
      PERSONNEL_ACCOUNTS.includes(code) &&
      own.get('project')?.value?.isPositive() &&
      !own.get('project')?.value?.isZero(),
  );
  if (rows.length === 0) return [];
  const names = rows.map((row) => rowName(row, row.id)).join('、');
  const cells = rows.flatMap((row) => [row.figures.get('project')].flatMap((figure) => (figure ? figureCell(figure) : [])));
  return [
    structureFinding(
      'project-in-personnel-account',
      table.kind,
      'warning',
      say.projectInPersonnelAccount(nameOf(table), names),
      cells,
    ),
  ];
};

/** A unit with 行政运行 is an agency, and has 机关运行经费. */
export const agencyCostsThere: StructureCheck = ({ figures }) => {
  const information = figures.table('information');
  const general = figures.table('general-budget');
  if (information === undefined || general === undefined || !information.rows.some(({ id }) => id.startsWith('operation')))
    return [];
  const rows = ['operation', 'operation-administrative', 'operation-participating', 'operation-institutions'];
  const isBlank = rows.every(
    (row) => isNothing(figures.figure('information', row, 'amount')) && isNothing(figures.figure('three-public', 'final', row)),
  );
  const agency = general.rows.find(
    ({ code, name, figures: own }) =>
      code?.length === 7 && labelWords(name) === '行政运行' && own.get('basic')?.value?.isZero() === false,
  );
  const hasOperating = !amountAt(figures, 'basic-expenditure', 'operating-total', 'amount').isZero();
  const basic = agency?.figures.get('basic');
  if (!isBlank || !hasOperating || agency === undefined || basic === undefined) return [];
  const message = say.agencyCostsBlank(nameOf(general), rowName(agency, agency.id), nameOf(information));
  return [structureFinding('agency-costs-blank', 'information', 'warning', message, figureCell(basic))];
};

export const generalAccountsOnly: StructureCheck = ({ figures }) =>
  figures.rows('general-budget').flatMap((row) => {
    const { code } = row;
    const figure = row.figures.get('total');
    if (code === undefined || code.length < 5 || budgetOf(code) !== 'government-fund' || !figure || !hasAmount(figure)) return [];
    const message = say.fundAccountInGeneral(nameIn(figures, 'general-budget'), rowName(row, row.id));
    return [structureFinding('fund-account-in-general', 'general-budget', 'warning', message, figureCell(figure))];
  });

export const operatingHasRevenue: StructureCheck = ({ figures }) => {
  const spent = figures.figure('expenditure', 'total', 'business');
  const hasEarned = ['business', 'opening-business'].some((row) => !isNothing(figures.figure('summary', row, 'amount')));
  if (spent === undefined || !hasAmount(spent) || hasEarned) return [];
  if (figures.row('summary', 'business') === undefined) return [];
  const message = say.operatingWithoutRevenue(nameIn(figures, 'expenditure'), figureRun(spent));
  return [structureFinding('operating-without-revenue', 'expenditure', 'warning', message, figureCell(spent))];
};

export const carryOverMoved: StructureCheck = ({ figures }) => {
  const [opening, closing] = [figures.figure('summary', 'opening', 'amount'), figures.figure('summary', 'closing', 'amount')];
  const spent = figures.figure('summary', 'expenditure-total', 'amount')?.value;
  if (!opening?.value || !closing?.value || !spent || spent.isZero() || !opening.value.equals(closing.value)) return [];
  if (!closing.value.greaterThan(spent)) return [];
  const message = say.sameCarryOver(nameIn(figures, 'summary'), figureRun(closing));
  return [structureFinding('same-carry-over', 'summary', 'warning', message, [...figureCell(opening), ...figureCell(closing)])];
};

export const notLastYears: StructureCheck = ({ figures, prior }) => {
  if (prior === null) return [];
  const filled = figures.tables.flatMap(allFigures).filter(hasAmount);
  const isSame = ({ table, row, column, value }: Figure): boolean => {
    const before = prior.figure(table, row, column)?.value;
    return value !== null && before?.equals(value) === true;
  };
  return filled.length > 0 && filled.every(isSame)
    ? [structureFinding('same-as-last-year', null, 'warning', say.sameAsLastYear)]
    : [];
};

export const procurementWithinSpending: StructureCheck = ({ figures }) => {
  const procurement = figures.figure('information', 'procurement-total', 'amount');
  const spent = figures.figure('summary', 'expenditure-total', 'amount');
  if (!procurement?.value || !spent?.value) return [];
  const sum = spent.value.plus(amountAt(figures, 'summary', 'opening', 'amount'));
  if (!procurement.value.greaterThan(sum)) return [];
  const message = say.procurementAboveSpending(
    nameIn(figures, 'information'),
    figureRun(procurement),
    amountRun(spokenAmount(sum, procurement)),
  );
  return [
    structureFinding('procurement-above-spending', 'information', 'warning', message, [
      ...figureCell(procurement),
      ...figureCell(spent),
    ]),
  ];
};

/** 05表 accounts and the 06表 accounts that the same money is in. */
const SAME_MONEY: readonly (readonly [functional: readonly string[], economic: string])[] = [
  [['2080505'], '30108'],
  [['2080506'], '30109'],
  [['2101101', '2101102'], '30110'],
  [['2101103'], '30111'],
  [['2210201'], '30113'],
];

/** Said where the department's other accounts of this kind agree: others may split this money differently. */
export const insurancesAgree: StructureCheck = ({ figures }) => {
  const pairs = SAME_MONEY.flatMap(([codes, economic]) => {
    const left = codes.flatMap((code) => figures.figure('general-budget', code, 'basic') ?? []);
    const right = figures.figure('basic-expenditure', economic, 'amount');
    const sum = sumOf(left.map(({ value, slack }) => ({ value: value ?? ZERO, slack })));
    if (!right?.value || (sum.value.isZero() && right.value.isZero())) return [];
    const agrees = agree(sum, { value: right.value, slack: right.slack });
    return [{ codes, economic, left, right, sum: sum.value, agrees }];
  });
  const differing = pairs.filter(({ agrees }) => !agrees);
  if (differing.length === 0 || differing.length * 2 >= pairs.length) return [];
  return differing.map(({ codes, economic, left, right, sum }) => {
    const names = codes.map((code) => rowName(figures.row('general-budget', code), code)).join('、');
    const other = rowName(figures.row('basic-expenditure', economic), economic);
    const message = say.insuranceDiffers(
      nameIn(figures, 'general-budget'),
      names,
      amountRun(spokenAmount(sum, right)),
      nameIn(figures, 'basic-expenditure'),
      other,
      right.blank ? amountRun(spokenAmount(ZERO, right)) : figureRun(right),
    );
    return structureFinding('insurance-differs', null, 'warning', message, [...left.flatMap(figureCell), ...figureCell(right)]);
  });
};
