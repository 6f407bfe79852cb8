import type { Decimal } from 'decimal.js';
import { exactly } from '../../amounts/rounded';
import { FORM, nameOf, wholesOf } from '../../form';
import type { Item } from '../../form/item/item';
import { narrativeChecks } from '../../messages/narrativeChecks';
import type { SaidRun, Sentence } from '../../said/run';
import { namesIn } from '../reading/items';
import type { Statement } from '../reading/statement';
import { saidByTables } from '../comparing/finding';
import { isWrong } from '../comparing/relation';
import { inputSources } from '../comparing/inputSource';
import { sourceOf, targetOf, type Target } from '../reading/target';
import { checkSum, countOf } from './addingUp';
import { wordsOf, type Verification } from './stated';
import type { Operand, Source } from '../reading/operand';

/** 公务接待 as a whole and its parts, each with its guests. */
const RECEPTIONS: readonly string[] = FORM.filter(
  (item) => item.counts !== undefined && [item, ...wholesOf(item)].some(({ id }) => id === 'reception'),
).map(({ id }) => id);

/** The amount that has to be zero when a count is, and the other way round: the widest that is counted, which tables print. */
function moneyBehind({ item }: Target): Item | null {
  if (item === undefined) return null;
  const widest = [item, ...wholesOf(item)].filter(({ counts }) => counts !== undefined).at(-1);
  return widest ?? FORM.find(({ counts }) => Object.values(counts ?? {}).includes(item.id)) ?? null;
}

const VEHICLE_UNIT = '辆';

/** 辆, 批次, 人次, 台（套） against the tables; against zero where no money was spent. */
export function checkCount(statement: Statement, verification: Verification): void {
  const { number, target, unit } = statement;
  if (number === undefined || unit === undefined) return;
  const source =
    countSource(target, unit, verification) ?? inputSources(target, 'final', verification.inputs, { unit })[0] ?? null;
  if (source !== null) {
    const judgement = verification.judge(statement, [{ kind: 'amount', is: source, year: 'current' }]);
    if (judgement?.verdict !== 'equal') reportCount(statement, source, verification);
    return;
  }
  if (target.key === 'vehicles-kept') {
    checkKept(statement, number.value, verification);
    return;
  }
  const behind = moneyBehind(target);
  const money = behind === null ? null : amountOf(behind.id, verification);
  const held = { rule: 'count', words: wordsOf(statement), name: target.name } as const;
  const isWith = (other: Operand): boolean => !isWrong(verification.hold({ ...held, number }, { kind: 'together', other }));
  const wrong = number.value.isZero() ? narrativeChecks.moneyWithoutCount : narrativeChecks.countWithoutMoney;
  const message = (quote: SaidRun): Sentence => wrong(quote, target.name);
  if (money !== null && (!number.value.isZero() || !isPartOf(target, behind)) && !isWith(money)) {
    verification.fault(statement, { ...held, severity: 'error', message, figures: money.figures });
    return;
  }
  const stated = verification.stated('final', target.key);
  if (stated !== null && !isWith(stated)) {
    verification.report({ ...held, severity: 'warning', message });
    return;
  }
  const counted = target.item?.counts?.[unit];
  if (verification.isThisYears(statement)) {
    const said = countOf(number.value);
    if (counted === undefined && stated === null) verification.keep('final', statement, { ...said, figures: [] });
    if (counted !== undefined && isNamed(statement, verification)) verification.remember('final', statement, said, counted);
  }
  verification.note(statement, { kind: 'noSource', item: counted === undefined ? target.name : nameOf(counted) });
}

/** Whether the sentence names the item, and none behind it: what it counts is then said of that. */
function isNamed({ passage: { section, text }, start, target }: Statement, verification: Verification): boolean {
  const names = namesIn(text, text.lastIndexOf('。', start) + 1, start, verification.itemsOf(section).itemAt);
  return names.at(-1)?.some(({ key }) => key === target.key) === true;
}

/** Guests from abroad may be none though there was a reception; the item as a whole may not. */
function isPartOf({ item }: Target, whole: Item | null): boolean {
  return item?.counts !== undefined && item.id !== whole?.id;
}

/** Where a count comes from; `null` where no table counts it. */
function countSource(target: Target, unit: string, verification: Verification): Source | null {
  const { item } = target;
  const counted = item?.counts?.[unit];
  if (counted !== undefined) return sourceOf(targetOf(counted), 'final', verification.context);
  if (item?.measure === undefined || !isCountedIn(item.measure, unit)) return null;
  return sourceOf(target, 'final', verification.context);
}

/** Vehicles are counted in 辆 or 台, and nothing else is counted in 辆. */
function isCountedIn(measure: string, unit: string): boolean {
  return measure === VEHICLE_UNIT ? [VEHICLE_UNIT, '台'].includes(unit) : unit !== VEHICLE_UNIT;
}

function amountOf(id: string, verification: Verification): Source | null {
  return sourceOf(targetOf(id), 'final', verification.context);
}

function reportCount(statement: Statement, source: Source, verification: Verification): void {
  const said = saidByTables({ ...statement.target, count: true }, source, verification.context);
  verification.fault(statement, {
    rule: 'count',
    severity: 'error',
    words: wordsOf(statement),
    message: (quote) => narrativeChecks.count(quote, statement.target.name, said),
    expected: said,
    figures: source.figures,
    ...(statement.number ? { left: statement.number.value } : {}),
    right: source.value,
  });
}

/** 公务用车保有量 and 车辆数合计 are defined differently, so that a difference is worth a look and no more. */
function checkKept(statement: Statement, count: Decimal, verification: Verification): void {
  const vehicles = targetOf('vehicles-owned');
  const source = sourceOf(vehicles, 'final', verification.context);
  if (source === null || source.value.isZero()) {
    verification.note(statement, { kind: 'noSource', item: statement.target.name });
    return;
  }
  const held = { rule: 'count-kept', words: wordsOf(statement), name: vehicles.name } as const;
  const relation = { kind: 'sum', left: [exactly(count)], operator: '=', right: [source], isCount: true } as const;
  if (!isWrong(verification.hold(held, relation))) return;
  const said = saidByTables(vehicles, source, verification.context);
  verification.report({
    ...held,
    severity: 'info',
    message: (quote) => narrativeChecks.countKept(quote, said),
    expected: said,
    figures: source.figures,
  });
}

/** Every group and every batch has somebody in it. */
export function checkGuests(statements: readonly Statement[], verification: Verification): void {
  const counts = statements.filter(
    (one) => one.kind === 'count' && one.passage.section.startsWith('three-public') && verification.isThisYears(one),
  );
  for (const key of RECEPTIONS) {
    const [people, groups] = ['人次', '批次'].map((unit) => counts.find((one) => one.target.key === key && one.unit === unit));
    notFewer(people, groups, verification);
  }
}

function notFewer(people: Statement | undefined, groups: Statement | undefined, verification: Verification): void {
  if (!people?.number || !groups?.number || verification.isDoubted(people.target.key, 'final')) return;
  checkSum(
    { left: [exactly(groups.number.value)], operator: '<=', right: [exactly(people.number.value)], isCount: true },
    {
      rule: 'count',
      statement: people,
      words: { passage: people.passage, start: Math.min(groups.from, people.from), end: people.end },
      message: (quote) => narrativeChecks.fewerPeople(quote, groups.unit ?? '', people.unit ?? ''),
    },
    verification,
  );
}
