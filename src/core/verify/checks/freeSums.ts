import { separatedAmount } from '../../amounts/format';
import { sumOf } from '../../amounts/rounded';
import { MONEY_UNITS } from '../../amounts/unit';
import { narrativeChecks } from '../../messages/narrativeChecks';
import { changeSaid } from '../comparing/changeSaid';
import { changeSaidBy, saidBy } from '../comparing/compare';
import type { Statement } from '../reading/statement';
import type { Passage, Words } from '../reading/passage';
import { sourceOf, type Target } from '../reading/target';
import { AMOUNT_WORDS, printedAmount } from '../reading/tokens';
import { checkSum } from './addingUp';
import { isEntry, listsIn, type List } from './lists';
import type { Verification } from './stated';
import type { Operand } from '../reading/operand';

const AMOUNTS = new RegExp(AMOUNT_WORDS, 'g');

/** One pattern of several, in order. */
function joined(...patterns: readonly RegExp[]): RegExp {
  return new RegExp(patterns.map(({ source }) => source).join(''), 'g');
}

const NUMBER = new RegExp(`(${AMOUNT_WORDS})`);
const TOTAL = joined(/[，、]?(?:共计|合计|总计|总共)(?:支出|金额|资金)?(?:为|达)?/, NUMBER);
/** Right in front of a list: what it divides. */
const DIVIDED = new RegExp(`(${AMOUNT_WORDS})[，；：(]?$`);
const LEFT_OVER = joined(
  /预算数?为?/,
  NUMBER,
  /，(?:决算|实际|已)?(?:支出|执行|完成|到位|使用)数?为?/,
  NUMBER,
  /(?:[(][^)]*[)])?，[^，。；\d]{0,8}(?:核减|调减|压减|收回|结余)(?:资金)?/,
  NUMBER,
);
/** Words, an amount, and what a bracket adds; 1,294.24＋35.10＝1,329.34万元 has its unit at the end. */
const TERM = `[^。；，：+=−\\d-]{0,30}${AMOUNT_WORDS}?(?:[(][^)]*[)])?`;
const TERMS = `${TERM}(?:[+−-]${TERM})*`;
const EQUATION = new RegExp(`${TERMS}=${TERMS}`, 'g');
/** Free text begins behind these words. */
const FREE = /原因|由于|用于|开支内容/;
const ENDS_PARTS = new RegExp(`；|${FREE.source}`);
/** Amounts behind these words are no parts: a comparison, a rate, a standard, a part of a part. */
const NO_PART =
  /其中|预算|[人车辆批户]均|每|标准|单价|占|较|[同环]比|比(?:上|去|\d)|核减|调减|减少|下降|结余(?:资金)?\d|退回|扣除|完成/;

/** Totals in reasons and uses against the parts that the same sentence gives, where it leaves no doubt which they are. */
export function checkFreeSums(passages: readonly Passage[], statements: readonly Statement[], verification: Verification): void {
  for (const passage of passages) {
    const from = passage.text.search(FREE);
    checkParts(passage, from, statements, verification);
    checkEquations(passage, verification);
    if (from < 0) continue;
    checkTotals(passage, from, verification);
    checkLeftOver(passage, from, verification);
    checkBasicAndProject(passage, from, statements, verification);
  }
}

function said(words: string): Operand {
  return saidBy(printedAmount(words));
}

/** A 10万元，B 20万元，合计30万元; A、B分别为10万元、20万元，共计30万元. */
function checkTotals(passage: Passage, from: number, verification: Verification): void {
  for (const match of passage.text.matchAll(TOTAL)) {
    if (match.index < from) continue;
    const begin =
      Math.max(...['。', '；', '：', '('].map((stop) => passage.text.lastIndexOf(stop, match.index - 1)), from - 1) + 1;
    const before = passage.text.slice(begin, match.index);
    const parts = [...before.matchAll(AMOUNTS)].map(([words]) => said(words));
    if (parts.length < 2 || NO_PART.test(before) || /\d+(?:个|次|人|批)/.test(before)) continue;
    const words = { passage, start: begin, end: match.index + match[0].length };
    checkSum({ left: [said(match[1] ?? '')], operator: '=', right: parts }, { ...FREE_SUM, words }, verification);
  }
}

const FREE_SUM = { rule: 'free-sum', message: narrativeChecks.freeSum } as const;

/** 本年收入1294.24万元＋年初结转35.10万元＝收入总计1329.34万元; the other way round as well. */
function checkEquations(passage: Passage, verification: Verification): void {
  if (!passage.text.includes('=')) return;
  for (const match of passage.text.matchAll(EQUATION)) {
    const [left = [], right = []] = match[0].split('=').map(termsOf);
    const [whole, parts] = right.length === 1 ? [right, left] : [left, right];
    if (whole.length !== 1 || parts.length < 2) continue;
    checkSum({ left: whole, operator: '=', right: parts }, { ...FREE_SUM, words: wordsAt(passage, match) }, verification);
  }
}

function wordsAt(passage: Passage, { index = 0, 0: words }: RegExpMatchArray): Words {
  return { passage, start: index, end: index + words.length };
}

/** The amounts between the signs, each in its unit or in that of the next one. */
function termsOf(side: string): readonly Operand[] {
  const plain = side.replace(/[(][^)]*[)]/g, '');
  return [...plain.matchAll(/([+−-]?)[^+−\d-]*(\d[\d,.]*)/g)].map(([, sign = '', number = '']) => {
    const unit = new RegExp(MONEY_UNITS).exec(plain.slice(plain.indexOf(number)))?.[0] ?? '万元';
    const term = said(`${number}${unit}`);
    return sign === '' || sign === '+' ? term : takenOff(term);
  });
}

/** 增加100万元，其中：A 60万元，B 50万元: parts may leave something out, but not be more than the whole. */
function checkParts(passage: Passage, from: number, statements: readonly Statement[], verification: Verification): void {
  for (const list of listsIn(passage, [])) {
    const whole = DIVIDED.exec(passage.text.slice(0, list.start));
    if (whole === null) continue;
    const isFree = from >= 0 && whole.index >= from;
    // What a bracket adds is said beside the parts, what follows 用于 is done with them.
    const all = passage.text.slice(list.start, list.end).replace(/[(][^)]*[)]/g, '');
    const [words = ''] = all.split(isFree ? '；' : ENDS_PARTS);
    // 由3.53万元降至2.87万元 are two states of one thing.
    if (NO_PART.test(words.replace(/^其中/, '')) || /增加.*减|合计|共计|总计|[由从].*[至到]/.test(words)) continue;
    const parts = [...words.matchAll(AMOUNTS)].map(([one]) => said(one));
    if (parts.length < 2 || (!isFree && areSettled(list, statements, parts.length, verification))) continue;
    checkSum(
      { left: parts, operator: '<=', right: [said(whole[1] ?? '')] },
      { rule: 'free-parts', words: { passage, start: whole.index, end: list.end }, message: narrativeChecks.freeParts },
      verification,
    );
  }
}

/** The tables have each of the parts: they are compared with these, one for one. */
function areSettled(list: List, statements: readonly Statement[], count: number, verification: Verification): boolean {
  const own = statements.filter(isEntry(list));
  const isSettled = (statement: Statement): boolean =>
    verification.isThisYears(statement) ? verification.sources(statement.target, 'final').length > 0 : false;
  const places = new Set(own.filter(isSettled).map(({ start }) => start));
  return own.some(({ kind }) => kind !== 'final') || places.size >= count;
}

/** 年初预算680万元，决算支出664万元，年底核减16万元. */
function checkLeftOver(passage: Passage, from: number, verification: Verification): void {
  for (const match of passage.text.matchAll(LEFT_OVER)) {
    if (match.index < from) continue;
    const [budget, spent, left] = match.slice(1, 4).map(said);
    if (!budget || !spent || !left) continue;
    checkSum(
      { left: [left], operator: '=', right: [budget, takenOff(spent)] },
      { rule: 'free-difference', words: wordsAt(passage, match), message: narrativeChecks.freeDifference },
      verification,
    );
  }
}

const CHANGE = joined(/[^，。；增减\d]{0,12}(?:\d{4}年度?[^，。；增减\d]{0,6})?(?:支出)?(增加|减少)了?/, NUMBER);
const BASIC = joined(/基本支出/, CHANGE);
const PROJECT = joined(/项目(?:支出|情况|经费)?/, CHANGE);

/** 基本支出减少 and 项目支出增加 in a reason: together the change that it explains; each against last year where it is known. */
function checkBasicAndProject(
  passage: Passage,
  from: number,
  statements: readonly Statement[],
  verification: Verification,
): void {
  const deltas = statements.filter(
    (statement) => statement.passage === passage && statement.kind === 'delta' && statement.with === 'prior',
  );
  const [delta, ...others] = deltas;
  if (delta?.number === undefined || others.length > 0 || verification.isDoubted(delta.target.key, 'prior', 'final')) return;
  const isTotal = delta.target.key === 'general-expenditure';
  if (!isTotal && !delta.target.key.startsWith('general-budget.')) return;
  const found = [BASIC, PROJECT].map((words) => [...passage.text.matchAll(words)].filter(({ index }) => index >= from));
  const [[basic, ...moreBasic] = [], [project, ...moreProject] = []] = found;
  if (!basic || !project || moreBasic.length > 0 || moreProject.length > 0) return;
  const parts = [statedChange(basic), statedChange(project)];
  const change = changeSaidBy(delta.number, delta.direction);
  const start = Math.min(basic.index, project.index);
  const end = Math.max(basic.index + basic[0].length, project.index + project[0].length);
  const text = separatedAmount(change.value.minus(sumOf(parts).value).abs());
  const addUp = checkSum(
    { left: [change], operator: '=', right: parts },
    {
      rule: 'sum-of-changes',
      words: { passage, start, end },
      message: (quote) => narrativeChecks.basicAndProject(quote, delta.target.name, text),
      expected: narrativeChecks.wanYuan(separatedAmount(change.value)),
    },
    verification,
  );
  if (!addUp) return;
  for (const [match, column] of [
    [basic, 'basic'],
    [project, 'project'],
  ] as const)
    // prettier-ignore
    againstTables(match, delta.target, column, passage, verification);
}

function statedChange(match: RegExpMatchArray): Operand {
  return changeSaidBy(printedAmount(match[2] ?? ''), match[1] === '减少' ? 'down' : 'up');
}

function againstTables(
  match: RegExpMatchArray,
  { code, name }: Target,
  column: 'basic' | 'project',
  passage: Passage,
  verification: Verification,
): void {
  const target: Target = { key: column, name, final: [[['general-budget', code ?? 'total', column]]] };
  const [current, prior] = (['final', 'prior'] as const).map((side) => sourceOf(target, side, verification.context));
  if (!current || !prior) return;
  const { sides, expected } = changeSaid(current, prior, narrativeChecks.lastYearSide);
  checkSum(
    { left: [{ ...said(match[2] ?? ''), value: statedChange(match).value }], operator: '=', right: [current, takenOff(prior)] },
    {
      rule: 'difference',
      words: wordsAt(passage, match),
      message: (quote) => narrativeChecks.difference(quote, name, sides, expected),
      expected,
      figures: current.figures,
    },
    verification,
  );
}

function takenOff(figure: Operand): Operand {
  return { ...figure, value: figure.value.negated() };
}
