import { Decimal } from 'decimal.js';
import { separatedAmount } from '../../amounts/format';
import { nameOf } from '../../form';
import { ECONOMIC_TOGETHER, economicItemsOf, economicName, isPersonnel } from '../../form/accounts/economic';
import { narrativeChecks } from '../../messages/narrativeChecks';
import type { Severity } from '../../rules/severity';
import type { SaidRun, Sentence } from '../../said/run';
import { joined } from '../../said/said';
import type { TableRow } from '../../figures/figure';
import { tableName } from '../../tables/naming';
import type { Passage, Words } from '../reading/passage';
import type { Span } from '../reading/tokens';
import { plainText } from '../reading/plainText';
import { matchesOf } from '../../text/matches';
import { isWrong } from '../comparing/relation';
import { nearestName } from '../../text/similarity';
import type { Verification } from './stated';
import type { Operand } from '../reading/operand';

const ZERO = new Decimal(0);

interface Group {
  readonly words: RegExp;
  readonly name: string;
  readonly isMember: (code: string) => boolean;
}

/** A 类, and others that go by its name. */
function ofClass(words: RegExp, code: string, ...others: readonly string[]): Group {
  const codes = [code, ...others];
  return { words, name: economicName(code) ?? code, isMember: (one) => codes.some((own) => one.startsWith(own)) };
}

/** 人员经费 and 公用经费 as wholes; some regions list each class of its own: 工资福利支出包括…. */
const GROUPS: readonly Group[] = [
  { words: /人员(?:经费|支出)/g, name: nameOf('personnel'), isMember: isPersonnel },
  { words: /公用(?:经费|支出)/g, name: nameOf('operating'), isMember: (code) => !isPersonnel(code) },
  ofClass(/工资福利支出/g, '301'),
  ofClass(/(?<!其他)商品和服务支出/g, '302'),
  ofClass(/对个人和家庭的?补助(?:支出)?/g, '303'),
  ofClass(/(?:其他)?资本性支出/g, '310', '309'),
];

/** Opens a list: 主要包括, 主要包括：, 包括. The group's own sentence has not ended yet. */
const OPENING = /^(?:[^。；]{0,60}?(?:主要)?包括：?|[^。；]{0,60}。(?:主要)?包括：?)/;
/** Behind these words stand accounts, or a purpose in words of its own. */
const OPENING_USE = /^(?:(?!，除)[^。；]){0,60}?(?:用于|主要是)：?/;
/** A reason why the amount changed. */
const OF_CHANGE = /[增减升降压]/;
const MONEY = /(?:人民币)?[-−]?\d[\d,]*(?:\.\d+)?(?:(?:亿|万|千)?元|[亿万]|\((?:亿|万|千)?元\))?/;

const MONEY_BEHIND = /\d(?:亿|万|千)?元/;

/** 奖金等工资福利支出: the accounts before it are some of those of the class. */
const REST = /等(?:工资福利支出|商品和服务支出|对个人和家庭的?补助|(?:日常)?(?:人员|公用)(?:经费|支出))$/;

interface ListedItem extends Words {
  readonly name: string;
}

interface Listing {
  readonly group: Group;
  readonly passage: Passage;
  /** From the group's name to the opening word. */
  readonly head: Span;
  readonly items: readonly ListedItem[];
  /** The list ends with 等 and need not be complete. */
  readonly open: boolean;
  /** Behind 主要用于: whole only where it names most of the accounts. */
  readonly isUse: boolean;
}

/** Items that 人员经费 and 公用经费 are said to consist of, against the items of 06表 that are not zero. */
export function checkEconomicLists(passages: readonly Passage[], verification: Verification): void {
  const rows = verification.context.current.rows('basic-expenditure').filter((row) => row.code !== undefined);
  if (rows.length === 0) return;
  const names = new Set(rows.map(({ name }) => itemName(name)));
  for (const listing of listingsIn(passages, names)) checkListing(listing, rows, verification);
}

function listingsIn(passages: readonly Passage[], names: ReadonlySet<string>): Listing[] {
  const found: Listing[] = [];
  for (const [index, passage] of passages.entries()) {
    if (passage.section !== 'basic-expenditure') continue;
    for (const group of GROUPS) {
      for (const match of passage.text.matchAll(group.words)) {
        const start = match.index;
        const rest = passage.text.slice(start + match[0].length);
        const named = OPENING.exec(rest);
        const opening = named ?? OPENING_USE.exec(rest);
        if (opening === null || GROUPS.some((other) => other !== group && opening[0].search(other.words) >= 0)) continue;
        const head = { start, end: start + match[0].length + opening[0].length };
        const next = passages[index + 1];
        // 主要包括： at the end of a paragraph: the list stands in the next one.
        const isBelow = head.end === passage.text.length && next?.section === 'basic-expenditure';
        const list = isBelow ? listIn(next, 0, names) : listIn(passage, head.end, names);
        if (named === null && !areAccounts(list.items, names)) continue;
        found.push({ group, passage, head, ...list, isUse: named === null });
        break;
      }
    }
  }
  return found;
}

/** Most of what stands behind 主要用于 are names of accounts. */
function areAccounts(items: readonly ListedItem[], names: ReadonlySet<string>): boolean {
  const known = items.filter(({ name }) => names.has(itemName(name)));
  return known.length * 2 > items.length && !items.some(({ name }) => OF_CHANGE.test(name));
}

function listIn(passage: Passage, from: number, names: ReadonlySet<string>): Pick<Listing, 'items' | 'open'> {
  const rest = /^[^。；]*/.exec(passage.text.slice(from))?.[0] ?? '';
  const next = rest.search(/[，、](?:日常)?(?:人员|公用)(?:经费|支出)\d/);
  const list = next < 0 ? rest : rest.slice(0, next);
  const open = /等(?:支出|费用|方面)?$/.test(list) || list.split(/[、，]/).some((piece) => REST.test(piece.replace(MONEY, '')));
  const items: ListedItem[] = [];
  const pieces = list.split(/([、，])/);
  // Where the first has its amount, what has none is no entry.
  const isWithAmounts = MONEY_BEHIND.test(pieces[0] ?? '');
  let at = from;
  for (const piece of pieces) {
    const name = piece
      .replace(MONEY, '')
      .replace(REST, '')
      .replace(/等(?:支出|费用|方面)?$/, '')
      .replace(/^(?:支付|发放|缴纳)/, '')
      .replace(/^(?:其中|和|以及)：?/, '');
    const lead = piece.indexOf(name);
    const isEntry = !isWithAmounts || at === from || MONEY_BEHIND.test(piece);
    if (name !== '' && !/^[、，]$/.test(piece) && !name.startsWith('占') && isEntry)
      for (const one of joinedNames(name, names)) {
        const start = at + piece.indexOf(one, lead);
        items.push({ passage, name: one, start, end: start + one.length });
      }
    at += piece.length;
  }
  return { items, open };
}

/** 办公设备购置和专用设备购置: two accounts of the table; 商品和服务支出 is one. */
function joinedNames(name: string, names: ReadonlySet<string>): readonly string[] {
  const isName = (words: string): boolean => names.has(itemName(words));
  if (isName(name)) return [name];
  const [joint] = matchesOf(name, /以及|[和及与]/g).filter(
    ({ index, 0: { length } }) => isName(name.slice(0, index)) && joinedNames(name.slice(index + length), names).every(isName),
  );
  if (joint === undefined) return [name];
  return [name.slice(0, joint.index), ...joinedNames(name.slice(joint.index + joint[0].length), names)];
}

/** What is known while one list is checked. */
interface Reading {
  readonly group: Group;
  /** Of the table of 基本支出, its name in this workbook. */
  readonly table: string;
  readonly rows: readonly TableRow[];
  readonly items: readonly TableRow[];
  readonly names: ReadonlyMap<TableRow, string>;
  /** The group's accounts with an amount. */
  readonly spent: readonly TableRow[];
  /** It names none but 类. */
  readonly isOfClasses: boolean;
  /** Accounts that the list has named so far. */
  readonly listed: Set<TableRow>;
  readonly verification: Verification;
}

function checkListing(listing: Listing, rows: readonly TableRow[], verification: Verification): void {
  const { group } = listing;
  const items = rows.filter((row) => row.code?.length === 5);
  const reading: Reading = {
    group,
    table: tableName('basic-expenditure', verification.context.current.table('basic-expenditure')),
    rows,
    items,
    names: new Map(rows.map((row) => [row, itemName(row.name)])),
    spent: items.filter((row) => group.isMember(row.code ?? '') && isSpent(row)),
    isOfClasses: listing.items.every(({ name }) =>
      rows.some((row) => row.code?.length === 3 && itemName(row.name) === itemName(name)),
    ),
    listed: new Set(),
    verification,
  };
  for (const item of listing.items) checkListed(item, reading);
  const { spent, listed } = reading;
  if (!listing.open && !(listing.isUse && listed.size * 2 <= spent.length)) checkOmitted(listing, reading);
}

interface ListedFault {
  readonly message: (quote: SaidRun) => Sentence;
  readonly row?: TableRow;
  readonly expected?: string | Sentence;
  readonly severity?: Severity;
}

function report(
  rule: string,
  { passage, start, end }: ListedItem,
  { message, row, expected, severity = 'error' }: ListedFault,
  verification: Verification,
): void {
  verification.report({
    rule,
    severity,
    words: { passage, start, end },
    message,
    ...(expected === undefined ? {} : { expected }),
    figures: row ? [...row.figures.values()].slice(0, 1) : [],
  });
}

/** One name of the list: an account of the group with an amount, named once. */
function checkListed(item: ListedItem, reading: Reading): void {
  const { group, table, rows, items, names, spent, listed, verification } = reading;
  const name = itemName(item.name);
  const named = items.filter((row) => names.get(row) === name);
  const own =
    named.find((row) => group.isMember(row.code ?? '') && isSpent(row)) ??
    named.filter((row) => group.isMember(row.code ?? '')).at(-1);
  const classRow = rows.find((row) => row.code?.length === 3 && names.get(row) === name);
  if (own !== undefined && listed.has(own)) {
    report('listed-twice', item, { message: narrativeChecks.listedTwice, row: own }, verification);
  } else if (own !== undefined) {
    listed.add(own);
    const { passage, start, end } = item;
    const held = { rule: 'listed-empty', words: { passage, start, end }, name: own.name } as const;
    if (!isWrong(verification.holdSome(held, operandOf(own)))) return;
    const message = (quote: SaidRun): Sentence => narrativeChecks.listedEmpty(quote, own.name, table);
    report('listed-empty', item, { message, row: own, expected: narrativeChecks.said(table, own.name, '0') }, verification);
  } else if (classRow !== undefined && listsClass(classRow, reading)) {
    for (const row of spent) if (row.code?.startsWith(classRow.code ?? '') === true) listed.add(row);
  } else if (classRow !== undefined) {
    const message = (quote: SaidRun): Sentence => narrativeChecks.listedClass(quote, classRow.code ?? '');
    report('listed-class', item, { message, row: classRow }, verification);
  } else if (named[0] !== undefined) {
    const message = (quote: SaidRun): Sentence => narrativeChecks.listedElsewhere(quote, group.name);
    report('listed-elsewhere', item, { message, row: named[0] }, verification);
  } else if (ECONOMIC_TOGETHER[name] !== undefined) {
    const codes = ECONOMIC_TOGETHER[name].flat();
    for (const row of spent) if (codes.includes(row.code ?? '')) listed.add(row);
  } else {
    checkUnknown(item, name, reading);
  }
}

/** 包括商品和服务支出2,085.67万元、资本性支出123.16万元: the classes with their amounts, instead of their accounts. */
function listsClass({ code = '' }: TableRow, { group, isOfClasses }: Reading): boolean {
  return isOfClasses && group.isMember(code);
}

function checkUnknown(item: ListedItem, name: string, { table, names, spent, listed, verification }: Reading): void {
  const left = spent.filter((row) => !listed.has(row));
  const near = nearestName(name, left, (row) => names.get(row) ?? '');
  if (near === null) {
    report('listed-unknown', item, { message: (quote) => narrativeChecks.listedUnknown(quote, table) }, verification);
    return;
  }
  listed.add(near);
  if (verification.foundIn('item-name', item) !== undefined) return;
  const message = (quote: SaidRun): Sentence => narrativeChecks.listedWrongName(quote, near.name);
  // A name that no account has is one that is written wrong; that of another account is another account.
  const severity = economicItemsOf(item.name).length > 0 ? 'error' : 'warning';
  report('listed-name', item, { message, row: near, expected: near.name, severity }, verification);
}

function checkOmitted({ passage, head }: Listing, { table, spent, listed, verification }: Reading): void {
  const omitted = spent.filter((row) => !listed.has(row)).map((row) => ({ row, amount: separatedAmount(operandOf(row).value) }));
  if (omitted.length === 0) return;
  const { findings } = verification;
  const again = verification.foundIn('part-left-out', { passage, start: head.start, end: passage.text.length });
  if (again !== undefined) findings.splice(findings.indexOf(again), 1);
  const held = { rule: 'not-listed', words: { passage, ...head } } as const;
  verification.holdNothing(
    held,
    omitted.map(({ row }) => operandOf(row)),
  );
  verification.report({
    ...held,
    severity: 'error',
    message: (quote) =>
      narrativeChecks.notListed(
        quote,
        omitted.map(({ row, amount }) => narrativeChecks.omitted(row.name, amount)),
      ),
    expected: joined(
      omitted.map(({ row, amount }) => narrativeChecks.said(table, row.name, narrativeChecks.wanYuan(amount))),
      narrativeChecks.andSaid,
    ),
    figures: omitted.flatMap(({ row }) => [...row.figures.values()].slice(0, 1)),
  });
}

/** Brackets and the last 用 of 费用 do not tell accounts apart. */
function itemName(name: string): string {
  return plainText(name).replace(/[()]/g, '').replace(/费用$/, '费');
}

/** The row's amount; nothing where it cannot be read. */
function operandOf(row: TableRow): Operand {
  const [first] = row.figures.values();
  const figure = [row.figures.get('amount'), first].find((one) => one !== undefined && one.value !== null);
  return { value: figure?.value ?? ZERO, slack: figure?.slack ?? ZERO };
}

function isSpent(row: TableRow): boolean {
  return !operandOf(row).value.isZero();
}
