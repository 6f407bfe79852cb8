import { narrativeChecks } from '../../messages/narrativeChecks';
import type { Passage } from '../reading/passage';
import type { Verification } from './stated';

/** What templates leave behind, in plain text. */
const LEFTOVERS: readonly RegExp[] = [
  /[XＸ×xx]{2,}(?:局|部门|单位|县|市|区|中心|万元|年度?|%|个|辆|人|项目)?/g,
  /\(待填：[^)]*\)/g,
  /(?:增加|增长|上升|下降|减少|大于|小于|持平)\((?:或)?(?:增加|增长|上升|下降|减少|大于|小于|持平)\)|(?:增加|增长|上升|下降|减少|大于|小于)\/(?:增加|增长|上升|下降|减少|大于|小于|持平)/g,
  /[_＿]{2,}|…{2,}(?=万元|%|。)|\.{3,}(?=万元|%)|\(\)(?=万元|%)/g,
  /[【[](?:[^】\]]{0,40}(?:填|说明|删除|选择|单位名称|部门名称|提示|示例|如有|如无)[^】\]]{0,40})[】\]]/g,
  /\((?:注：|请|此处|说明：请|如无|如有|若无|若有|根据实际|按实际|部门名称\)|单位名称\)|填写)[^)]{0,60}\)?/g,
  /请(?:根据|按照|结合)[^。；]{0,20}(?:填写|说明|修改|补充)|根据(?:本部门|本单位)?实际情况(?:填写|说明|修改)|不涉及的?(?:请)?(?:不列|删除)/g,
];

/** A number has been left out in front of its unit. */
const NUMBER_MISSING = /(?:总计|合计|支出|收入|决算|预算|增加|减少|总额|金额|经费|费)(?:为)?万元|(?:增长|下降|占比|的)为?%/g;

export function checkLeftovers(passages: readonly Passage[], verification: Verification): void {
  for (const passage of passages) {
    const taken: { start: number; end: number }[] = [];
    const report = (pattern: RegExp, rule: string, message: (quote: string) => string): void => {
      for (const match of passage.text.matchAll(pattern)) {
        const words = { start: match.index, end: match.index + match[0].length };
        if (taken.some(({ start, end }) => words.start < end && start < words.end)) continue;
        taken.push(words);
        verification.report({ rule, severity: 'error', words: { passage, ...words }, message });
      }
    };
    for (const pattern of LEFTOVERS) report(pattern, 'leftover', narrativeChecks.leftover);
    report(NUMBER_MISSING, 'number-missing', narrativeChecks.numberMissing);
  }
}
