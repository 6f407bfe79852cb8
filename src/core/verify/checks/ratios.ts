import { percentOf, roundedOf } from '../../amounts/quotient';
import { narrativeChecks } from '../../messages/narrativeChecks';
import type { Statement } from '../reading/statement';
import { saidBy } from '../comparing/compare';
import { isWrong, judged, pairs, verdictOf, type Judgement, type Relation, type Verdict } from '../comparing/relation';
import { nameOf, wholesOf } from '../../form';
import type { SectionId } from '../../form/item/sections';
import { targetOf, type Target } from '../reading/target';
import { AMOUNT_WORDS, printedAmount } from '../reading/tokens';
import { reportPercent } from './percents';
import { budgetKey, noBudget, wordsOf, type Verification } from './stated';
import type { Source } from '../reading/operand';

/** 完成年初预算的 …%. */
export function checkRate(statement: Statement, verification: Verification): void {
  const finals = verification.finals(statement.target);
  const ratesOf = (target: Target): readonly Relation[] =>
    pairs(verification.finals(target), verification.bases({ ...statement, target, with: 'budget' }), ratio);
  const judgement = verification.judge(statement, [
    ...ratesOf(statement.target),
    ...fittingOf(statement, statement.others.flatMap(ratesOf)),
  ]);
  if (judgement !== null) {
    reportRatio(statement, judgement, 'rate', verification);
    return;
  }
  verification.use(statement, finals.slice(0, 1));
  verification.note(statement, noBudget(statement));
  if (finals[0] !== undefined) rememberBudget(statement, finals[0], verification);
}

function ratio(part: Source, whole: Source): Relation {
  return { kind: 'ratio', part, whole };
}

/** 完成预算98.50% tells the budget where nothing else does, as far as the percentage is rounded. */
function rememberBudget(statement: Statement, final: Source, verification: Verification): void {
  const { number } = statement;
  const budget = number === undefined || number.value.lte(0) ? null : percentOf(final, saidBy(number));
  if (budget !== null && !final.value.isZero())
    verification.remember('budget', statement, roundedOf(budget), budgetKey(statement.target.key, statement.plan));
}

/** 占比: of the whole that is named, else of the section's total. */
export function checkShare(statement: Statement, verification: Verification): void {
  const own = sharesOf(statement, wholeOf(statement, verification), verification);
  // Behind the parts of a list it may be the share of the last part, or of the head: where it fits.
  const others = statement.others.flatMap((target) => {
    const other = { ...statement, target, others: [] };
    return sharesOf(other, wholeOf(other, verification), verification);
  });
  const printed = pairs(verification.finals(statement.target), printedWhole(statement), ratio);
  const judgement = verification.judge(statement, [...own, ...fittingOf(statement, [...others, ...printed])]);
  if (judgement === null) verification.note(statement, { kind: 'noSource', item: statement.target.name });
  else reportRatio(statement, judgement, 'share', verification);
}

/** 占全部收支总计1329.34万元的98.46%: of the amount that its own words print. */
function printedWhole({ passage, from, start }: Statement): readonly Source[] {
  const [, amount] = PRINTED_WHOLE.exec(passage.text.slice(from, start)) ?? [];
  return amount === undefined ? [] : [{ ...saidBy(printedAmount(amount)), figures: [] }];
}

const PRINTED_WHOLE = new RegExp(`占[^，。；]*?(${AMOUNT_WORDS})[^，。；\\d]*$`);

/** What a statement may be about as well counts where it fits. */
function fittingOf(statement: Statement, others: readonly Relation[]): readonly Relation[] {
  return others.filter((relation) => !isWrong(verdictOf(statement, relation)));
}

function sharesOf(statement: Statement, whole: Target | null, verification: Verification): readonly Relation[] {
  return whole === null ? [] : pairs(verification.finals(statement.target), verification.finals(whole), ratio);
}

/** What may stand behind the name of a whole. */
const OF_TOTALS = /^(?:决算|支出|合计|总额|总计|数)*$/;

/** What a share is a share of; `null` where the words name nothing that is known. */
export function wholeOf(statement: Statement, verification: Verification): Target | null {
  const wholes = wholesMeant(statement, verification);
  const fit = (whole: Target): Verdict => judged(statement, sharesOf(statement, whole, verification))?.verdict ?? 'different';
  return wholes.find((whole) => fit(whole) === 'equal') ?? wholes.find((whole) => fit(whole) === 'tail') ?? wholes[0] ?? null;
}

/** The wholes that words may mean, the nearest first; where they name none, the head of the list or the total of the section. */
function wholesMeant(
  { passage: { section }, whole: words = '', target, head }: Statement,
  verification: Verification,
): readonly Target[] {
  const items = verification.itemsOf(section);
  const bare = words.replace(/^(?:本年度?|全年|全部(?=财政|一般|政府)|\d{4}年度?|本部门|本单位|部门|单位)/, '');
  const namedBy = (name: string): readonly Target[] => {
    const found = name === '' ? null : items.itemAt(name, 0);
    return found !== null && OF_TOTALS.test(name.slice(found.end)) ? found.targets : [];
  };
  const known = (ids: readonly string[]): readonly Target[] => ids.flatMap((id) => items.byKey.get(id) ?? []);
  const named = [...namedBy(words), ...namedBy(bare)];
  if (/^(?:该|本|所属)?类级?/.test(words) && target.code !== undefined)
    named.push(...known([target.key.replace(target.code, target.code.slice(0, 3))]));
  // Nothing is a share of itself: in a section on one budget, 财政拨款支出 is then that of all of them.
  if (named.some(({ key }) => key === target.key)) return [...totalsMeant(bare), ...wholesAbove(target), ...named];
  if (named.length > 0 || !(words === '' || /^(?:其|总|合计|全部)/.test(words))) return [...named, ...totalsMeant(bare)];
  const ofSection = [head, items.whole].filter((one) => one !== undefined && one !== null);
  // A section that tells totals and their parts in one means 本年收入 or 本年支出 where it names no whole.
  if (words === '') return [...ofSection, ...known(unnamedWholes(section, target)), ...wholeOfItem(target)];
  // 占总支出 may mean the total of the section or of the year.
  return [...ofSection, ...known(['expenditure']), ...totalsMeant(bare)];
}

/** What came in is a share of what came in, what was spent of what was spent. */
function unnamedWholes(section: SectionId, { name, code }: Target): readonly string[] {
  const flow = code === undefined && name.includes('收入') ? 'revenue' : 'expenditure';
  if (section === 'summary') return [flow];
  return section === 'fiscal-summary' ? [`fiscal-${flow}`] : [];
}

/** 占比为27.41% of 政府采购货物支出, in a section without a total of its own. */
function wholeOfItem(target: Target): readonly Target[] {
  return wholesAbove(target).slice(0, 1);
}

function wholesAbove({ item }: Target): readonly Target[] {
  return item === undefined ? [] : wholesOf(item).map(({ id }) => targetOf(id));
}

/** What a name may mean beside what its section calls so: in a section on grants 本年收入合计 is that of the grants, or of the year. */
function totalsMeant(words: string): readonly Target[] {
  // Of all expenditure or of 一般公共预算, whose halves 06表 prints.
  if (words.startsWith(nameOf('basic'))) return [targetOf('general-basic')];
  const [, all, flow, end = ''] = /^(?:本年)?(总)?(收入|支出)(总计|合计|$)/.exec(words) ?? [];
  if (flow === undefined) return [];
  const [ofYear, inAll] = flow === '收入' ? ['revenue', 'inflow'] : ['expenditure', 'outflow'];
  const ids = end === '总计' ? [inAll] : all === undefined ? [ofYear] : [ofYear, inAll];
  return ids.map((id) => targetOf(id));
}

function reportRatio(statement: Statement, judgement: Judgement, rule: 'rate' | 'share', verification: Verification): void {
  const facts = { rule, words: wordsOf(statement), tail: narrativeChecks.percentTail, wrong: narrativeChecks[rule] };
  reportPercent(statement, judgement, facts, verification);
}
