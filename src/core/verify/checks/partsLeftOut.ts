import { separatedAmount } from '../../amounts/format';
import { itemById, wholesOf } from '../../form';
import type { Item } from '../../form/item/item';
import { narrativeChecks } from '../../messages/narrativeChecks';
import { joined } from '../../said/said';
import type { Passage } from '../reading/passage';
import type { Loose, Statement } from '../reading/statement';
import { UNFILLED } from '../reading/unfilledMark';
import { targetOf, type Source, type Target } from '../reading/target';
import { wordsOf, type Verification } from './stated';

/** 其中： opens a list that is whole; 其中年初结转和结余… only tells of one part, whatever follows. */
const OPENING = /(?:其中|包括)[：:]/g;
/** 主要用于以下方面: the classes of a table, every one of them. */
const CLASSES_OPENING = /以下方面/g;
const CLASS_DIGITS = 3;

/** Behind an opening word, to the end of its sentence; with nothing in it that is still to be filled in. */
interface List {
  readonly passage: Passage;
  readonly start: number;
  readonly end: number;
}

interface Part {
  readonly target: Target;
  readonly source: Source;
}

/** Parts that a list behind its whole leaves out although they are not zero. What else speaks of them in the section is enough. */
export function checkPartsLeftOut(statements: readonly Statement[], loose: readonly Loose[], verification: Verification): void {
  const finals = statements.filter(
    (statement) => statement.kind === 'final' && statement.isTentative !== true && verification.isThisYears(statement),
  );
  const passages = [...new Set(finals.map(({ passage }) => passage))];
  for (const [index, passage] of passages.entries()) {
    // Without a stop at its end the sentence may go on in the next paragraph.
    const next = passage.text.endsWith('。') ? undefined : passages[index + 1];
    const own = finals.filter((statement) => statement.passage === passage || statement.passage === next);
    // A name that was not understood may be the part's.
    const isWhole = ({ start, end }: List): boolean =>
      !loose.some((one) => one.passage === passage && one.start >= start && one.end <= end && one.cause === 'unnamed');
    for (const list of listsIn(passage, OPENING).filter(isWhole)) {
      const ofSection = finals.filter((statement) => statement.passage.section === passage.section);
      checkList(list, own, ofSection, verification);
    }
    for (const list of listsIn(passage, CLASSES_OPENING).filter(isWhole)) checkClasses(list, own, statements, verification);
  }
}

function listsIn(passage: Passage, opening: RegExp): readonly List[] {
  return [...passage.text.matchAll(opening)].flatMap(({ index }) => {
    const stop = passage.text.indexOf('。', index);
    const end = stop < 0 ? passage.text.length : stop;
    return UNFILLED.test(passage.text.slice(index, end)) ? [] : [{ passage, start: index, end }];
  });
}

function isIn({ passage, start, end }: List): (statement: Statement) => boolean {
  return (statement) => statement.passage === passage && statement.start >= start && statement.end <= end;
}

function checkList(
  list: List,
  statements: readonly Statement[],
  ofSection: readonly Statement[],
  verification: Verification,
): void {
  const { passage, start, end } = list;
  const from = passage.text.lastIndexOf('。', start) + 1;
  const heads = statements.filter(isIn({ passage, start: from, end: start }));
  const members = statements.filter(isIn({ passage, start, end }));
  for (const whole of new Set(members.flatMap(({ target }) => (target.item === undefined ? [] : wholesOf(target.item))))) {
    const head = heads.filter(({ target }) => target.key === whole.id).at(-1);
    const listed = members.filter(({ target }) => whole.parts?.includes(target.key) === true);
    const last = listed.at(-1);
    if (head?.number === undefined || last === undefined) continue;
    // One part may be all that is worth telling, unless it is nothing and the whole is not.
    const isNothing = listed.every(({ number }) => number?.value.isZero() === true) && !head.number.value.isZero();
    if (listed.length > 1 || isNothing) report(last, whole.name, unsaidParts(whole, last, ofSection, verification), verification);
  }
}

/** Parts with a figure that the section does not name, not by their own parts either. */
function unsaidParts(
  { parts = [] }: Item,
  { passage }: Statement,
  statements: readonly Statement[],
  verification: Verification,
): readonly Part[] {
  const said = new Set(statements.flatMap(({ target, others }) => [target, ...others].map(({ key }) => key)));
  const isSaid = (id: string): boolean => said.has(id) || (itemById(id).parts ?? []).some(isSaid);
  return parts.filter((id) => !isSaid(id)).flatMap((id) => known(targetOf(id, passage.section), verification));
}

function checkClasses(list: List, own: readonly Statement[], statements: readonly Statement[], verification: Verification): void {
  const { section } = list.passage;
  const listed = own.filter(isIn(list)).filter(({ target }) => target.code?.length === CLASS_DIGITS);
  const last = listed.at(-1);
  if (last === undefined || listed.length < 2) return;
  const [table = ''] = last.target.key.split('.');
  const said = new Set(statements.filter(({ passage }) => passage.section === section).map(({ target }) => target.key));
  const missing = [...verification.itemsOf(section).byKey.values()]
    .filter(({ key, code }) => code?.length === CLASS_DIGITS && key.startsWith(`${table}.`) && !said.has(key))
    .flatMap((target) => known(target, verification));
  report(last, narrativeChecks.classes, missing, verification);
}

/** With a figure of which nothing was said so far. */
function known(target: Target, verification: Verification): readonly Part[] {
  const source = verification.final(target);
  return source === null || source.value.isZero() || verification.isDoubted(target.key, 'final') ? [] : [{ target, source }];
}

function report(last: Statement, whole: string, missing: readonly Part[], verification: Verification): void {
  if (missing.length === 0) return;
  for (const { target } of missing) verification.doubt('final', target.key);
  const names = missing.map(({ target, source }) => narrativeChecks.omitted(target.name, separatedAmount(source.value)));
  const held = { rule: 'part-left-out', words: wordsOf(last), name: whole } as const;
  verification.holdNothing(
    held,
    missing.map(({ source }) => source),
  );
  verification.report({
    ...held,
    severity: 'error',
    message: (quote) => narrativeChecks.partsLeaveOut(quote, whole, names),
    expected: joined(names, '、'),
    figures: missing.flatMap(({ source }) => source.figures),
  });
}
