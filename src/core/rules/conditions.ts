import { isNothing } from '../figures/figure';
import type { Figures } from '../figures/figures';
import { labelWords } from '../text/words';

/** Conditions under which a rule speaks, by name; rules themselves hold no code. */
type Test = (figures: Figures, row: string) => boolean;

/** The account's revenue is all 财政拨款 and nothing came from or goes to another year, so what was spent is fiscal too. */
function isWhollyFiscal(figures: Figures, row: string): boolean {
  const total = figures.figure('revenue', row, 'total')?.value;
  const fiscal = figures.figure('revenue', row, 'fiscal')?.value;
  if (!total || !fiscal || total.isZero() || !total.equals(fiscal)) return false;
  return hasNoOtherYears(figures);
}

function hasNoOtherYears(figures: Figures): boolean {
  return (
    ['opening', 'closing', 'use-of-surplus', 'use-of-special-surplus', 'surplus-distribution'].every((item) =>
      isNothing(figures.figure('summary', item, 'amount')),
    ) &&
    isNothing(figures.figure('fiscal-summary', 'opening', 'amount')) &&
    isNothing(figures.figure('fiscal-summary', 'closing', 'total'))
  );
}

function statesAgencyCosts(figures: Figures): boolean {
  return ['operation-administrative', 'operation-participating'].some(
    (row) => !isNothing(figures.figure('information', row, 'amount')),
  );
}

/**
 * 01表 lists 财政拨款 by fund. Before 2019 one row 财政拨款收入 held it all; a form with both prints that row as their
 * subtotal.
 */
function listsGrants(figures: Figures): boolean {
  return figures.row('summary', 'grant-fiscal') === undefined || figures.row('summary', 'grant-general') !== undefined;
}

/** False where 01表 lists other funds beside 财政拨款收入, which is then that of 一般公共预算 alone. */
function holdsAllGrants(figures: Figures): boolean {
  return listsGrants(figures) || ['grant-fund', 'grant-state-capital'].every((row) => figures.row('summary', row) === undefined);
}

/** 01表 prints 一般公共预算 below 财政拨款收入, and every other fund that 04表 has money of. */
function printsAllParts(figures: Figures): boolean {
  const isPrinted = (fund: string): boolean => figures.row('summary', `part-${fund}`) !== undefined;
  const isCovered = (fund: string): boolean =>
    isPrinted(fund) || isNothing(figures.figure('fiscal-summary', `grant-${fund}`, 'amount'));
  return isPrinted('general') && ['fund', 'state-capital'].every(isCovered);
}

/** Every kind of spending that 03表 has is a row of 01表's list by nature. */
function printsAllNatures(figures: Figures): boolean {
  return (
    [
      ['basic', 'basic'],
      ['project', 'project'],
      ['to-superior', 'to-superior'],
      ['business', 'business'],
      ['to-affiliates', 'to-affiliates'],
    ] as const
  ).every(([nature, column]) => figures.row('summary', `nature-${nature}`) !== undefined || spendsNothing(figures, column));
}

/** The list by nature was not left open. */
function fillsNatures(figures: Figures): boolean {
  return ['basic', 'project', 'total'].some((nature) => !isNothing(figures.figure('summary', `nature-${nature}`, 'amount')));
}

function spendsNothing(figures: Figures, column: string): boolean {
  return isNothing(figures.figure('expenditure', 'total', column));
}

/** 人员经费 and 公用经费 are both rows of 01表. */
function splitsBasic(figures: Figures): boolean {
  return ['nature-personnel', 'nature-operating'].every((row) => figures.row('summary', row) !== undefined);
}

/** What goes to other units has no economic account of its own. */
function classifiesAll(figures: Figures): boolean {
  return (
    ['to-superior', 'business', 'to-affiliates'].every((column) => spendsNothing(figures, column)) &&
    ['nature-to-superior', 'nature-business', 'nature-to-affiliates'].every((row) =>
      isNothing(figures.figure('summary', row, 'amount')),
    )
  );
}

/** 02表 has no column for all 财政拨款, only one for each fund. */
function revenueByFund(figures: Figures, row: string): boolean {
  return figures.figure('revenue', row, 'fiscal') === undefined;
}

/** 06表 prints 人员经费合计 or 公用经费合计; forms with one list by account may do without. */
function printsBasicTotals(figures: Figures): boolean {
  return ['personnel-total', 'operating-total'].some((row) => figures.row('basic-expenditure', row) !== undefined);
}

/** 04表 prints 总计; forms with the funds across may end with 年末结转和结余. */
function printsFiscalTotals(figures: Figures): boolean {
  return ['inflow-total', 'outflow-total'].some((row) => figures.row('fiscal-summary', row) !== undefined);
}

function listsOpenings(figures: Figures): boolean {
  return FUNDS.some((fund) => figures.row('fiscal-summary', `opening-${fund}`) !== undefined);
}

const FUNDS = ['general', 'fund', 'state-capital'] as const;

/** A form that prints no row for 年初 tells nothing of what there was. */
function opensNothing(figures: Figures): boolean {
  return figures.figure('fiscal-summary', 'opening', 'amount')?.value?.isZero() === true;
}

/** 04表 prints 年初 as one amount, and no other fund had anything: it is all 一般公共预算. */
function opensOneFund(figures: Figures): boolean {
  const others = ['fund', 'state-capital'] as const;
  return (
    !listsOpenings(figures) &&
    !isNothing(figures.figure('fiscal-summary', 'opening', 'amount')) &&
    others.every(
      (fund) =>
        isNothing(figures.figure('fiscal-summary', `grant-${fund}`, 'amount')) &&
        ['expenditure-total', 'closing'].every((row) => isNothing(figures.figure('fiscal-summary', row, fund))),
    )
  );
}

/** 事业运行 is the item of institutions that are no agencies: 项 50 of its 款. */
const INSTITUTION = /^\d{5}50$/;

/** Pensions, insurance and housing are paid for agencies and institutions alike; 2080503 runs a unit of its own. */
const PAID_WITH_SALARIES = /^(?:208(?:05(?!03)|08|27|99)|21011|22102)/;

/**
 * All units are agencies: what keeps units running is 行政运行, or one 项, which is then one kind of unit. Schools, hospitals and
 * other institutions have 公用经费 that is no 机关运行经费, under 项 of their own; a form without 项 tells nothing of them.
 */
function runsOnlyAgencies(figures: Figures): boolean {
  const running = figures
    .rows('general-budget')
    .filter(
      ({ level, code, figures: own }) =>
        level === 'item' && own.get('basic')?.value?.isZero() === false && !PAID_WITH_SALARIES.test(code ?? ''),
    );
  const [only, ...others] = running;
  if (only === undefined) return false;
  if (others.length === 0 && !INSTITUTION.test(only.code ?? '')) return true;
  return running.every(({ name }) => labelWords(name) === '行政运行');
}

/** Both ends of the year are printed, and neither is overdrawn: no account's carry-over is more than the whole. */
function knowsFiscalCarryOver(figures: Figures): boolean {
  return (
    isPrintedAmount(figures, 'fiscal-summary', 'opening', 'amount') &&
    isPrintedAmount(figures, 'fiscal-summary', 'closing', 'total')
  );
}

/** 事业 and 经营 may close a year with a loss, and other accounts then carry over more than the department. */
function knowsCarryOver(figures: Figures): boolean {
  return (
    isPrintedAmount(figures, 'summary', 'opening', 'amount') &&
    isPrintedAmount(figures, 'summary', 'closing', 'amount') &&
    ['institutional', 'business'].every((row) => isNothing(figures.figure('summary', row, 'amount'))) &&
    spendsNothing(figures, 'business')
  );
}

function hasOneFiscalColumn(figures: Figures): boolean {
  return figures.table('revenue')?.columns.includes('fiscal') === true;
}

function isPrintedAmount(figures: Figures, table: 'summary' | 'fiscal-summary', row: string, column: string): boolean {
  const value = figures.figure(table, row, column)?.value;
  return value !== undefined && value?.isNegative() !== true;
}

const CONDITIONS = {
  'wholly-fiscal': isWhollyFiscal,
  'agency-costs-stated': statesAgencyCosts,
  'grants-listed': listsGrants,
  'fiscal-row-whole': holdsAllGrants,
  'all-parts-printed': printsAllParts,
  'all-natures-printed': printsAllNatures,
  'natures-filled': fillsNatures,
  'basic-split': splitsBasic,
  'wholly-classified': classifiesAll,
  'fiscal-by-fund': revenueByFund,
  'basic-totals-printed': printsBasicTotals,
  'fiscal-totals-printed': printsFiscalTotals,
  'openings-listed': listsOpenings,
  'nothing-opened': (figures) => !listsOpenings(figures) && opensNothing(figures),
  'one-fund-opened': opensOneFund,
  'agency-alone': (figures) => statesAgencyCosts(figures) && runsOnlyAgencies(figures),
  'agency-among-others': (figures) => statesAgencyCosts(figures) && !runsOnlyAgencies(figures),
  'carry-over-known': knowsCarryOver,
  'fiscal-carry-over-known': (figures) => knowsFiscalCarryOver(figures) && hasOneFiscalColumn(figures),
  'fiscal-carry-over-known-by-fund': (figures) => knowsFiscalCarryOver(figures) && !hasOneFiscalColumn(figures),
} as const satisfies Readonly<Record<string, Test>>;

export type ConditionName = keyof typeof CONDITIONS;
/** When a rule speaks at all: under a condition, or where it does not hold. */
export type Condition = ConditionName | `not ${ConditionName}`;

export const CONDITION_NAMES = Object.keys(CONDITIONS) as readonly ConditionName[];

/** @param row the row that the rule is bound to */
export function holds(condition: Condition, figures: Figures, row: string): boolean {
  const name = condition.replace('not ', '') as ConditionName;
  const test: Test = CONDITIONS[name];
  return test(figures, row) === (name === condition);
}
