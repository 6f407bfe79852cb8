import { differenceOf, magnitudeOf, signOf } from '../../amounts/rounded';
import { percentChange } from '../../amounts/quotient';
import { changeSaidBy, compareAmount, comparePercent, saidBy } from '../comparing/compare';
import type { Statement } from '../reading/statement';
import type { Target } from '../reading/target';
import type { Verification } from './stated';
import type { Source } from '../reading/operand';

const COMPARED: ReadonlySet<Statement['kind']> = new Set(['delta', 'change', 'same']);

/**
 * Comparisons behind the parts of a list may speak of the last part or of the whole (…，其中…，较上年…下降36.5%): of the items that
 * may be meant, the first that all of them fit. Where nothing tells, they count for nothing.
 */
export function withMeantItems(statements: readonly Statement[], verification: Verification): readonly Statement[] {
  const meant: Statement[] = [];
  for (let at = 0; at < statements.length;) {
    const [first] = statements.slice(at, at + 1);
    const budget = first?.besideBudget;
    if (first !== undefined && budget !== undefined && isFromBudget(first, budget, verification)) {
      meant.push({ ...first, with: 'budget', plan: budget.plan ?? null, others: [] });
      at += 1;
      continue;
    }
    if (first !== undefined && isTheBudget(first, verification)) {
      meant.push({ ...first, kind: 'budget' }, { ...first, kind: 'order' });
      at += 1;
      continue;
    }
    if (first !== undefined && isOfDifference(first, statements[at - 1])) {
      meant.push({ ...first, others: [] });
      at += 1;
      continue;
    }
    const run = runAt(statements, at);
    meant.push(...decided(run, verification));
    at += run.length;
  }
  return meant;
}

/** 预算790.00万元，决算800.77万元，超10.77万元: of the budget where it fits, else of last year's figure. */
function isFromBudget(statement: Statement, { number }: Statement, verification: Verification): boolean {
  const current = verification.final(statement.target);
  if (number === undefined || current === null) return false;
  return fitsBase(statement, current, { ...saidBy(number), figures: [] }, true) === true;
}

/** 决算14.34万元，小于年初预算18.19万元. */
function isTheBudget({ isBaseOrDifference, target, plan, number }: Statement, verification: Verification): boolean {
  if (isBaseOrDifference !== true || number === undefined) return false;
  return verification.budgetsOf(target, plan ?? null).some((budget) => compareAmount(number, budget) === 'equal');
}

/** 公务接待费减少0.13万元，下降4.33%: the percentage of the difference right in front of it, whose item is named. */
function isOfDifference({ kind, passage, target, with: other, start }: Statement, before: Statement | undefined): boolean {
  if (kind !== 'change' || before?.kind !== 'delta' || before.others.length > 0) return false;
  if (before.passage !== passage || before.target !== target || before.with !== other) return false;
  return BESIDE.test(passage.text.slice(before.end, start));
}

const BESIDE = /^[，、；(]?[^，、；。较比与同]{0,8}$/;

/** Comparisons of one item one behind the other. */
function runAt(statements: readonly Statement[], at: number): readonly Statement[] {
  const [first, ...rest] = statements.slice(at, at + LONGEST_RUN);
  if (first === undefined) return [];
  if (!isOpen(first)) return [first];
  const end = rest.findIndex(
    (statement) =>
      !isOpen(statement) ||
      statement.passage !== first.passage ||
      statement.target !== first.target ||
      sideOf(statement) !== sideOf(first),
  );
  return [first, ...(end < 0 ? rest : rest.slice(0, end))];
}

const LONGEST_RUN = 4;

function isOpen(statement: Statement): boolean {
  return (COMPARED.has(statement.kind) || isBase(statement)) && statement.others.length > 0;
}

/** 较上年22.58万元下降36.5%: what the percentage behind it is of. */
function isBase({ kind, year }: Statement): boolean {
  return kind === 'final' && year === 'last';
}

function sideOf({ with: other = 'prior' }: Statement): Statement['with'] {
  return other;
}

function decided(run: readonly Statement[], verification: Verification): readonly Statement[] {
  const [first] = run;
  if (first === undefined || !isOpen(first) || run.every(isBase)) return run;
  const candidates = [first.target, ...first.others];
  const fits = candidates.map((target) => fitOf(run, target, verification));
  const index = fits.indexOf(true);
  if (index < 0 && fits.includes(null)) return run.map((statement) => ({ ...statement, isTentative: true }));
  const target = candidates[Math.max(0, index)] ?? first.target;
  return run.map((statement) => ({ ...statement, target, others: [] }));
}

/** `null` where nothing tells whether the comparisons are about an item. */
function fitOf(run: readonly Statement[], target: Target, verification: Verification): boolean | null {
  const current = verification.final(target);
  const [first] = run;
  if (current === null || first === undefined) return null;
  const printed = run.find(isBase)?.number;
  const stated: Source | null = printed === undefined ? null : { ...saidBy(printed), figures: [] };
  const known =
    stated ?? (first.with === 'budget' ? verification.budget(target, first.plan ?? null) : verification.knownPrior(target));
  const delta = run.find(({ kind }) => kind === 'delta');
  const base = known ?? baseOf(delta, current);
  if (base === null) return null;
  const compared = run.filter((statement) => !isBase(statement));
  const verdicts = compared.map((statement) => fitsBase(statement, current, base, known !== null));
  if (verdicts.includes(false)) return false;
  return verdicts.includes(true) ? true : null;
}

function baseOf(delta: Statement | undefined, current: Source): Source | null {
  if (delta?.number === undefined) return null;
  return { ...differenceOf(current, changeSaidBy(delta.number, delta.direction)), figures: [] };
}

function fitsBase({ kind, number, direction }: Statement, current: Source, base: Source, isKnown: boolean): boolean | null {
  const difference = differenceOf(current, base);
  if (kind === 'same') return isKnown ? signOf(difference) === 0 : null;
  if (number === undefined) return null;
  const isSaidWay = signOf(difference) !== (direction === 'up' ? -1 : 1);
  if (kind === 'delta')
    return isKnown ? isSaidWay && !['different', 'wrong-unit'].includes(compareAmount(number, magnitudeOf(difference))) : null;
  if (base.value.isZero()) return number.value.isZero() && signOf(difference) === 0;
  const exact = percentChange(current, base);
  return exact !== null && isSaidWay && comparePercent(number, exact) !== 'different';
}
