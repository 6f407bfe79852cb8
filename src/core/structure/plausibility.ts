import { agree, sumOf } from '../amounts/rounded';
import { budgetOf } from '../form/accounts/functional';
import { amountRun, figureRun, said } from '../said/said';
import { hasAmount, isNothing, type Figure } from '../figures/figure';
import { rowName, spokenAmount } from '../tables/naming';
import { labelWords } from '../text/words';
import { allFigures, amountIn, figureCell, hint, nameIn, nameOf, ZERO, type StructureCheck } from './context';

/** 养老保险, 单位医疗 and 住房公积金 are paid with salaries; 职业年金 is often made up for by projects. */
const PERSONNEL_ACCOUNTS = ['2080505', '2101101', '2101102', '2101103', '2210201'];

const personnelAccountsAreBasic: StructureCheck = ({ figures }) => {
  const table = figures.table('expenditure');
  const projects = (table?.rows ?? []).flatMap((row) => {
    const figure = row.figures.get('project');
    return PERSONNEL_ACCOUNTS.includes(row.code ?? '') && figure?.value?.greaterThan(0) ? [{ row, figure }] : [];
  });
  if (table === undefined || projects.length === 0) return [];
  const names = projects.map(({ row }) => rowName(row, row.id)).join('、');
  const cells = projects.flatMap(({ figure }) => figureCell(figure));
  const message = said`${nameOf(table)}“${names}”有项目支出；养老保险、医疗和住房公积金一般列基本支出，请核实`;
  return [hint('project-in-personnel-account', table, message, cells)];
};

/** A unit with 行政运行 is an agency, and has 机关运行经费. */
const agencyCostsThere: StructureCheck = ({ figures }) => {
  const rows = figures.rows('information').filter(({ id }) => id.startsWith('operation'));
  const costs = [
    ...rows.map(({ figures: own }) => own.get('amount')),
    ...OPERATION_ROWS.map((id) => figures.figure('three-public', 'final', id)),
  ];
  if (rows.length === 0 || !costs.every(isNothing)) return [];
  if (amountIn(figures, 'basic-expenditure', 'operating-total', 'amount').isZero()) return [];
  const agency = figures
    .rows('general-budget')
    .find(({ code, name, figures: own }) => code?.length === 7 && labelWords(name) === '行政运行' && holds(own.get('basic')));
  const basic = agency?.figures.get('basic');
  if (agency === undefined || basic === undefined) return [];
  const [general, information] = [nameIn(figures, 'general-budget'), nameIn(figures, 'information')];
  const message = said`${general}“${rowName(agency, agency.id)}”有基本支出，${information}的机关运行经费却为空；行政单位和参公单位应填列，请核实`;
  return [hint('agency-costs-blank', 'information', message, figureCell(basic))];
};

const OPERATION_ROWS = ['operation', 'operation-administrative', 'operation-participating', 'operation-institutions'];

const holds = (figure: Figure | undefined): boolean => figure !== undefined && hasAmount(figure);

const generalAccountsOnly: StructureCheck = ({ figures }) =>
  figures.rows('general-budget').flatMap((row) => {
    const { code = '' } = row;
    const figure = row.figures.get('total');
    if (code.length < 5 || budgetOf(code) !== 'government-fund' || !figure || !hasAmount(figure)) return [];
    const message = said`${nameIn(figures, 'general-budget')}列有政府性基金科目“${rowName(row, row.id)}”，一般公共预算表中不应有，请核实`;
    return [hint('fund-account-in-general', 'general-budget', message, figureCell(figure))];
  });

const operatingHasRevenue: StructureCheck = ({ figures }) => {
  const spent = figures.figure('expenditure', 'total', 'business');
  const hasEarned = ['business', 'opening-business'].some((row) => !isNothing(figures.figure('summary', row, 'amount')));
  if (spent === undefined || !hasAmount(spent) || hasEarned) return [];
  if (figures.row('summary', 'business') === undefined) return [];
  const message = said`${nameIn(figures, 'expenditure')}有经营支出 ${figureRun(spent)}，却没有经营收入，请核实`;
  return [hint('operating-without-revenue', 'expenditure', message, figureCell(spent))];
};

const carryOverMoved: StructureCheck = ({ figures }) => {
  const [opening, closing] = [figures.figure('summary', 'opening', 'amount'), figures.figure('summary', 'closing', 'amount')];
  const spent = amountIn(figures, 'summary', 'expenditure-total', 'amount');
  if (!opening?.value || !closing?.value?.equals(opening.value) || spent.isZero() || !closing.value.greaterThan(spent)) return [];
  const message = said`${nameIn(figures, 'summary')}年初结转和结余与年末结转和结余都是 ${figureRun(closing)}，且大于全年支出，请核实年末数是否已更新`;
  return [hint('same-carry-over', 'summary', message, [opening, closing].flatMap(figureCell))];
};

const notLastYears: StructureCheck = ({ figures, prior }) => {
  if (prior === null) return [];
  const filled = figures.tables.flatMap(allFigures).filter(hasAmount);
  const isSame = ({ table, row, column, value }: Figure): boolean => {
    const before = prior.figure(table, row, column)?.value;
    return value !== null && before?.equals(value) === true;
  };
  return filled.length > 0 && filled.every(isSame)
    ? [hint('same-as-last-year', null, said`各表的数字与上年工作簿完全相同，请确认两个文件没有选成同一年的`)]
    : [];
};

const procurementWithinSpending: StructureCheck = ({ figures }) => {
  const procurement = figures.figure('information', 'procurement-total', 'amount');
  const spent = figures.figure('summary', 'expenditure-total', 'amount');
  if (!procurement?.value || !spent?.value) return [];
  const sum = spent.value.plus(amountIn(figures, 'summary', 'opening', 'amount'));
  if (!procurement.value.greaterThan(sum)) return [];
  const most = amountRun(spokenAmount(sum, procurement));
  const message = said`${nameIn(figures, 'information')}政府采购支出合计 ${figureRun(procurement)} 大于本年支出合计与年初结转和结余之和 ${most}；跨年合同可能如此，请核实`;
  return [hint('procurement-above-spending', 'information', message, [procurement, spent].flatMap(figureCell))];
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
const insurancesAgree: StructureCheck = ({ figures }) => {
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
    const message = said`${nameIn(figures, 'general-budget')} ${names}基本支出 ${amountRun(spokenAmount(sum, right))}，${nameIn(figures, 'basic-expenditure')} ${other} ${right.blank ? amountRun(spokenAmount(ZERO, right)) : figureRun(right)}，两者一般相等，请核实`;
    return hint('insurance-differs', null, message, [...left, right].flatMap(figureCell));
  });
};

/** Figures that no relation contradicts and that are seldom right. */
export const PLAUSIBILITY: readonly StructureCheck[] = [
  insurancesAgree,
  personnelAccountsAreBasic,
  agencyCostsThere,
  generalAccountsOnly,
  operatingHasRevenue,
  procurementWithinSpending,
  carryOverMoved,
  notLastYears,
];
