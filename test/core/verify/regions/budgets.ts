import type { Decimal } from 'decimal.js';
import type { Facts, Speaker } from './facts';

/** What the sections on the two other budgets say where there is spending: from one sentence to every account. */

export type FundForm = 'balances' | 'two totals' | 'by account' | 'classes' | 'budget';

interface Budget {
  readonly table: 'government-fund' | 'state-capital';
  readonly name: string;
}

const FUND: Budget = { table: 'government-fund', name: '政府性基金预算财政拨款' };
const CAPITAL: Budget = { table: 'state-capital', name: '国有资本经营预算财政拨款' };

/** @param none what the text says where there is nothing */
export function fundText(f: Facts, s: Speaker, form: FundForm, none: string): string {
  return budgetText(f, s, FUND, form, none);
}

export function capitalText(f: Facts, s: Speaker, form: FundForm, none: string): string {
  return budgetText(f, s, CAPITAL, form, none);
}

function budgetText(f: Facts, s: Speaker, { table, name }: Budget, form: FundForm, none: string): string {
  const spent = f.at(table, 'total', 'total');
  const [now, before] = [`${String(f.year)}年度`, `${String(f.year - 1)}年`];
  if (spent.isZero()) return none;
  const change = s.change(spent, f.was(table, 'total', 'total'));
  const accounts = f.accounts(table, 7);
  switch (form) {
    case 'balances':
      return table === 'state-capital'
        ? `${now}${name}支出${s.money(spent)}，其中：基本支出${s.money(f.at(table, 'total', 'basic'))}，项目支出${s.money(f.at(table, 'total', 'project'))}。`
        : `${now}${name}年初结转和结余${s.money(f.at(table, 'total', 'opening'))}，本年收入${s.money(f.at(table, 'total', 'revenue'))}，本年支出${s.money(spent)}，年末结转和结余${s.money(f.at(table, 'total', 'closing'))}。`;
    case 'two totals':
      return `${now}${name}${table === 'state-capital' ? '' : `收入${s.money(f.at(table, 'total', 'revenue'))}，`}支出${s.money(spent)}。与上年相比，支出${change}，主要原因是项目安排有变化。`;
    case 'by account':
      return `${now}${name}支出${s.money(spent)}，比${before}决算数${change}，具体情况如下（按项级科目统计）：\n${accounts
        .map(
          (account, at) => `（${'一二三四'[at] ?? ''}）${account.name}（项）${s.money(account.final)}，${compared(s, account)}。`,
        )
        .join('\n')}`;
    case 'classes':
      return `${now}${name}支出${s.money(spent)}，主要用于以下方面：${f
        .accounts(table, 3)
        .map((account) => `${account.name}（类）${s.money(account.final)}，占${s.share(account.final, spent)}`)
        .join('；')}。`;
    case 'budget':
      return `${now}${name}支出年初预算为${s.budget(spent.plus(1))}，支出决算为${s.money(spent)}，完成年初预算的${s.share(spent, spent.plus(1))}，决算数小于年初预算数的主要原因是项目调整。其中：\n${accounts
        .map(
          (account, at) =>
            `${String(at + 1)}．${account.name}（项）。主要用于：专项业务。支出决算为${s.money(account.final)}，${compared(s, account)}。`,
        )
        .join('\n')}`;
  }
}

function compared(s: Speaker, { final, before }: { readonly final: Decimal; readonly before: Decimal }): string {
  return final.equals(before) ? '与上年决算数持平' : `较上年决算数${s.change(final, before)}，主要原因是项目变化`;
}
