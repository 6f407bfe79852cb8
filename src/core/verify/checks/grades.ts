import { Decimal } from 'decimal.js';
import { narrativeChecks } from '../../messages/narrativeChecks';
import type { Passage } from '../reading/passage';
import { checkSum, countOf } from './addingUp';
import type { Verification } from './stated';
import type { Operand } from '../reading/operand';

/** 优3个, 评价等级为良的2个, 4个项目自评等级为优: how many projects got a grade. 其中3个 is none. */
const GRADED =
  /(?:优秀?|良好?|(?<!其)中|差|不?合格)(?:等次|等级|档)?(?:的)?(?:项目)?(?:有|为|共)?(\d+)个|(\d+)个项目(?:支出)?(?:绩效)?(?:自评|评价)?(?:等级|等次|结果)?(?:均)?(?:评)?为(?=优|良|中|差|不?合格)/g;
/** 自评项目4个, 4个项目. */
const PROJECTS = /项目(\d+)个|(\d+)个(?:一级|二级)?项目(?!(?:支出)?(?:绩效)?(?:自评|评价)?(?:等级|等次|结果)?(?:均)?(?:评)?为)/g;
/** Behind these one grade alone is all of them. */
const RESULT = /自评结果|平均得分/;

/** The grades of 绩效自评 add up to the projects that are named in front of them. */
export function checkGrades(passages: readonly Passage[], verification: Verification): void {
  for (const passage of passages) {
    if (passage.section !== 'performance') continue;
    const { text } = passage;
    const all = [...text.matchAll(GRADED)];
    const [first] = all;
    if (first === undefined) continue;
    // What another sentence says of grades may be of other projects, or the same again.
    const end = text.indexOf('。', first.index);
    const grades = all.filter(({ index }) => end < 0 || index < end);
    if (grades.length < 2 && !RESULT.test(text.slice(0, first.index))) continue;
    const projects = [...text.slice(0, first.index).matchAll(PROJECTS)].at(-1);
    if (projects === undefined) continue;
    const words = { passage, start: projects.index, end: projects.index + projects[0].length };
    checkSum(
      { left: [countIn(projects)], operator: '=', right: grades.map(countIn), isCount: true },
      { rule: 'project-count', words, message: narrativeChecks.projectCount },
      verification,
    );
  }
}

function countIn([, one, other]: RegExpExecArray): Operand {
  return countOf(new Decimal(one ?? other ?? 0));
}
