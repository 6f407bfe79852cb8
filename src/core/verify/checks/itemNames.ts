import { NUMBERING } from '../../text/numbering';
import { codesNamed } from '../../form/accounts/functional';
import { FORM } from '../../form';
import type { SectionId } from '../../form/item/sections';
import { narrativeChecks } from '../../messages/narrativeChecks';
import { compareAmount } from '../comparing/compare';
import type { Loose } from '../reading/statement';
import type { ItemAt } from '../reading/items';
import type { Passage, Words } from '../reading/passage';
import { plainText } from '../reading/plainText';
import { editDistance } from '../../text/similarity';
import { sourceOf, targetOf, type Target } from '../reading/target';
import type { NumberToken } from '../reading/tokens';
import type { Verification } from './stated';

/** A wrong name differs in a character or two; more, and it is probably another thing. */
const FEW_CHARACTERS = 2;

/** Words that are nearly the name of an item, in front of the item's amount. */
export interface Misnamed {
  readonly loose: Loose;
  readonly name: string;
  readonly target: Target;
}

/** Numbers that fit an item whose name is nearly the one in the text. */
export function misnamedItems(loose: readonly Loose[], verification: Verification): readonly Misnamed[] {
  return loose.flatMap((one): Misnamed[] => {
    const { token, passage, cause } = one;
    if (cause !== 'unnamed' || (token.type !== 'amount' && token.type !== 'count')) return [];
    // 一般公共预算支出 of projects that were evaluated is no slip of 一般公共预算项目支出.
    if (passage.section === 'performance') return [];
    const name = nameInSentence(one, loose);
    if (name.includes(AVERAGE) || REST.test(name)) return [];
    if (isOtherItem(name, token, verification) || isReadAs(name, verification.itemsOf(passage.section).itemAt)) return [];
    const targets = [...verification.itemsOf(passage.section).byKey.values()];
    const near = targets.filter(
      (target) => (target.count === true) === (token.type === 'count') && isNearTo(name, target, token.value.isZero()),
    );
    const target = near
      .filter((other) => !isNamedIn(name, other))
      .find((other) =>
        SIDES.some((side) => {
          const source = sourceOf(other, side, verification.context);
          return source !== null && compareAmount(token, source) === 'equal';
        }),
      );
    return target === undefined ? [] : [{ loose: one, name, target }];
  });
}

/** 车均运行维护费 is no slip of 车辆运行维护费. */
const AVERAGE = '均';
/** What is left of a list has no name of its own. */
const REST = /^其[他余]$/;

const SIDES = ['final', 'budget', 'prior'] as const;

/** By its own name, nearly, or by what it is called for short. Nothing is the amount of many: there nearly is one character. */
function isNearTo(name: string, { name: own, item, code }: Target, isNothing: boolean): boolean {
  const short = [...(item?.examples?.says ?? []), ...(code === undefined || own.endsWith('支出') ? [] : [`${own}支出`])];
  return (
    isNear(name, plainText(own), isNothing ? 1 : FEW_CHARACTERS) ||
    [own, ...short].some((words) => isNear(name, plainText(words).replace(/合计$/, ''), 1))
  );
}

/** 占本年支出合计1297.19万元: the name is right, and its amount tells of something else. */
function isReadAs(name: string, itemAt: ItemAt): boolean {
  return [0, 1].some((from) => (itemAt(name, from)?.end ?? 0) >= name.length);
}

/** An item of the form that this section does not tell of, with the figure that it has: rightly named. */
function isOtherItem(name: string, amount: NumberToken, { context }: Verification): boolean {
  return FORM.some((item) => {
    const source = plainText(item.name) === name ? sourceOf(targetOf(item.id), 'final', context) : null;
    return source !== null && compareAmount(amount, source) === 'equal';
  });
}

/** The items of a passage, and the items meant by its wrong names where these stand. */
export function withMisnamed(passage: Passage, misnamed: readonly Misnamed[], itemAt: ItemAt): ItemAt {
  const places = new Map(
    misnamed.flatMap(({ loose, name, target }) => {
      const start = loose.passage === passage ? passage.text.lastIndexOf(name, loose.start) : -1;
      return start < 0 ? [] : [[start, { targets: [target], end: start + name.length }] as const];
    }),
  );
  return places.size === 0 ? itemAt : (text, at) => places.get(at) ?? itemAt(text, at);
}

export function checkItemNames(misnamed: readonly Misnamed[], verification: Verification): void {
  for (const { loose, name, target } of misnamed)
    if (!verification.misnamed.has(loose))
      reportName({ passage: loose.passage, start: loose.from, end: loose.end }, name, target, verification);
}

/** 支出决算80.80万元 behind 年初预算78.00万元: the name stands before the first number of the sentence. */
function nameInSentence(one: Loose, loose: readonly Loose[]): string {
  const own = bareName(one.name);
  if (own !== '') return own;
  const first = loose
    .filter(({ passage, start, cause }) => passage === one.passage && cause === 'unnamed' && start < one.start)
    .find(({ end }) => !one.passage.text.slice(end, one.start).includes('。'));
  return first === undefined ? '' : bareName(first.name);
}

/** 财政拨款有, 公用经费只有, 农村基础设施建设支出新列: the name stands as it is, alone or within words of other kinds. */
export function isNamedIn(words: string, target: Target): boolean {
  const name = plainText(target.name);
  const stem = name.replace(/(?:收入|支出)$/, '');
  return words === stem || words.includes(name) || (stem.length > 3 && words.includes(stem) && !isNear(words, name, 1));
}

/** A name without its last 支出 or 收入 is the same name. */
function isNear(name: string, other: string, most: number): boolean {
  if ([`${name}支出`, `${name}收入`].includes(other) || name.startsWith('非') !== other.startsWith('非')) return false;
  const distance = editDistance(name, other);
  return distance > 0 && distance <= most && distance * 2 < other.length;
}

/**
 * Reports a name that is not the one of the tables: an error where it is the name of something else, whose figure readers would take
 * it for; else only worth a look.
 */
export function reportName(words: Words, name: string, target: Target, verification: Verification): void {
  const figures = sourceOf(target, 'final', verification.context)?.figures ?? [];
  verification.report({
    rule: 'item-name',
    severity: isNameOfOther(name, target, words.passage.section, verification) ? 'error' : 'warning',
    words,
    message: (quote) => narrativeChecks.wrongItemName(quote, target.name),
    expected: target.name,
    figures,
  });
}

function isNameOfOther(name: string, target: Target, section: SectionId, verification: Verification): boolean {
  const items = [...verification.itemsOf(section).byKey.values()];
  const isItem = items.some((other) => other.key !== target.key && plainText(other.name) === name);
  // What the account was called in other years is no name of another.
  const accounts = codesNamed(name);
  return isItem || (accounts.length > 0 && !accounts.includes(target.code ?? ''));
}

/** The words before a number without what introduces and what follows a name. */
export function bareName(words: string): string {
  return words
    .replace(/^.*[，：、；。]/, '')
    .replace(NUMBERING, '')
    .replace(/^\d{3}(?:\d{2}){0,2}[-—–]?(?=\D)/, '')
    .replace(/^.*\d{4}年度?/, '')
    .replace(/^.*(?:相比|比较)/, '')
    .replace(/^(?:其中|用于|使用|含|包括|主要是)+/, '')
    .replace(/^(?:本部门|本单位|我单位)/, '')
    .replace(/^(?:一般公共预算)?财政拨款(?=基)/, '')
    .replace(/\((?:类|款|项)\)/g, '')
    .replace(
      /(?:年初预算|支出预算|支出决算|决算支出|决算收入|实际支出|安排|(?<!经营|公共|基金)预算|决算|执行|数|为|共|合计)+$/,
      '',
    )
    .replace(/费支出$/, '费')
    .replace(/^([^(]*)\)+$/, '$1')
    .replace(/[(：]+$/, '');
}
