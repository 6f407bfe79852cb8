import { Decimal } from 'decimal.js';
import type { Figures } from '../../figures/figures';
import { accountKey } from '../../form/accounts/accountKeys';
import { BUDGET_TABLES } from '../../form/accounts/tables';
import { budgetTables, type BudgetTable } from '../../tables/budgetTables';
import { plainWords } from '../../text/words';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { inputDefinition } from '../inputs/inputs';
import { NO_INPUTS, type InputValue, type NarrativeInputs } from '../inputs/parseInputs';
import { wasZero } from './priorInputs';

/**
 * 年初预算 out of the tables of 部门预算 in a workbook, this year's own or one that somebody names. An account of this year that
 * the budget does not list had none. Of two tables for one budget neither counts: nobody can tell which was approved.
 */
export function budgetInputs(workbook: WorkbookSnapshot, current: Figures, named = false): NarrativeInputs {
  const values = new Map<string, InputValue>();
  const own = budgetTables(workbook, named).filter((table) => isOf(table, current));
  for (const [subject, { table }] of Object.entries(BUDGET_TABLES)) {
    const [budget, ...others] = own.filter(({ kind }) => kind === table);
    if (budget === undefined || others.length > 0) continue;
    const set = (id: string, value: Decimal | null | undefined): void => {
      const key = accountKey('budget', subject, id);
      if (value !== null && value !== undefined && inputDefinition(key) !== null) values.set(key, value);
    };
    for (const { id, figures } of budget.rows) set(id, figures.get('total')?.value);
    const accounts = budget.rows.filter(({ id }) => /^\d+$/.test(id));
    for (const { id } of current.rows(table)) if (/^\d+$/.test(id) && wasZero(id, accounts)) set(id, new Decimal(0));
  }
  return { ...NO_INPUTS, values };
}

function isOf({ year, department, rows }: BudgetTable, current: Figures): boolean {
  const [one, other] = [plainWords(department ?? ''), plainWords(current.department ?? '')];
  const isOwn = one === '' || other === '' || one.includes(other) || other.includes(one);
  return rows.length > 0 && isOwn && (year === null || current.year === null || year === current.year);
}
