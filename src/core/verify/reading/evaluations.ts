import { itemById } from '../../form';
import type { Passage } from './passage';
import type { Statement } from './statement';
import type { Target } from './target';
import type { PrintedNumber } from './tokens';

/** A statement with a number. */
export type Figured = Statement & { readonly number: PrintedNumber };

/** What a text says at one time of projects: 对5个项目开展绩效自评，涉及资金297.79万元，优4个、良1个. */
export interface Evaluation {
  /** Of the item that is their funds: 绩效自评, 绩效目标, 绩效跟踪, or what else was done with them. */
  readonly key: string;
  readonly passage: Passage;
  readonly projects?: Figured;
  readonly funds?: Figured;
  /** Its funds by kind of budget. */
  readonly parts: readonly Figured[];
  readonly grades: readonly Figured[];
}

/** The unit that projects are counted in. */
const PROJECTS = '个';

/** Projects that something was done with. */
export function isWork({ key, item }: Target): boolean {
  return key.endsWith('-funds') && item?.counts?.[PROJECTS] !== undefined;
}

export function isGrade({ key }: Target): boolean {
  return key.startsWith('grade-');
}

function isKindOfFunds({ key }: Target): boolean {
  return itemById('evaluated-funds').parts?.includes(key) === true;
}

export function isFigured(statement: Statement): statement is Figured {
  return statement.number !== undefined;
}

/** What the section on 预算绩效 tells of projects, in its order. */
export function evaluationsIn(statements: readonly Statement[]): readonly Evaluation[] {
  const told: Evaluation[] = [];
  let counted: Statement | null = null;
  for (const statement of statements.filter(isFigured)) {
    const { passage, kind, target } = statement;
    if (passage.section !== 'performance') continue;
    const last = told.at(-1);
    const current = last?.passage === passage ? last : null;
    // 优4个、金额257.79万元; 其中3个项目涉及资金100.00万元: of some of them.
    const isOfSome = counted !== null && isSameSentence(counted, statement) && !(isWork(counted.target) && isWhole(counted));
    if (isWork(target) && kind === 'count' && isWhole(statement))
      told.push({ key: target.key, passage, projects: statement, parts: [], grades: [] });
    else if (isWork(target) && kind === 'final' && !isOfSome) {
      const isOfCurrent = current?.key === target.key && current.funds === undefined;
      told.splice(isOfCurrent ? -1 : told.length, isOfCurrent ? 1 : 0, {
        ...(isOfCurrent ? current : { key: target.key, passage, parts: [], grades: [] }),
        funds: statement,
      });
    } else if (current !== null) told.splice(-1, 1, withFigure(current, statement));
    if (kind === 'count') counted = statement;
  }
  return told;
}

/** No part behind 其中. */
function isWhole({ isImplied }: Statement): boolean {
  return isImplied !== true;
}

/** What another sentence says of grades may be of other projects, or the same again. */
function withFigure(current: Evaluation, statement: Figured): Evaluation {
  const { kind, target, unit } = statement;
  const [first] = current.grades;
  if (unit === PROJECTS && isGrade(target)) {
    const isOther = current.grades.some((grade) => grade.target === target) || (first && !isSameSentence(first, statement));
    return isOther === true ? current : { ...current, grades: [...current.grades, statement] };
  }
  if (kind === 'final' && isKindOfFunds(target)) return { ...current, parts: [...current.parts, statement] };
  return current;
}

/** The next one stands behind it. */
export function isSameSentence(first: Statement, next: Statement): boolean {
  return (
    first.passage === next.passage && first.end <= next.start && !first.passage.text.slice(first.end, next.start).includes('。')
  );
}
