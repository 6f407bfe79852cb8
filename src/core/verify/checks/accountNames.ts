import { narrativeChecks } from '../../messages/narrativeChecks';
import { compareAmount } from '../comparing/compare';
import type { Statement, Misplaced, UnknownTitle } from '../reading/statement';
import { plainText } from '../reading/plainText';
import { sourceOf, type Target } from '../reading/target';
import { nearestName } from '../../text/similarity';
import { reportName } from './itemNames';
import type { Verification } from './stated';

/**
 * Names in front of （类）（款）（项） that no table has. The nearest name tells which account is meant, else the amount does; the
 * sentence is then checked against that account and never against the one above it.
 * @returns the statements with the accounts that are meant
 */
export function withNamedAccounts(
  statements: readonly Statement[],
  titles: readonly UnknownTitle[],
  verification: Verification,
): readonly Statement[] {
  const meant = new Map<Target, Target>();
  for (const title of titles) {
    const upper = accountWithoutParts(title, verification);
    const account = upper ?? accountMeant(title, statements, verification) ?? accountAbove(title, verification);
    const words = { passage: title.passage, start: title.start, end: title.end };
    if (upper !== null) meant.set(title.target, upper);
    else if (account !== null) {
      meant.set(title.target, account);
      reportName(words, plainText(title.target.name), account, verification);
    } else if (hasAccounts(title, verification) && statements.some((one) => one.target === title.target && isSpent(one))) {
      verification.report({
        rule: 'account-unknown',
        severity: 'warning',
        words,
        message: (quote) => narrativeChecks.unknownAccount(quote),
      });
    }
  }
  return statements.map((statement) => {
    const target = meant.get(statement.target);
    return target === undefined ? statement : { ...statement, target };
  });
}

/** Where a workbook has no table of the accounts, nothing says that it has not this one. */
function hasAccounts({ passage }: UnknownTitle, verification: Verification): boolean {
  return [...verification.itemsOf(passage.section).byKey.values()].some(
    ({ code, absent }) => code !== undefined && absent !== true,
  );
}

/** 水路运输管理支出（项）本年无支出，上年为35.00万元: no table of this year has to list it. */
function isSpent({ kind, number, year }: Statement): boolean {
  return kind !== 'none' && year === null && number?.value.isZero() !== true;
}

/** 统计信息事务（项）, where the tables go no further than 款. */
function accountWithoutParts({ target, passage }: UnknownTitle, verification: Verification): Target | null {
  const { itemAt, byKey } = verification.itemsOf(passage.section);
  const found = itemAt(target.name, 0);
  const [named] = found?.end === target.name.length ? found.targets : [];
  const code = named?.code;
  if (named === undefined || code === undefined) return null;
  return [...byKey.values()].some((other) => other !== named && other.code?.startsWith(code) === true) ? null : named;
}

function accountMeant(
  { target, passage }: UnknownTitle,
  statements: readonly Statement[],
  verification: Verification,
): Target | null {
  const { digits, within } = target.unnamed ?? { digits: 0, within: '' };
  const level = [...verification.itemsOf(passage.section).byKey.values()].filter(
    ({ code, absent }) => code?.length === digits && absent !== true,
  );
  const accounts = level.filter(({ code }) => code?.startsWith(within) === true);
  const near = nearestName(target.name, accounts, ({ name }) => plainText(name));
  if (near !== null) return near;
  const named = new Set(statements.map((statement) => statement.target.key));
  const fitting = accounts.filter((account) => !named.has(account.key) && fits(account, target, statements, verification));
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

/** 行政事业单位离退休（款）机关事业单位基本养老保险缴费支出（项）: the account right behind it says which one stands above. */
function accountAbove({ target, passage, end }: UnknownTitle, verification: Verification): Target | null {
  const { digits, within } = target.unnamed ?? { digits: 0, within: '' };
  const { itemAt, byKey } = verification.itemsOf(passage.section);
  const [level = ''] = LEVEL.exec(passage.text.slice(end)) ?? [];
  const codes = (itemAt(passage.text, end + level.length)?.targets ?? []).map(({ code = '' }) => code);
  const above = new Set(
    codes.filter((code) => code.length > digits && code.startsWith(within)).map((code) => code.slice(0, digits)),
  );
  const [only, ...others] = above;
  if (only === undefined || others.length > 0) return null;
  return [...byKey.values()].find(({ code, absent }) => code === only && absent !== true) ?? null;
}

const LEVEL = /^\([^()]{0,12}\)/;

/** The amount that the text gives for it is the account's. */
function fits(account: Target, unnamed: Target, statements: readonly Statement[], verification: Verification): boolean {
  const source = sourceOf(account, 'final', verification.context);
  return statements.some(
    ({ target, kind, number }) =>
      target === unnamed &&
      kind === 'final' &&
      number !== undefined &&
      source !== null &&
      !source.value.isZero() &&
      ['equal', 'tail'].includes(compareAmount(number, source)),
  );
}

/** （类）（款）（项）: each is below the one in front of it. */
export function checkPaths(misplaced: readonly Misplaced[], verification: Verification): void {
  for (const [index, { passage, start, end, target, above }] of misplaced.entries()) {
    // 卫生健康支出（类）行政事业单位养老支出（款）公务员医疗补助（项）: the one between is wrong, not what stands below the first.
    const before = misplaced[index - 1];
    const isBelow = before?.passage === passage && before.target.code === above && target.code?.startsWith(before.above) === true;
    if (isBelow) continue;
    const upper = [...verification.itemsOf(passage.section).byKey.values()].find(({ code }) => code === above);
    if (upper === undefined) continue;
    verification.report({
      rule: 'account-path',
      severity: 'error',
      words: { passage, start, end },
      message: (quote) => narrativeChecks.misplacedAccount(quote, target.name, upper.name),
      expected: target.code ?? target.name,
    });
  }
}
