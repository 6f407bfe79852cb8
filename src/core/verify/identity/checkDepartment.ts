import { narrativeChecks } from '../../messages/narrativeChecks';
import type { Severity } from '../../rules/severity';
import type { Passage, Words } from '../reading/passage';
import { plainText } from '../reading/plainText';
import type { Verification } from '../checks/stated';
import { isNameOf, wrongNamesIn } from './departmentName';
import { namesOnCover } from './ownIdentity';

/** Names that are nearly the department's, and other names where the department's belongs: in sentences, titles and on the cover. */
export function checkDepartment(preface: readonly Passage[], passages: readonly Passage[], verification: Verification): void {
  const { department, isOwn } = verification;
  if (department === null) return;
  const name = plainText(department);
  const report = (words: Words, severity: Severity): void => {
    const message = isOwn.department ? narrativeChecks.otherDepartment : narrativeChecks.wrongDepartment;
    verification.report({
      rule: 'department',
      severity: isOwn.department ? 'warning' : severity,
      words,
      message: (quote) => message(quote, department),
      expected: department,
    });
  };
  // The text may be a whole department's and the tables one unit's.
  for (const cover of namesOnCover(preface)) if (!isNameOf(cover.name, name)) report(cover, 'warning');
  for (const passage of passages)
    for (const { start, end } of wrongNamesIn(passage.text, name)) report({ passage, start, end }, 'error');
}
