import { Decimal } from 'decimal.js';
import { accountKey, type Budget } from '../../form/accounts/accountKeys';
import { inputKey, nameOf } from '../../form';
import { BUDGET_TABLES } from '../../form/accounts/tables';
import { accountTitleLabel, figureName, usualFormula } from '../../messages/narrative';
import type { TableRow } from '../../figures/figure';
import { className } from '../../form/accounts/functional';
import { accountTitle } from '../inputs/accountTitle';
import { usualUses } from '../inputs/accountUses';
import { sharedReason, type Side, type Way } from '../inputs/sharedReasons';
import { comparedClassCodes } from './answeredTotals';
import type { TableKind } from '../../figures/kinds';
import { figureAt, itemFigure, missingTable, rowFigure, tableList, tableName, titleWords, type Sources } from './figures';
import {
  condition,
  isSome,
  isZero,
  missingRun,
  unchanged,
  unknownCondition,
  words,
  type Condition,
  type Entry,
  type List,
  type Quantity,
  type Scope,
  type Words,
} from './slot';
import { bothYears, inputQuantity, inputWords, reasonOf, itemReason } from './typed';

/** Slots of 一般公共预算财政拨款支出决算表. */
export function generalBudgetSlots(sources: Sources): Scope {
  const [total, prior] = bothYears(sources, 'general-expenditure');
  const budget = inputQuantity(sources, inputKey('general-expenditure', 'initialBudget'));
  const compared = comparedBudget(sources, inputKey('general-expenditure', 'adjustedBudget'), total, budget);
  return {
    有一般公共预算: condition(!isZero(total) || isSome(budget)),
    一般公共有变化: condition(!unchanged(total, prior)),
    一般公共年初预算: budget,
    一般公共原因: itemReason(sources, 'general-expenditure'),
    一般公共按全年预算: condition(compared !== budget),
    一般公共对比预算: compared,
    一般公共预算差异原因: reasonOf(sources, inputKey('general-expenditure', 'budgetReason'), [total, compared], (way) =>
      sharedReason('general', 'budget', way),
    ),
    ...accountLists(sources, 'general', '一般公共'),
    一般公共各类对比: comparedClasses(sources),
  };
}

/** Slots of 政府性基金预算财政拨款收入支出决算表. */
export function governmentFundSlots(sources: Sources): Scope {
  return { 有政府性基金: hasFigures(sources, 'government-fund'), ...flowSlots(sources, 'fund', '基金') };
}

/** Slots of 国有资本经营预算财政拨款（收入）支出决算表. */
export function stateCapitalSlots(sources: Sources): Scope {
  const noTable = missingTable(sources, 'state-capital');
  const spent = itemFigure(sources, 'capital-expenditure', 'state-capital');
  return {
    有国有资本经营: hasFigures(sources, 'state-capital'),
    有国资支出: noTable === null ? condition(!isZero(spent)) : unknownCondition(noTable),
    ...flowSlots(sources, 'capital', '国资'),
  };
}

/** A budget whose table tells of its revenue too: 有基金收支, 基金有变化 … with `name` for 基金. */
function flowSlots(sources: Sources, budget: 'fund' | 'capital', name: string): Scope {
  const [spent, prior] = bothYears(sources, `${budget}-expenditure`);
  return {
    [`有${name}收支`]: condition(![...bothYears(sources, `grant-${budget}`).slice(0, 1), spent].every(isZero)),
    [`${name}有变化`]: condition(!unchanged(spent, prior)),
    [`${name}原因`]: itemReason(sources, `${budget}-expenditure`),
    ...accountLists(sources, budget, name),
  };
}

/** 一般公共各类, 一般公共各款, 一般公共各项. */
function accountLists(sources: Sources, subject: Budget, name: string): Scope {
  return {
    [`${name}各类`]: accountList(sources, subject, 'class'),
    [`${name}各款`]: accountList(sources, subject, 'section'),
    [`${name}各项`]: accountList(sources, subject, 'item'),
  };
}

/** False only where every figure of the table is zero. */
export function hasFigures(sources: Sources, table: TableKind): Condition {
  const noTable = missingTable(sources, table);
  if (noTable !== null) return unknownCondition(noTable);
  const rows = sources.figures.rows(table);
  return condition(rows.some((row) => [...row.figures.values()].some((figure) => !figure.value?.isZero())));
}

/** An account of each level, as a sample of those of its list. */
const SAMPLES: Readonly<Record<'class' | 'section' | 'item', Account>> = {
  class: { id: '201', name: '' },
  section: { id: '20101', name: '' },
  item: { id: '2010101', name: '' },
};

/** Rows of one level with spending, in the order of the table. */
function accountList(sources: Sources, subject: Budget, level: keyof typeof SAMPLES, under = ''): List {
  const { table } = BUDGET_TABLES[subject];
  const sample = (amount: Quantity): Scope => accountSlots(sources, subject, SAMPLES[level], amount);
  return tableList(sources, table, sample, () =>
    sources.figures.rows(table).flatMap((row): Entry[] => {
      const amount = rowFigure(sources, table, row, 'total');
      if (row.level !== level || !row.id.startsWith(under) || isZero(amount)) return [];
      return [{ id: row.id, slots: accountSlots(sources, subject, row, amount) }];
    }),
  );
}

/** The classes that are compared; the table need not list them any more. */
function comparedClasses(sources: Sources): List {
  const sample = (amount: Quantity): Scope => accountSlots(sources, 'general', SAMPLES.class, amount);
  return tableList(sources, 'general-budget', sample, () => {
    const rows = sources.figures.rows('general-budget');
    const printed = new Map(rows.filter(({ level }) => level === 'class').map((row) => [row.id, row]));
    return comparedClassCodes(sources).map((code): Entry => {
      const row = printed.get(code);
      const amount = row === undefined ? notListed(sources, code) : rowFigure(sources, 'general-budget', row, 'total');
      const named = row ?? { id: code, name: className(code) ?? accountTitleLabel(code) };
      return { id: code, slots: accountSlots(sources, 'general', named, amount) };
    });
  });
}

/** A class that a table does not list is an exact zero in it. */
function notListed(sources: Sources, code: string): Quantity {
  const total = itemFigure(sources, 'general-expenditure', 'general-budget');
  const name = figureName(tableName(sources, 'general-budget'), className(code) ?? code);
  return { type: 'quantity', known: true, value: new Decimal(0), name, sources: total.known ? total.sources : [], key: null };
}

/** What is said of an account needs no more of its row. */
type Account = Pick<TableRow, 'id' | 'name'>;

function accountSlots(sources: Sources, subject: Budget, row: Account, amount: Quantity): Scope {
  const { id } = row;
  const budget = inputQuantity(sources, accountKey('budget', subject, id));
  const compared = comparedBudget(sources, accountKey('adjusted', subject, id), amount, budget);
  const prior = inputQuantity(sources, accountKey('prior', subject, id));
  return {
    上年: prior,
    原因: reasonOf(sources, accountKey('reason', subject, id), [amount, prior], sharing(subject, 'prior', row)),
    ...(id.length === 3 ? { 各款: accountList(sources, subject, 'section', id) } : {}),
    ...(id.length === 5 ? { 各项: accountList(sources, subject, 'item', id) } : {}),
    ...kindSlots(sources, subject, row),
    名称: titleWords(sources, row, amount),
    类名: parentTitle(sources, subject, row, 3, amount),
    款名: parentTitle(sources, subject, row, 5, amount),
    金额: amount,
    年初预算: budget,
    按全年预算: condition(compared !== budget),
    对比预算: compared,
    用途: useOf(sources, subject, row, amount),
    预算差异原因: reasonOf(
      sources,
      accountKey('reason.budget', subject, id),
      [amount, compared],
      sharing(subject, 'budget', row),
    ),
  };
}

/** As typed; where nothing was, what accounts that mean one thing are always spent on. */
function useOf(sources: Sources, subject: Budget, row: Account, amount: Quantity): Words {
  const key = accountKey('use', subject, row.id);
  const usual = sources.inputs.values.has(key) ? null : usualUses(sources.figures.rows(BUDGET_TABLES[subject].table), row);
  if (usual === null || isZero(amount)) return inputWords(sources, key, { optional: isZero(amount) });
  const cells = amount.known ? amount.sources : [];
  const formula = usualFormula(accountTitle(sources.figures, row.id) ?? row.name);
  return words({ kind: 'figure', text: usual, sources: cells, formula, inputs: [key] });
}

/** What spending is measured by: the budget of the beginning of the year; where that was zero, of the whole year if it was typed. */
function comparedBudget(sources: Sources, key: string, amount: Quantity, budget: Quantity): Quantity {
  if (!isZero(budget) || isZero(amount)) return budget;
  const adjusted = inputQuantity(sources, key);
  return adjusted.known ? adjusted : budget;
}

/** 项 are many and move for few reasons; 类 and 款 have each their own. */
function sharing(subject: Budget, side: Side, { id }: Account): ((way: Way) => string) | undefined {
  return id.length === 7 ? (way) => sharedReason(subject, side, way) : undefined;
}

/** Its 基本支出 and 项目支出, where the table tells them apart. */
function kindSlots(sources: Sources, subject: Budget, row: Account): Scope {
  const of = (column: 'basic' | 'project') =>
    figureAt(sources, BUDGET_TABLES[subject].table, row.id, column, `${row.id} ${row.name}${nameOf(column)}`);
  return { 基本支出: of('basic'), 项目支出: of('project') };
}

/** The title of the 类 or 款 that a row belongs to. */
function parentTitle(sources: Sources, subject: Budget, row: Account, digits: 3 | 5, amount: Quantity): Words {
  const code = row.id.slice(0, digits);
  const parent = sources.figures.row(BUDGET_TABLES[subject].table, code);
  if (parent !== undefined) return titleWords(sources, parent, amount);
  return words(missingRun({ key: `figure.title.${code}`, label: accountTitleLabel(code), cause: 'figure' }));
}
