import { separatedAmount } from '../../amounts/format';
import { agree, closeness, sumOf } from '../../amounts/rounded';
import { narrativeChecks } from '../../messages/narrativeChecks';
import type { Statement, Loose } from '../reading/statement';
import { saidBy } from '../comparing/compare';
import { saidByTables } from '../comparing/finding';
import { isWrong, judged, type Relation } from '../comparing/relation';
import { evaluatedFunds, type EvaluatedFunds } from '../reading/evaluatedFunds';
import type { Passage } from '../reading/passage';
import { sourceOf, targetOf, type Target } from '../reading/target';
import { AMOUNT_WORDS, printedAmount } from '../reading/tokens';
import { checkSum } from './addingUp';
import { wordsOf, type Verification } from './stated';

const MENTIONED = new RegExp(`涉及(?:的)?资金(?:总额)?(?:为|共计|合计)?(${AMOUNT_WORDS})`, 'g');
/** Only the funds of all projects together are comparable with 项目支出. */
const ALL_PROJECTS = /(?:所有|全部)(?:一级)?项目|项目(?:支出)?全面/;

const PROJECT = targetOf('project');
/** Projects paid from grants, which is what is evaluated where other money pays for projects too. */
const FISCAL_PROJECTS: Target = {
  ...PROJECT,
  final: [['general-project', 'fund-project', 'capital-project'].flatMap((id) => targetOf(id).final[0] ?? [])],
};
/** Most sentences speak of 一般公共预算项目支出 alone. */
const GENERAL_PROJECTS: Target = { ...PROJECT, final: targetOf('general-project').final };

/** Funds of the projects evaluated, which may be fewer than all of them. */
export function isEvaluatedFund({ key }: Target): boolean {
  return key.startsWith('evaluated-');
}

/** 绩效自评: its funds against 项目支出, its parts, and every mention of the same sum. */
export function checkProjectFunds(
  passages: readonly Passage[],
  statements: readonly Statement[],
  verification: Verification,
): void {
  let first: First | null = null;
  for (const passage of passages) {
    if (passage.section !== 'performance') continue;
    const mention: EvaluatedFunds | null = first === null ? evaluatedFunds(passage.text) : null;
    if (mention !== null) {
      first = { mention, passage };
      if (ALL_PROJECTS.test(passage.text.slice(0, mention.end))) againstProjects(mention, passage, verification);
      againstParts(mention, passage, statements, verification);
    }
    for (const { 0: words, 1: again = '', index: start } of passage.text.matchAll(MENTIONED)) {
      if (first === null || start < first.mention.end || isOfOthers(passage.text.slice(0, start), first)) continue;
      const held = { rule: 'repeated', words: { passage, start, end: start + words.length }, name: PROJECT_FUNDS } as const;
      const verdict = verification.hold(
        { ...held, number: printedAmount(again) },
        { kind: 'again', first: saidBy(first.mention.amount) },
      );
      if (verdict === 'equal' || verdict === 'rounded') continue;
      const earlier = first.passage.quote(first.mention.start, first.mention.end);
      verification.report({
        ...held,
        severity: isWrong(verdict) ? 'error' : 'rounding',
        message: (quote) => narrativeChecks.repeated(quote, PROJECT_FUNDS, earlier),
        expected: earlier,
      });
    }
  }
}

interface First {
  readonly mention: EvaluatedFunds;
  readonly passage: Passage;
}

/** 组织对1个政府性基金预算项目开展绩效自评，涉及资金140.00万元: other projects than those of the first mention, by number or by kind. */
function isOfOthers(before: string, { mention, passage }: First): boolean {
  const sentence = /[^。；]*$/.exec(before)?.[0] ?? '';
  const count = /(\d+)个[^，。；]{0,20}项目|项目(\d+)个/.exec(sentence);
  if (count !== null && Number(count[1] ?? count[2]) !== mention.projects) return true;
  const kind = OTHER_PROJECTS.exec(sentence)?.[0];
  return kind !== undefined && !passage.text.slice(0, mention.end).includes(kind);
}

const OTHER_PROJECTS = /政府性基金|国有资本|(?:部门|财政|重点)评价|监控|事前/;
const PROJECT_FUNDS = '自评项目资金';

function againstProjects(mention: EvaluatedFunds, passage: Passage, verification: Verification): void {
  const [source, ...others] = [PROJECT, FISCAL_PROJECTS, GENERAL_PROJECTS].map((target) =>
    sourceOf(target, 'final', verification.context),
  );
  if (!source) return;
  const number = mention.amount;
  const possible = [source, ...others].flatMap((is): Relation[] => (is ? [{ kind: 'amount', is, year: 'current' }] : []));
  const judgement = judged({ number }, possible);
  const held = { rule: 'project-funds', words: { passage, start: mention.start, end: mention.end }, name: PROJECT.name } as const;
  if (judgement === null || !isWrong(verification.hold({ ...held, number }, judgement.relation))) return;
  const tables = saidByTables(PROJECT, source, verification.context);
  const difference = separatedAmount(number.value.minus(source.value).abs());
  verification.report({
    ...held,
    severity: 'warning',
    message: (quote) => narrativeChecks.projectFunds(quote, tables, difference),
    expected: tables,
    figures: source.figures,
    left: number.value,
    right: source.value,
  });
}

/** Its parts by kind of budget add up to it; a part against the tables only when the whole agrees with them. */
function againstParts(
  mention: EvaluatedFunds,
  passage: Passage,
  statements: readonly Statement[],
  verification: Verification,
): void {
  const parts = statements.filter(
    (statement) => statement.passage === passage && statement.kind === 'final' && isEvaluatedFund(statement.target),
  );
  if (parts.length < 2) return;
  const figures = parts.flatMap(({ number }) => (number ? [saidBy(number)] : []));
  const words = { passage, start: mention.start, end: mention.end };
  const addUp = checkSum(
    { left: [saidBy(mention.amount)], operator: '=', right: figures },
    { rule: 'project-parts', words, message: narrativeChecks.projectParts },
    verification,
  );
  if (!addUp) return;
  for (const statement of parts) {
    const { target, number } = statement;
    const source = sourceOf(target, 'final', verification.context);
    if (source === null || number === undefined) continue;
    verification.use(statement, [source]);
    if (!agree(sumOf(figures), source)) continue;
    const held = { rule: 'project-funds', words: wordsOf(statement), name: target.name } as const;
    if (!isWrong(verification.hold({ ...held, number }, { kind: 'amount', is: source, year: 'current' }))) continue;
    const said = saidByTables(target, source, verification.context);
    const difference = separatedAmount(number.value.minus(source.value).abs());
    verification.report({
      ...held,
      severity: 'warning',
      message: (quote) => narrativeChecks.projectFunds(quote, said, difference),
      expected: said,
      figures: source.figures,
    });
  }
}

const NAMED_FUNDS = /(?:项目|资金|经费|补助|补贴|决算支出|支出决算)(?:的)?(?:支出|决算)*(?:增加|减少)?(?:了|约|为|共|共计)?$/;

/** An amount in free text that is a project's figure cut to whole 万元; the first mention of each. */
export function checkTruncated(loose: readonly Loose[], verification: Verification): void {
  const { current } = verification.context;
  const projects = current
    .rows('expenditure')
    .filter((row) => row.level === 'item')
    .flatMap((row) => {
      const figure = row.figures.get('project');
      return figure?.value && !figure.value.isInteger() ? [{ row, figure, value: figure.value }] : [];
    });
  const seen = new Set<string>();
  for (const { passage, start, end, from, name, token } of loose) {
    if (token.type !== 'amount' || token.unit !== '万元' || token.decimals > 0 || token.value.lt(10) || !NAMED_FUNDS.test(name))
      continue;
    const near = projects.filter(({ value, figure }) => closeness(saidBy(token), { value, slack: figure.slack }) !== 'different');
    const [only, ...others] = near;
    if (!only || others.length > 0 || seen.has(token.value.toFixed())) continue;
    seen.add(token.value.toFixed());
    const target: Target = { key: only.row.id, name: only.row.name, final: [], code: only.row.id };
    const source = { value: only.value, slack: only.figure.slack, figures: [only.figure] };
    const held = { rule: 'truncated', words: { passage, start: from, end: Math.max(start, end) }, name: target.name } as const;
    verification.hold({ ...held, number: token }, { kind: 'amount', is: source, year: 'current' });
    const said = saidByTables(target, source, verification.context);
    verification.report({
      ...held,
      severity: 'info',
      message: (quote) => narrativeChecks.truncated(quote, said),
      expected: said,
      figures: [only.figure],
    });
  }
}
