import { ACCOUNT_TABLES, type BUDGET_TABLES } from './tables';

/** What the 底稿 asks of an account, as its keys begin: `prior.general.2080505`, `reason.budget.fund.212`. */
const ASKED = ['prior', 'budget', 'adjusted', 'reason', 'reason.budget', 'use'] as const;

export type AskedOfAccount = (typeof ASKED)[number];

/** Tables whose accounts have budgets, as the keys call them. */
export type Budget = keyof typeof BUDGET_TABLES;

export interface AccountKey {
  readonly asked: AskedOfAccount;
  readonly subject: string;
  readonly code: string;
}

export function accountKey(asked: AskedOfAccount, subject: string, code: string): string {
  return `${asked}.${subject}.${code}`;
}

/** `null` for keys that ask for something else. */
export function readAccountKey(key: string): AccountKey | null {
  const [, beginning, subject = '', code = ''] = /^(.+)\.([a-z]+)\.(\d+)$/.exec(key) ?? [];
  const asked = ASKED.find((one) => one === beginning);
  return asked === undefined || !Object.hasOwn(ACCOUNT_TABLES, subject) ? null : { asked, subject, code };
}
