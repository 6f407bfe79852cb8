import type { Finding } from './review';

/** What of a finding says what it is about; also of one that was read back from an earlier report. */
export type KeyedFinding = Pick<Finding, 'rule' | 'table' | 'message' | 'cells' | 'relation' | 'quote'>;

/** Addresses, amounts with a decimal point or separators, and short numbers (counts, positions): all of them change. Codes stay. */
const CHANGING = /\$?[A-Z]{1,3}\$?\d+|-?\d[\d,]*\.\d+|-?\d{1,3}(?:,\d{3})+|(?<!\d)\d{1,2}(?!\d)/g;
const LISTED = /#(?:[、,，]#)+/g;

/**
 * Names a problem so that it keeps its name when rows move, amounts change or other findings come and go: by the rule and
 * what it was bound to, else by the rule and the words of its place. Unlike `id` it never counts through a list.
 */
export function findingKey(finding: KeyedFinding): string {
  if (finding.relation !== undefined) return finding.relation;
  return [finding.rule, finding.table ?? '', wordsOf(finding)].join('|');
}

function wordsOf({ quote, cells, message }: KeyedFinding): string {
  if (quote !== undefined) return steady(quote);
  const [only, ...others] = cells;
  return only !== undefined && others.length === 0 && only.label !== '' ? only.label : steady(message);
}

function steady(text: string): string {
  return text.replace(CHANGING, '#').replace(LISTED, '#');
}

/** As `findingKey` for each finding of one report; the second and later of equal ones are told apart by a number. */
export function findingKeys(findings: readonly KeyedFinding[]): readonly string[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const key = findingKey(finding);
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return count === 1 ? key : `${key}|${count}`;
  });
}
