import { amountRun, figureRun, said } from '../said/said';
import { hasAmount, isNothing, type Figure, type RecognisedTable } from '../figures/figure';
import type { Figures } from '../figures/figures';
import { columnName, spokenAmount } from '../tables/naming';
import { allFigures, figureCell, hint, nameIn, nameOf, ZERO, type StructureCheck } from './context';

const vehiclesHaveCosts: StructureCheck = ({ figures }) => {
  const costs = figures.figure('three-public', 'final', 'vehicle-running');
  const counts = [
    figures.figure('information', 'vehicles-total', 'amount'),
    figures.figure('three-public', 'final', 'vehicles-kept'),
  ].filter((figure) => figure !== undefined);
  if (!costs?.value || counts.length === 0) return [];
  const some = counts.find(hasAmount);
  if (costs.value.isZero() && some !== undefined) {
    const message = said`${nameIn(figures, some.table)}有车辆 ${figureRun(some)} 辆，公务用车运行维护费却为零，请核实`;
    return [hint('vehicles-without-costs', some.table, message, figureCell(some))];
  }
  if (costs.value.isZero() || !counts.every(isNothing) || counts.every(({ blank }) => blank)) return [];
  const message = said`${nameIn(figures, costs.table)}有公务用车运行维护费 ${figureRun(costs)}，车辆数和公务用车保有量却都为零，请核实`;
  return [hint('costs-without-vehicles', costs.table, message, figureCell(costs))];
};

/** 决算 this many times the 预算 is worth a reason. */
const FAR_ABOVE = 2;

const threePublicWithinBudget: StructureCheck = ({ figures }) => {
  const farAbove = (column: string) => {
    const [final, budget] = [figures.figure('three-public', 'final', column), figures.figure('three-public', 'budget', column)];
    if (!final?.value || !budget?.value?.greaterThan(0)) return [];
    return final.value.greaterThan(budget.value.times(FAR_ABOVE)) ? [{ column, final, budget }] : [];
  };
  const whole = farAbove('total');
  return (whole.length > 0 ? whole : ITEMS.flatMap(farAbove)).map(({ column, final, budget }) => {
    const [name, item] = [nameIn(figures, 'three-public'), columnName('three-public', column)];
    const message = said`${name}${item}决算数 ${figureRun(final)} 超过预算数 ${figureRun(budget)} 的两倍，请核实预算数或说明原因`;
    return hint('final-far-above-budget', 'three-public', message, [final, budget].flatMap(figureCell));
  });
};

const ITEMS = ['abroad', 'vehicle-purchase', 'vehicle-running', 'reception'];

/** 元 of amounts that were 万元 with two decimals. */
const STEP_OF_YUAN = 100;

/** Every amount is a multiple of 100 where the other tables print decimals: as they are once 万元 are written in 元. */
const threePublicNotInYuan: StructureCheck = ({ figures, isBroken }) => {
  const table = figures.table('three-public');
  if (table?.unit !== '万元' || CONTRADICTED_BY.some(isBroken)) return [];
  const amounts = filledIn(table);
  const isWhole = ({ value }: Figure): boolean => value?.modulo(STEP_OF_YUAN).isZero() === true;
  if (!amounts.some(({ row }) => row === 'final') || !amounts.every(isWhole)) return [];
  const others = figures.tables.filter(({ kind }) => kind !== 'three-public').flatMap(filledIn);
  if (others.filter(({ value }) => value?.isInteger() === false).length * 2 <= others.length) return [];
  const cells = amounts.flatMap(figureCell);
  return [
    hint(
      'three-public-in-yuan',
      table,
      said`${nameOf(table)}的金额都是整百的数，其他表的金额却有小数，可能把元当作万元填列，请核实金额单位`,
      cells,
    ),
  ];
};

/** Relations that tell a table in the wrong unit by themselves. */
const CONTRADICTED_BY = ['total', ...ITEMS].map((column) => `limit.three-public-${column}`);

/** Amounts of money in 万元 that are not nothing. */
function filledIn(table: RecognisedTable): Figure[] {
  return allFigures(table).filter(({ value, unit, cell }) => cell !== null && unit === '万元' && value?.isZero() === false);
}

/** What one of what the table counts never costs, in 万元: more is 元, or a count of something else. */
const MOST_FOR_ONE: readonly {
  readonly amount: string;
  readonly counts: readonly string[];
  readonly most: number;
  readonly one: string;
}[] = [
  { amount: 'vehicle-running', counts: ['vehicles-kept'], most: 100, one: '辆' },
  { amount: 'reception', counts: ['reception-persons', 'reception-overseas-persons'], most: 1, one: '人次' },
  { amount: 'abroad', counts: ['abroad-persons'], most: 100, one: '人次' },
];

const threePublicForOne: StructureCheck = ({ figures }) =>
  MOST_FOR_ONE.flatMap(({ amount, counts, most, one }) => {
    const costs = figures.figure('three-public', 'final', amount);
    const counted = countsOf(figures, amount, counts);
    const count = counted.reduce((sum, { value }) => sum.plus(value ?? ZERO), ZERO);
    // A count that cannot be read would make the others too few.
    if (counted.some(({ value }) => value === null)) return [];
    if (!costs?.value || count.isZero() || !costs.value.greaterThan(count.times(most))) return [];
    const each = amountRun(spokenAmount(costs.value.div(count).toDecimalPlaces(2), costs));
    const [name, item] = [nameIn(figures, 'three-public'), columnName('three-public', amount)];
    const message = said`${name}${item} ${figureRun(costs)}，按 ${amountRun(count.toFixed())} ${one}平均每${one} ${each}，请核实金额单位或数量`;
    return [hint('much-for-one', 'three-public', message, [costs, ...counted].flatMap(figureCell))];
  });

/** The counts beside the amount, or those that another table prints. */
function countsOf(figures: Figures, amount: string, counts: readonly string[]): Figure[] {
  const own = counts.flatMap((column) => figures.figure('three-public', 'final', column) ?? []);
  if (own.some(({ value }) => value?.isZero() === false) || amount !== 'vehicle-running') return own;
  return [figures.figure('information', 'vehicles-total', 'amount')].flatMap((figure) => figure ?? []);
}

/** Figures of the “三公” table that no relation contradicts and that are seldom right. */
export const THREE_PUBLIC: readonly StructureCheck[] = [
  vehiclesHaveCosts,
  threePublicWithinBudget,
  threePublicNotInYuan,
  threePublicForOne,
];
