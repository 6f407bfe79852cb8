import { separatedAmount } from '../../amounts/format';
import { agree, type Rounded } from '../../amounts/rounded';
import { narrativeChecks } from '../../messages/narrativeChecks';
import type { NarrativeRule } from '../../messages/textRules';
import type { SaidRun, Sentence } from '../../said/run';
import type { Statement } from '../reading/statement';
import { amountSaidBy, bestSource, compareAmount, saidBy } from '../comparing/compare';
import { finerRule } from '../comparing/judged';
import { isWrong, type Relation } from '../comparing/relation';
import { slipIn } from '../comparing/slip';
import { saidByTables, type FindingFacts } from '../comparing/finding';
import type { Side, Target } from '../reading/target';
import type { PrintedNumber } from '../reading/tokens';
import { budgetKey, noBudget, wordsOf, type Verification } from './stated';
import type { Operand, Source } from '../reading/operand';

/** An amount of this year, or of the year that the sentence names, against the tables. */
export function checkFinal(statement: Statement, verification: Verification): void {
  const { number } = statement;
  if (number === undefined) return;
  const sources = sourcesMeant(statement, number, verification);
  if (!verification.isThisYears(statement)) {
    // A year that is wrong, with this year's figure behind it, is the business of the years' check.
    const thisYears = sources.some((source) => compareAmount(number, source) === 'equal');
    const isLastYears = verification.isLastYears(statement);
    if (isLastYears && (!thisYears || statement.year === 'last')) checkPriorAmount(statement, verification);
    else if (isLastYears && isMisdated(statement, verification)) verification.misdated.push(statement);
    else verification.note(statement, { kind: 'otherYear' });
    return;
  }
  if (sources.length > 0) {
    checkAmount(statement, number, sources, 'final', verification);
    return;
  }
  verification.remember('final', statement, amountSaidBy(number));
  const kind = isUnreadable(statement.target, verification) ? 'unreadable' : 'noSource';
  verification.note(statement, { kind, item: statement.target.name });
}

/** Where no table has the item itself, what else may be meant counts as far as it agrees: 外事接待0批次、0万元 is not the whole. */
function sourcesMeant({ target, others }: Statement, number: PrintedNumber, verification: Verification): readonly Source[] {
  const own = verification.sources(target, 'final');
  const besides = others.flatMap((other) => verification.sources(other, 'final'));
  return own.length > 0 ? [...own, ...besides] : besides.filter((source) => compareAmount(number, source) === 'equal');
}

/** Last year is named, this year's figure stands behind it, and last year's is known to be another. */
function isMisdated({ number, target, year, passage, start }: Statement, verification: Verification): boolean {
  // 2024年769.18万元，…；其中A386.14万元: the year was that of the number before.
  const said = passage.text.slice(Math.max(0, passage.text.lastIndexOf(String(year), start)), start);
  if (/\d万?元/.test(said)) return false;
  const known = verification.knownPrior(target);
  return number !== undefined && known !== null && compareAmount(number, known) === 'different';
}

/** An amount against the figures that it may be; of several wrong ones the nearest is meant. */
function checkAmount(
  statement: Statement,
  number: PrintedNumber,
  sources: readonly Source[],
  side: Side,
  verification: Verification,
): void {
  const nearest = bestSource(number, sources);
  const ordered = [...sources].sort((a, b) => Number(b === nearest) - Number(a === nearest));
  const year = side === 'prior' ? 'prior' : 'current';
  const judgement = verification.judge(
    statement,
    ordered.map((is): Relation => ({ kind: 'amount', is, year })),
  );
  if (judgement?.relation.kind !== 'amount') return;
  const { verdict, relation } = judgement;
  const { is } = relation;
  if (verdict === 'equal') {
    verification.keepFiner(side, statement, saidBy(number), is);
    return;
  }
  const target = targetMeant(statement, is, side, verification);
  const said = saidByTables(target, is, verification.context, year);
  const facts: Omit<FindingFacts, 'rule' | 'severity' | 'message'> = {
    words: wordsOf(statement),
    expected: said,
    figures: verification.figuresHere([is]),
    left: number.value,
    right: is.value,
  };
  // What is worked out from it agrees with the text; a figure that is only told in fewer digits says nothing else.
  if (verdict !== 'rounded') verification.keepInstead(side, statement, saidBy(number));
  if (!isWrong(verdict)) {
    if (side === 'prior') return;
    const words = verdict === 'rounded' ? narrativeChecks.amountRounded : narrativeChecks.amountTail;
    const message = (quote: SaidRun): Sentence => words(quote, target.name, said);
    verification.report({ ...facts, rule: 'amount', severity: 'rounding', message });
    return;
  }
  const rule = finerRule(statement, relation, verdict) ?? 'amount';
  const words = WORDS[rule] ?? narrativeChecks.amount;
  const difference = separatedAmount(number.value.minus(is.value).abs());
  verification.fault(statement, {
    ...facts,
    rule,
    severity: 'error',
    message: (quote) => words(quote, target.name, said, difference),
    ...(verdict === 'wrong-unit' ? {} : { slip: slipIn(number, is.value) }),
  });
}

/** The item whose figure it is, of those that may be meant: 总收入1329.43万元 under 收入决算 is what came in, or all of it. */
function targetMeant({ target, others }: Statement, is: Operand, side: Side, verification: Verification): Target {
  const has = (one: Target): boolean => verification.sources(one, side).some(({ value }) => value.equals(is.value));
  return has(target) ? target : (others.find(has) ?? target);
}

type AmountWords = (quote: SaidRun, item: string, told: Sentence, difference: string) => Sentence;

const WORDS: Partial<Record<NarrativeRule, AmountWords>> = {
  unit: narrativeChecks.wrongUnit,
  'prior-amount': narrativeChecks.priorAmount,
  'absent-item': narrativeChecks.absentItem,
};

function isUnreadable(target: Target, verification: Verification): boolean {
  const { current } = verification.context;
  return target.final.some((cells) => cells.some(([table, row, column]) => current.figure(table, row, column)?.value === null));
}

function checkPriorAmount(statement: Statement, verification: Verification): void {
  const { number, target } = statement;
  if (number === undefined) return;
  const known = verification.knownPrior(target);
  if (known !== null) {
    checkAmount(statement, number, [known], 'prior', verification);
    return;
  }
  verification.remember('prior', statement, amountSaidBy(number));
  verification.note(statement, { kind: 'noPrior', item: target.name });
}

/** An amount of the budget: against the table where it has one, else against what was said of it before. */
export function checkBudget(statement: Statement, verification: Verification): void {
  const { number, target, plan } = statement;
  if (number === undefined) return;
  const key = budgetKey(target.key, plan);
  const sources = verification.sources(target, 'budget', plan);
  const source = bestSource(number, sources);
  if (source !== null) {
    checkAmount(statement, number, sources, 'budget', verification);
    if (source.givenBy === 'inputs') verification.keep('budget', statement, source, key);
    return;
  }
  const said = amountSaidBy(number);
  const meant = { ...statement, target: budgetMeant(statement, said, verification) };
  verification.remember('budget', meant, said, budgetKey(meant.target.key, plan));
  verification.note(statement, noBudget(statement));
}

/** 一般公共服务支出…，其中…。年初预算为…: of the whole, or of the last part where the whole's was another. */
function budgetMeant({ target, others, plan }: Statement, said: Rounded, verification: Verification): Target {
  const fits = ({ key }: Target): boolean => {
    const earlier = verification.stated('budget', budgetKey(key, plan));
    return earlier === null || agree(earlier, said);
  };
  return [target, ...others].find(fits) ?? target;
}
