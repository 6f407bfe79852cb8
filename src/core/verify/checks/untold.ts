import { separatedAmount } from '../../amounts/format';
import { itemById, wholesOf } from '../../form';
import type { Item } from '../../form/item/item';
import { narrativeChecks } from '../../messages/narrativeChecks';
import type { NarrativeRule } from '../../messages/textRules';
import { joined } from '../../said/said';
import type { SaidRun, Sentence } from '../../said/run';
import type { SectionId } from '../../form/item/sections';
import type { FindingFacts } from '../comparing/finding';
import type { Words } from '../reading/passage';
import type { SectionItems } from '../reading/items';
import { columnOf, targetOf, type Target } from '../reading/target';
import type { Statement } from '../reading/statement';
import { plainText } from '../reading/plainText';
import { reportName } from './itemNames';
import { wordsOf, type Verification } from './stated';
import type { Source } from '../reading/operand';

/** Something that has a figure and is not told of. */
export interface Part {
  readonly target: Target;
  readonly source: Source;
}

/** Parts with a figure that are not named, and of those that are named by their own parts what these leave out. */
export function uncovered(
  { parts = [] }: Item,
  section: SectionId,
  said: ReadonlySet<string>,
  partOf: (target: Target) => readonly Part[],
): readonly Part[] {
  return parts
    .filter((id) => !said.has(id))
    .flatMap((id) =>
      isSaidInParts(itemById(id), said) ? uncovered(itemById(id), section, said, partOf) : partOf(targetOf(id, section)),
    );
}

/** Some of its parts are named, or of theirs. */
export function isSaidInParts(item: Item | undefined, said: ReadonlySet<string>): boolean {
  return partsWithin(item).some((id) => said.has(id));
}

/** Parts and their parts. */
function partsWithin(item: Item | undefined): readonly string[] {
  return (item?.parts ?? []).flatMap((part) => [part, ...partsWithin(itemById(part))]);
}

/** The accounts of the table and level of one; of 项目支出 what each has of it. None beside what is no account. */
export function accountsBeside(target: Target, { byKey }: SectionItems): readonly Target[] {
  const { column, account = target } = target;
  const table = account.key.replace(/\.\d+$/, '.');
  const accounts = [...byKey.values()].filter(
    ({ key, code }) => code !== undefined && code.length === account.code?.length && key.startsWith(table),
  );
  const name = target.name.slice(account.name.length);
  return column === undefined ? accounts : accounts.map((one) => columnOf(one, column, name));
}

/** A target with its figure, where it has one other than nothing. */
export function spent(target: Target, verification: Verification, source = verification.final(target)): readonly Part[] {
  return source === null || source.value.isZero() ? [] : [{ target, source }];
}

/** What statements name, also what they may mean besides. */
export function saidIn(statements: readonly Statement[]): ReadonlySet<string> {
  return new Set(statements.flatMap(({ target, others }) => [target, ...others].map(({ key }) => key)));
}

interface LeftOut extends Omit<FindingFacts, 'rule' | 'message' | 'severity' | 'words'> {
  readonly rule: NarrativeRule;
  readonly words?: Words;
  /** What the parts are parts of. */
  readonly name: string;
  readonly severity?: FindingFacts['severity'];
  readonly says: (quote: SaidRun, whole: string, names: readonly Sentence[]) => Sentence;
}

/** Tells of what is left out. Nothing is said again of figures of which something was said already. */
export function reportLeftOut(parts: readonly Part[], { says, ...facts }: LeftOut, verification: Verification): void {
  const missing = parts.filter(({ target }) => !verification.isDoubted(target.key, 'final'));
  if (missing.length === 0) return;
  for (const { target } of missing) verification.doubt('final', target.key);
  const names = missing.map(nameWithFigure);
  const sources = missing.map(({ source }) => source);
  verification.holdNothing(facts, sources);
  verification.report({
    severity: 'error',
    expected: joined(names, '、'),
    figures: sources.flatMap(({ figures }) => figures),
    ...facts,
    message: (quote) => says(quote, facts.name, names),
  });
}

/** `其他收入（20.50 万元）`, `其他用车（1 辆）` */
function nameWithFigure({ target, source }: Part): Sentence {
  return target.count === true
    ? narrativeChecks.omittedCount(target.name, source.value.toFixed(), target.item?.measure ?? '')
    : narrativeChecks.omitted(target.name, separatedAmount(source.value));
}

/**
 * 经营收入20.50万元 for 其他收入: the figure of something that its section does not tell of, under the name of something beside it
 * that has nothing. There the name is wrong, and nothing is left out.
 */
export function checkOtherNames(statements: readonly Statement[], verification: Verification): void {
  for (const statement of verification.wrongStatements()) {
    const { kind, number, target, passage } = statement;
    const isFigure = (kind === 'final' || kind === 'count') && number !== undefined;
    if (!isFigure || verification.final(target)?.value.isZero() !== true) continue;
    const said = saidIn(statements.filter((one) => one.passage.section === passage.section));
    const meant = besides(target, passage.section, verification)
      .filter(({ key, item }) => !said.has(key) && !isSaidInParts(item, said))
      .flatMap((other) => spent(other, verification))
      .find(({ source }) => source.value.equals(number.value));
    if (meant === undefined) continue;
    verification.retract(statement);
    verification.doubt('final', meant.target.key);
    reportName(wordsOf(statement), plainText(target.name), meant.target, verification);
  }
}

/** The other parts of what an item is a part of; of an account those of its level. */
function besides(target: Target, section: SectionId, verification: Verification): readonly Target[] {
  const items = verification.itemsOf(section);
  if (target.item === undefined) return accountsBeside(target, items);
  return wholesOf(target.item).flatMap((whole) => partsWithin(whole).flatMap((id) => items.byKey.get(id) ?? []));
}
