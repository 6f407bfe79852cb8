import { Decimal } from 'decimal.js';
import { accountKey, readAccountKey } from '../../form/accounts/accountKeys';
import { inputKey } from '../../form';
import type { TableRow } from '../../figures/figure';
import type { Figures } from '../../figures/figures';
import { isPicture, type Profile } from '../habits/profile';
import type { NarrativeInputs } from '../inputs/parseInputs';

/** What totals are found in. */
export interface TotalSources {
  readonly figures: Figures;
  readonly inputs: NarrativeInputs;
  /** `null`: in whatever wording. */
  readonly profile: Profile | null;
}

/** Totals that follow from answers that a wording asks for anyway; their parts, or none where it does not ask for them. */
const TOTALS: Readonly<Record<string, (sources: TotalSources) => readonly string[]>> = {
  // 收入总计 and 支出总计 are one amount.
  [lastYear('outflow')]: ({ profile }) => (mentions(profile, '上年收入总计') ? [lastYear('inflow')] : []),
  [lastYear('fiscal-outflow')]: ({ profile }) => (mentions(profile, '上年财政拨款收入总计') ? [lastYear('fiscal-inflow')] : []),
  [lastYear('general-expenditure')]: (sources) =>
    tells(sources.profile, '一般公共各类对比', '上年')
      ? comparedClassCodes(sources).map((code) => accountKey('prior', 'general', code))
      : [],
  [inputKey('general-expenditure', 'initialBudget')]: (sources) =>
    budgetCodes(sources).map((code) => accountKey('budget', 'general', code)),
  [lastYear('three-public')]: ({ profile }) =>
    mentions(profile, '接待.上年') || tells(profile, '三公各项', '上年')
      ? ['abroad', 'vehicle-purchase', 'vehicle-running', 'reception'].map(lastYear)
      : [],
};

function lastYear(id: string): string {
  return inputKey(id, 'lastYear');
}

/** The keys of totals that may follow from others. */
export const TOTAL_KEYS: readonly string[] = Object.keys(TOTALS);

/** What the total of this key is the sum of; nothing for other keys, and where the wording does not ask for the parts. */
export function partsOfTotal(key: string, sources: TotalSources): readonly string[] {
  return Object.hasOwn(TOTALS, key) ? (TOTALS[key]?.(sources) ?? []) : [];
}

/** The inputs with the totals that follow from them. */
export function withTotals(figures: Figures, inputs: NarrativeInputs, profile: Profile | null): NarrativeInputs {
  const totals = TOTAL_KEYS.filter((key) => !inputs.values.has(key)).flatMap((key) => {
    const parts = partsOfTotal(key, { figures, inputs, profile }).map((part) => inputs.values.get(part));
    const amounts = parts.filter((part): part is Decimal => part instanceof Decimal);
    return amounts.length === 0 || amounts.length < parts.length ? [] : [[key, Decimal.sum(...amounts)] as const];
  });
  return { ...inputs, values: new Map([...inputs.values, ...totals]) };
}

/** Whether a wording has this name in any paragraph. */
export function mentions(profile: Profile | null, name: string): boolean {
  return profile === null || profile.sections.some(({ paragraphs }) => paragraphs.some(({ text }) => text.includes(name)));
}

/** Whether a wording tells this of every entry of a list. */
function tells(profile: Profile | null, list: string, field: string): boolean {
  if (profile === null) return true;
  const paragraphs = profile.sections.flatMap((section) => section.paragraphs);
  return paragraphs.some((one) => !isPicture(one) && one.each === list && one.text.includes(`项.${field}`));
}

/**
 * The classes of the general budget that are compared: those with spending, and those without that had a budget or spending last
 * year. Else the changes of the classes would not add up to the change of the whole. In the order of their codes.
 */
export function comparedClassCodes({ figures, inputs }: Omit<TotalSources, 'profile'>): readonly string[] {
  const typed = [...inputs.values].flatMap(([key, value]) => {
    const account = value instanceof Decimal && !value.isZero() ? readAccountKey(key) : null;
    const isClass = account?.subject === 'general' && account.code.length === 3;
    return isClass && (account.asked === 'budget' || account.asked === 'prior') ? [account.code] : [];
  });
  return [...new Set([...spentCodes(figures, 'class'), ...typed])].sort();
}

/** Accounts of the general budget with spending, or with a figure that cannot be read. */
function spentCodes(figures: Figures, level: TableRow['level']): readonly string[] {
  const rows = figures.rows('general-budget').filter((row) => row.level === level);
  return rows.filter((row) => row.figures.get('total')?.value?.isZero() !== true).map(({ id }) => id);
}

/** The accounts that the wording tells the budgets of, at the highest level that it does. */
function budgetCodes(sources: TotalSources): readonly string[] {
  const { profile, figures, inputs } = sources;
  if (profile === null) {
    const levels = [comparedClassCodes(sources), ...(['section', 'item'] as const).map((level) => spentCodes(figures, level))];
    return levels.find((codes) => codes.every((code) => inputs.values.has(accountKey('budget', 'general', code)))) ?? [];
  }
  const tellsBudgets = (list: string): boolean => tells(profile, list, '年初预算') || tells(profile, list, '对比预算');
  if (tellsBudgets('一般公共各类对比')) return comparedClassCodes(sources);
  if (tellsBudgets('一般公共各类')) return spentCodes(figures, 'class');
  if (tellsBudgets('一般公共各款')) return spentCodes(figures, 'section');
  return tellsBudgets('一般公共各项') ? spentCodes(figures, 'item') : [];
}
