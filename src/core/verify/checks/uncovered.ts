import { separatedAmount } from '../../amounts/format';
import { itemById } from '../../form';
import type { Item } from '../../form/item/item';
import { narrativeChecks } from '../../messages/narrativeChecks';
import type { Sentence } from '../../said/run';
import type { SectionId } from '../../form/item/sections';
import { targetOf, type Target } from '../reading/target';
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
  verification: Verification,
): readonly Part[] {
  return parts
    .filter((id) => !said.has(id))
    .flatMap((id) =>
      namesPartOf(itemById(id), said)
        ? uncovered(itemById(id), section, said, verification)
        : spent(targetOf(id, section), verification),
    );
}

function namesPartOf({ parts = [] }: Item, said: ReadonlySet<string>): boolean {
  return parts.some((id) => said.has(id) || namesPartOf(itemById(id), said));
}

/** A target with its figure, where it has one other than nothing. */
export function spent(target: Target, verification: Verification): readonly Part[] {
  const source = verification.final(target);
  return source === null || source.value.isZero() ? [] : [{ target, source }];
}

/**
 * Of what is not told of, what no statement of the section tells of by the name of something that has nothing: 经营收入20.50万元 for 其他收入.
 * There the name is wrong, and nothing is left out.
 */
export function leftOutOf(missing: readonly Part[], section: SectionId, verification: Verification): readonly Part[] {
  return missing.filter(({ target, source }) => {
    const misnamed = verification
      .wrongStatements()
      .find((statement) => statement.passage.section === section && isMeant(statement, source, verification));
    if (misnamed === undefined) return true;
    verification.retract(misnamed);
    verification.doubt('final', target.key);
    reportName(wordsOf(misnamed), plainText(misnamed.target.name), target, verification);
    return false;
  });
}

function isMeant(statement: Statement, source: Source, verification: Verification): boolean {
  const { kind, number, target } = statement;
  const isFigure = (kind === 'final' || kind === 'count') && number?.value.equals(source.value) === true;
  return isFigure && verification.final(target)?.value.isZero() === true;
}

/** `其他收入（20.50 万元）`, `其他用车（1 辆）` */
export function omittedNames(parts: readonly Part[]): readonly Sentence[] {
  return parts.map(({ target, source }) =>
    target.count === true
      ? narrativeChecks.omittedCount(target.name, source.value.toFixed(), target.item?.measure ?? '')
      : narrativeChecks.omitted(target.name, separatedAmount(source.value)),
  );
}
