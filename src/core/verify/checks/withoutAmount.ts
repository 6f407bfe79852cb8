import { narrativeChecks } from '../../messages/narrativeChecks';
import type { Passage } from '../reading/passage';
import { AMOUNT_WORDS } from '../reading/tokens';
import type { Verification } from './stated';

/** 包括燃油费5.50万元、维修费3.50万元、保险费: the last entry of a list that gives an amount for every other one. */
const LIST = new RegExp(
  `(?:包括|其中)[：，]?(?:[^。；、，\\d]{2,20}${AMOUNT_WORDS}[、，]){2,}([\\u4e00-\\u9fff]{2,12}(?:费|支出|经费|收入))(?=[。；])`,
  'g',
);

/** The last name of a list of amounts that has none: the number is missing, or the name does not belong there. */
export function checkWithoutAmount(passages: readonly Passage[], verification: Verification): void {
  for (const passage of passages)
    for (const match of passage.text.matchAll(LIST)) {
      const name = match[1] ?? '';
      const end = match.index + match[0].length;
      // 均为公用经费 and 等支出 say something of all of them.
      if (/[为是等属均无]/.test(name)) continue;
      verification.report({
        rule: 'without-amount',
        severity: 'warning',
        words: { passage, start: end - name.length, end },
        message: narrativeChecks.withoutAmount,
      });
    }
}
