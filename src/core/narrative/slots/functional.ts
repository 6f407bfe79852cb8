import { accountTitleLabel } from '../../messages/narrative';
import type { TableRow } from '../../tables/figure';
import type { TableKind } from '../../tables/kinds';
import { figureAt, missingTable, rowFigure, titleWords, type Sources } from './figures';
import {
  condition,
  isZero,
  list,
  missingRun,
  unchanged,
  unknownCondition,
  unknownList,
  words,
  type Condition,
  type Entry,
  type List,
  type Quantity,
  type Scope,
  type Words,
} from './slot';
import { budgetReason, inputQuantity, inputWords } from './typed';

/** Keys of the inputs that go with a table of functional accounts: `budget.<subject>.<code>` and so on. */
type Subject = 'general' | 'fund' | 'capital';

/** Slots of 一般公共预算财政拨款支出决算表. */
export function generalBudgetSlots(sources: Sources): Scope {
  const total = figureAt(sources, 'general-budget', 'total', 'total', '支出合计');
  const prior = inputQuantity(sources, 'prior.general.total');
  const budget = inputQuantity(sources, 'budget.general.total');
  const compared = comparedBudget(sources, 'adjusted.general.total', total, budget);
  return {
    一般公共支出: total,
    上年一般公共支出: prior,
    一般公共年初预算: budget,
    一般公共原因: inputWords(sources, 'reason.general', { fallback: 'reason.total', optional: unchanged(total, prior) }),
    一般公共按全年预算: condition(compared !== budget),
    一般公共对比预算: compared,
    一般公共预算差异原因: budgetReason(sources, 'reason.budget.general.total', total, compared),
    一般公共各类: accountList(sources, 'general-budget', 'general', 'class'),
    一般公共各项: accountList(sources, 'general-budget', 'general', 'item'),
    一般公共各类对比: accountList(sources, 'general-budget', 'general', 'class', hadBudgetOrPrior(sources)),
  };
}

/** Slots of 政府性基金预算财政拨款收入支出决算表. */
export function governmentFundSlots(sources: Sources): Scope {
  return {
    有政府性基金: hasFigures(sources, 'government-fund'),
    基金年初结转: figureAt(sources, 'government-fund', 'total', 'opening', '年初结转和结余'),
    基金收入: figureAt(sources, 'government-fund', 'total', 'revenue', '本年收入'),
    基金支出: figureAt(sources, 'government-fund', 'total', 'total', '本年支出'),
    基金年末结转: figureAt(sources, 'government-fund', 'total', 'closing', '年末结转和结余'),
    基金各类: accountList(sources, 'government-fund', 'fund', 'class'),
    基金各项: accountList(sources, 'government-fund', 'fund', 'item'),
  };
}

/** Slots of 国有资本经营预算财政拨款（收入）支出决算表. */
export function stateCapitalSlots(sources: Sources): Scope {
  return {
    有国有资本经营: hasFigures(sources, 'state-capital'),
    国资收入: figureAt(sources, 'state-capital', 'total', 'revenue', '本年收入'),
    国资支出: figureAt(sources, 'state-capital', 'total', 'total', '本年支出'),
    国资各类: accountList(sources, 'state-capital', 'capital', 'class'),
    国资各项: accountList(sources, 'state-capital', 'capital', 'item'),
  };
}

/** False only where every figure of the table is zero. */
function hasFigures(sources: Sources, table: TableKind): Condition {
  const noTable = missingTable(sources, table);
  if (noTable !== null) return unknownCondition(noTable);
  const rows = sources.figures.rows(table);
  return condition(rows.some((row) => [...row.figures.values()].some((figure) => !figure.value?.isZero())));
}

/** Rows of one level with spending, in the order of the table; `also` lists more of them. */
function accountList(
  sources: Sources,
  table: TableKind,
  subject: Subject,
  level: 'class' | 'item',
  also: (row: TableRow) => boolean = () => false,
): List {
  const noTable = missingTable(sources, table);
  if (noTable !== null) return unknownList(noTable);
  const rows = sources.figures.rows(table);
  const entries: Entry[] = [];
  for (const row of rows) {
    if (row.level !== level) continue;
    const amount = rowFigure(sources, table, row, 'total');
    if (isZero(amount) && !also(row)) continue;
    entries.push({ id: row.id, slots: accountSlots(sources, subject, rows, row, amount) });
  }
  return list(entries.map((entry, index) => ({ ...entry, slots: { ...entry.slots, 序号: ordinal(index + 1) } })));
}

function accountSlots(sources: Sources, subject: Subject, rows: readonly TableRow[], row: TableRow, amount: Quantity): Scope {
  const title = row.name;
  const budget = inputQuantity(sources, `budget.${subject}.${row.id}`, title);
  const compared = comparedBudget(sources, `adjusted.${subject}.${row.id}`, amount, budget, title);
  return {
    ...(subject === 'general' ? comparisonSlots(sources, row, amount) : {}),
    名称: titleWords(row, amount),
    类名: parentTitle(rows, row, 3, amount),
    款名: parentTitle(rows, row, 5, amount),
    金额: amount,
    年初预算: budget,
    按全年预算: condition(compared !== budget),
    对比预算: compared,
    用途: inputWords(sources, `use.${subject}.${row.id}`, { title }),
    预算差异原因: budgetReason(sources, `reason.budget.${subject}.${row.id}`, amount, compared, title),
  };
}

/** What spending is measured by: the budget of the beginning of the year; where that was zero, of the whole year if it was typed. */
function comparedBudget(sources: Sources, key: string, amount: Quantity, budget: Quantity, title?: string): Quantity {
  if (!isZero(budget) || isZero(amount)) return budget;
  const adjusted = inputQuantity(sources, key, title);
  return adjusted.known ? adjusted : budget;
}

/** Against last year, which only the general budget's wording does account by account. */
function comparisonSlots(sources: Sources, row: TableRow, amount: Quantity): Scope {
  const prior = inputQuantity(sources, `prior.general.${row.id}`, row.name);
  const reason = { title: row.name, optional: unchanged(amount, prior) };
  return { 上年: prior, 原因: inputWords(sources, `reason.general.${row.id}`, reason) };
}

/** The title of the 类 or 款 that a row belongs to. */
function parentTitle(rows: readonly TableRow[], row: TableRow, digits: 3 | 5, amount: Quantity): Words {
  const code = row.id.slice(0, digits);
  const parent = rows.find((other) => other.id === code);
  if (parent !== undefined) return titleWords(parent, amount);
  return words(missingRun({ key: `figure.title.${code}`, label: accountTitleLabel(code), cause: 'figure' }));
}

function ordinal(position: number): Words {
  return words({ kind: 'text', text: String(position) });
}

/** A class without spending this year still has something to say when it had a budget, or spending last year. */
function hadBudgetOrPrior(sources: Sources): (row: TableRow) => boolean {
  return (row) =>
    [`budget.general.${row.id}`, `prior.general.${row.id}`].some((key) => {
      const quantity = inputQuantity(sources, key);
      return quantity.known && !quantity.value.isZero();
    });
}
