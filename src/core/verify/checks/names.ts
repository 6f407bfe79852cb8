import { narrativeChecks, SPOKEN_ITEMS } from '../../messages/narrativeChecks';
import { plainText, type Passage } from '../reading/passage';
import type { Verification } from './stated';

/** Terms that are often written wrong, with the word of the forms. */
const WRONG_TERMS: readonly (readonly [RegExp, string])[] = [
  [/国有资金经营/g, '国有资本经营'],
  [/政府性资金预算/g, '政府性基金预算'],
  [/一般公用预算/g, '一般公共预算'],
  [/因公出境\(境\)|因公出国\((?!境\))[^)]?\)|因公出国\(境(?!\))|因公出国境\)/g, SPOKEN_ITEMS.abroad],
  [/公务用车运行维修费/g, SPOKEN_ITEMS.running],
  [/机构运行经费/g, SPOKEN_ITEMS.operation],
];

/** How much of two names has to be equal for one to be a slip of the other. */
const ALIKE = 0.7;
const SHORTEST_NAME = 5;

/** @param headings a term that the document has in a heading is the term of its region */
export function checkTerms(passages: readonly Passage[], headings: readonly Passage[], verification: Verification): void {
  const terms = WRONG_TERMS.filter(
    ([wrong, term]) => term !== SPOKEN_ITEMS.operation || !headings.some(({ text }) => text.search(wrong) >= 0),
  );
  for (const passage of passages) {
    for (const [wrong, term] of terms) {
      for (const match of passage.text.matchAll(wrong)) {
        const words = { passage, start: match.index, end: match.index + match[0].length };
        verification.report({
          rule: 'term',
          severity: 'warning',
          words,
          message: (quote) => narrativeChecks.wrongTerm(quote, term),
          expected: term,
        });
      }
    }
  }
}

/** Names that are nearly the department's, and other names where the department's belongs. */
export function checkDepartment(passages: readonly Passage[], verification: Verification): void {
  const department = verification.department === null ? '' : plainText(verification.department);
  if (department.length < SHORTEST_NAME) return;
  for (const passage of passages) {
    for (const { start, end } of slipsIn(passage.text, department)) {
      const words = { passage, start, end };
      const name = verification.department ?? '';
      verification.report({
        rule: 'department',
        severity: 'error',
        words,
        message: (quote) => narrativeChecks.wrongDepartment(quote, name),
        expected: name,
      });
    }
  }
}

const ORGANISATION = /(?:局|中心|委员会|厅|办公室|院|校|所|站|协会|队|馆|社|处|署|部|镇|乡|街道|委|政府|总工会)$/;
/** Before the year of a sentence or title: 某局2024年度…. */
const SUBJECT = /(^|。)([^，。；：、\d]{3,30}?)(?=\d{4}年度?)/g;

function slipsIn(text: string, department: string): { start: number; end: number }[] {
  const found = new Map<number, number>();
  for (const match of text.matchAll(SUBJECT)) {
    const name = match[2] ?? '';
    const start = match.index + (match[1]?.length ?? 0);
    if (
      ORGANISATION.test(name) &&
      !name.includes(department) &&
      !department.includes(name) &&
      !/^本(?:部门|单位)|[XＸ×x]{2}/.test(name)
    )
      found.set(start, start + name.length);
  }
  const length = department.length;
  const anchors = [department.slice(0, 2), department.slice(-2)];
  for (const [index, anchor] of anchors.entries()) {
    for (let at = text.indexOf(anchor); at >= 0; at = text.indexOf(anchor, at + 1)) {
      const start = index === 0 ? at : at + 2 - length;
      const window = text.slice(Math.max(0, start), Math.max(0, start) + length);
      if (window === department || window.length < length || start < 0) continue;
      if (Array.from(window).filter((one, place) => one === department[place]).length < ALIKE * length) continue;
      if (text.slice(Math.max(0, start - length), start + 2 * length).includes(department)) continue;
      found.set(start, start + length);
    }
  }
  return [...found].map(([start, end]) => ({ start, end }));
}
