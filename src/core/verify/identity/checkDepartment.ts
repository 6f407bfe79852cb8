import { narrativeChecks } from '../../messages/narrativeChecks';
import type { Passage } from '../reading/passage';
import { plainText } from '../reading/plainText';
import type { Verification } from '../checks/stated';
import { wrongNamesIn } from './departmentName';

/** Names that are nearly the department's, and other names where the department's belongs. */
export function checkDepartment(passages: readonly Passage[], verification: Verification): void {
  const { department, isOwn } = verification;
  if (department === null) return;
  const message = isOwn.department ? narrativeChecks.otherDepartment : narrativeChecks.wrongDepartment;
  for (const passage of passages) {
    for (const { start, end } of wrongNamesIn(passage.text, plainText(department))) {
      verification.report({
        rule: 'department',
        severity: isOwn.department ? 'warning' : 'error',
        words: { passage, start, end },
        message: (quote) => message(quote, department),
        expected: department,
      });
    }
  }
}
