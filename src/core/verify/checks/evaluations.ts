import { Decimal } from 'decimal.js';
import { separatedAmount } from '../../amounts/format';
import { agree, exactly, sumOf } from '../../amounts/rounded';
import { nameOf } from '../../form';
import { narrativeChecks } from '../../messages/narrativeChecks';
import type { NarrativeRule } from '../../messages/textRules';
import type { SaidRun, Sentence } from '../../said/run';
import { saidBy } from '../comparing/compare';
import { saidByTables } from '../comparing/finding';
import { inputSources } from '../comparing/inputSource';
import { isWrong, judged, type Relation } from '../comparing/relation';
import { evaluationsIn, isFigured, isGrade, isSameSentence, type Evaluation, type Figured } from '../reading/evaluations';
import type { Operand, Source } from '../reading/operand';
import type { Words } from '../reading/passage';
import type { Statement } from '../reading/statement';
import { sourceOf, targetOf, type Target } from '../reading/target';
import { checkSum, figureOf } from './addingUp';
import { reportPercent } from './percents';
import { wordsOf, type Held, type Verification } from './stated';

/** Only the funds of all projects together are comparable with 项目支出. */
const ALL_PROJECTS = /(?:所有|全部)(?:一级)?项目|项目(?:支出)?全面/;
/** Behind these one grade alone is all of them. */
const RESULT = /自评结果|平均得分/;

const SCORE = 'evaluation-score';
const FULL_SCORE = new Decimal(100);

const PROJECT = targetOf('project');
/**
 * What may be evaluated as a whole: all projects, those paid from grants, where other money pays for projects too, or of one budget;
 * most sentences speak of 一般公共预算项目支出 alone.
 */
const WHOLES: readonly Target[] = [
  PROJECT,
  {
    ...PROJECT,
    final: [['general-project', 'fund-project', 'capital-project'].flatMap((id) => targetOf(id).final[0] ?? [])],
  },
  { ...PROJECT, final: targetOf('general-project').final },
];

/** What nothing else than this file checks: self-evaluations need not cover every project. */
export function isOfEvaluations({ passage }: Statement): boolean {
  return passage.section === 'performance';
}

/** What the section on 预算绩效 says of projects, their funds, grades and problems: against the 底稿, the tables and itself. */
export function checkEvaluations(all: readonly Statement[], verification: Verification): void {
  const statements = all.filter(isOfEvaluations).filter(isFigured);
  const own = statements.filter((statement) => verification.isThisYears(statement));
  const evaluations = evaluationsIn(own);
  const [first] = evaluations.filter(({ funds, projects }) => funds !== undefined && projects !== undefined);
  const checked = [
    ...againstInputs(own, evaluations, verification),
    ...evaluations.flatMap((one) => [
      ...checkGrades(one, verification),
      ...checkParts(one, verification),
      ...(one === first ? checkAll(one, verification) : first === undefined ? [] : checkAgain(one, first, verification)),
    ]),
    ...own.flatMap((statement) => checkPercent(statement, own, evaluations, verification)),
    ...checkProblems(own, verification),
    ...checkScores(own, verification),
  ];
  noteOthers(statements, new Set(checked), verification);
}

/** The first time that the text says each of them. One grade alone may be of other projects. */
function againstInputs(
  statements: readonly Figured[],
  evaluations: readonly Evaluation[],
  verification: Verification,
): readonly Figured[] {
  const graded = new Set(evaluations.flatMap(({ grades }) => (grades.length > 1 ? grades : [])));
  const firsts = new Map<string, Figured>();
  for (const statement of statements) {
    const { kind, target, isImplied } = statement;
    const key = `${kind} ${target.key}`;
    const isOwn = isGrade(target) ? graded.has(statement) : isImplied !== true;
    if ((kind === 'final' || kind === 'count') && isOwn && !firsts.has(key)) firsts.set(key, statement);
  }
  return [...firsts.values()].filter((statement) => againstInput(statement, verification));
}

/** An amount as every amount of a text, a score as the same number printed again. */
function againstInput(statement: Figured, verification: Verification): boolean {
  const { kind, target, unit, number } = statement;
  const [is] = inputSources(target, 'final', verification.inputs, unit === undefined ? {} : { unit });
  if (is === undefined) return false;
  const isScore = target.key === SCORE;
  const name = nameOf((unit === undefined ? undefined : target.item?.counts?.[unit]) ?? target.key);
  const held: Held = { rule: 'evaluation', words: wordsOf(statement), number, name, ...(isScore ? {} : { kind }) };
  const verdict = verification.hold(held, isScore ? { kind: 'again', first: is } : { kind: 'amount', is, year: 'current' });
  if (verdict === 'equal' || verdict === 'rounded') return true;
  const expected = saidByTables({ ...target, name, count: kind === 'count' }, is, verification.context);
  verification.report({
    ...held,
    severity: isWrong(verdict) ? 'error' : 'rounding',
    message: (quote) => narrativeChecks.notAsInput(quote, expected),
    expected,
  });
  return true;
}

/** They add up to the projects that are named in front of them. */
function checkGrades({ projects, grades, passage }: Evaluation, verification: Verification): readonly Figured[] {
  const [grade] = grades;
  if (projects === undefined || grade === undefined) return [];
  if (grades.length < 2 && !RESULT.test(passage.text.slice(0, grade.start))) return [];
  addUp(projects, grades, 'project-count', narrativeChecks.projectCount, verification);
  return [projects, ...grades];
}

/** Its parts by kind of budget add up to it; a part against the tables only where all of them agree with the tables. */
function checkParts({ projects, funds, parts }: Evaluation, verification: Verification): readonly Figured[] {
  if (funds === undefined || parts.length < 2) return [];
  if (addUp(behind(projects, funds), parts, 'project-parts', narrativeChecks.projectParts, verification)) {
    const sum = sumOf(parts.map(({ number }) => saidBy(number)));
    for (const part of parts) {
      const source = sourceOf(part.target, 'final', verification.context);
      if (source !== null) verification.use(part, [source]);
      if (source !== null && agree(sum, source)) againstTables(part, part.target, [source], verification);
    }
  }
  return [funds, ...parts];
}

function addUp(
  whole: Figured,
  parts: readonly Figured[],
  rule: NarrativeRule,
  message: (quote: SaidRun, sum: string) => Sentence,
  verification: Verification,
): boolean {
  const right = parts.map((part) => figureOf(part, part.number));
  const left = [figureOf(whole, whole.number)];
  return checkSum(
    { left, operator: '=', right, ...(whole.kind === 'count' ? { isCount: true } : {}) },
    { rule, words: countWords(whole), message },
    verification,
  );
}

/** 项目4个, 5个项目, 发现问题4个: the number and what it counts, as earlier versions quoted it in the keys of findings. */
function countWords(statement: Figured): Words {
  const { passage, from, start, end, kind } = statement;
  const name = kind === 'count' ? NAME_BEFORE.exec(passage.text.slice(from, start)) : null;
  const first = name === null ? start : from + name.index;
  return { passage, start: kind === 'count' ? first : from, end };
}

const NAME_BEFORE = /(?:项目|发现问题|平均得?分)(?:共|为)*$/;

/** 项目5个，资金404.14万元: both are quoted. */
function behind(projects: Figured | undefined, funds: Figured): Figured {
  return projects !== undefined && isSameSentence(projects, funds) ? { ...funds, from: countWords(projects).start } : funds;
}

/** The funds of all projects against 项目支出. */
function checkAll({ projects, funds, passage }: Evaluation, verification: Verification): readonly Figured[] {
  if (funds === undefined || !ALL_PROJECTS.test(passage.text.slice(0, funds.end))) return [];
  const sources = wholes(verification);
  if (sources.length > 0) againstTables(behind(projects, funds), PROJECT, sources, verification);
  return sources.length > 0 ? [funds] : [];
}

function wholes({ context }: Verification): readonly Source[] {
  return WHOLES.flatMap((whole) => sourceOf(whole, 'final', context) ?? []);
}

function againstTables(statement: Figured, target: Target, sources: readonly Source[], verification: Verification): void {
  const { number } = statement;
  const judgement = judged(
    { number },
    sources.map((is): Relation => ({ kind: 'amount', is, year: 'current' })),
  );
  const [source] = sources;
  const held: Held = { rule: 'project-funds', words: wordsOf(statement), name: target.name, number };
  if (judgement === null || source === undefined || !isWrong(verification.hold(held, judgement.relation))) return;
  const told = saidByTables(target, source, verification.context);
  const difference = separatedAmount(number.value.minus(source.value).abs());
  verification.report({
    ...held,
    severity: 'warning',
    message: (quote) => narrativeChecks.projectFunds(quote, told, difference),
    expected: told,
    figures: source.figures,
    left: number.value,
    right: source.value,
  });
}

/** The funds of the same projects, named again. */
function checkAgain({ key, projects, funds }: Evaluation, first: Evaluation, verification: Verification): readonly Figured[] {
  const isSame =
    key === first.key && (projects === undefined || projects.number.value.equals(first.projects?.number.value ?? NaN));
  if (funds === undefined || first.funds === undefined || !isSame) return [];
  const { name } = funds.target;
  const held: Held = { rule: 'repeated', words: wordsOf(funds), name, number: funds.number };
  const verdict = verification.hold(held, { kind: 'again', first: saidBy(first.funds.number) });
  if (verdict === 'equal' || verdict === 'rounded') return [funds];
  const { passage, from, end } = first.funds;
  const earlier = passage.quote(from, end);
  verification.report({
    ...held,
    severity: isWrong(verdict) ? 'error' : 'rounding',
    message: (quote) => narrativeChecks.repeated(quote, name, earlier),
    expected: earlier,
  });
  return [funds];
}

/** 占项目支出的 …%, 优5个（占83.33%）, 执行率: of what the same sentence has said. */
function checkPercent(
  statement: Figured,
  statements: readonly Figured[],
  evaluations: readonly Evaluation[],
  verification: Verification,
): readonly Figured[] {
  const { kind, target } = statement;
  if (kind !== 'share' && kind !== 'rate') return [];
  const saidOf = (wanted: Statement['kind']): Figured | undefined =>
    statements.filter((one) => one.kind === wanted && one.target === target && isSameSentence(one, statement)).at(-1);
  const part = saidOf(isGrade(target) ? 'count' : 'final');
  const graded = evaluations.find(({ grades }) => part !== undefined && grades.includes(part));
  const other = kind === 'rate' ? saidOf('budget') : graded?.projects;
  if (part === undefined) return [];
  const is = figureOf(part, part.number);
  const whole = other === undefined ? wholeOfFunds(is, statement, verification) : figureOf(other, other.number);
  const judgement = whole === null ? null : verification.judge(statement, [{ kind: 'ratio', part: is, whole }]);
  if (judgement === null) return [];
  const facts = { rule: kind, words: wordsOf(statement), tail: narrativeChecks.percentTail, wrong: narrativeChecks[kind] };
  reportPercent(statement, judgement, facts, verification);
  return [statement, part, ...(other === undefined ? [] : [other])];
}

/** `null` where nothing names it, and where the part may be a budget: then it is no share of what the tables have. */
function wholeOfFunds(part: Operand, { whole: words = '' }: Statement, verification: Verification): Source | null {
  const named = verification.itemsOf('performance').itemAt(words, 0)?.targets[0];
  const target = named ?? (words.startsWith(PROJECT.name) ? PROJECT : null);
  const whole = target === null ? null : sourceOf(target, 'final', verification.context);
  return whole !== null && [whole, ...wholes(verification)].some((source) => agree(part, source)) ? whole : null;
}

function checkProblems(statements: readonly Figured[], verification: Verification): readonly Figured[] {
  const [found, settled, open] = ['found', 'settled', 'open'].map((end) =>
    statements.find(({ target }) => target.key === `problems-${end}`),
  );
  if (!found || !settled || !open) return [];
  addUp(found, [settled, open], 'evaluation', narrativeChecks.problems, verification);
  return [found, settled, open];
}

function checkScores(statements: readonly Figured[], verification: Verification): readonly Figured[] {
  const scores = statements.filter(({ target }) => target.key === SCORE);
  for (const score of scores)
    checkSum(
      { left: [exactly(score.number.value)], operator: '<=', right: [exactly(FULL_SCORE)], isCount: true },
      { rule: 'evaluation', words: countWords(score), message: narrativeChecks.scoreTooHigh, expected: FULL_SCORE.toFixed() },
      verification,
    );
  return scores;
}

/** One note for the numbers of a sentence that no checked one stands between. */
function noteOthers(statements: readonly Figured[], checked: ReadonlySet<Statement>, verification: Verification): void {
  let group: Figured[] = [];
  const close = (): void => {
    const [first] = group;
    if (first !== undefined) verification.note({ ...first, end: group.at(-1)?.end ?? first.end }, { kind: 'performance' });
    for (const one of group) verification.noted.add(one);
    group = [];
  };
  for (const statement of statements) {
    const last = group.at(-1);
    if (checked.has(statement) || (last !== undefined && !isSameSentence(last, statement))) close();
    if (!checked.has(statement)) group.push(statement);
  }
  close();
}
