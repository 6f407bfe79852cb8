import type { Finding } from './finding';
import type { SaidRun } from '../said/run';
import { placeName, type CellRef } from '../workbook/address';

/** What of a finding says what it is about. */
export type KeyedFinding = Pick<Finding, 'rule' | 'table' | 'said' | 'cells' | 'relation' | 'quote'>;

/**
 * Names a problem so that it keeps its name when rows move, amounts change or other findings come and go: by the rule and
 * what it was bound to, else by the rule and the words of its place. Unlike `id` it never counts through a list.
 */
export function findingKey(finding: KeyedFinding): string {
  if (finding.relation !== undefined) return finding.relation;
  return [finding.rule, finding.table ?? '', wordsOf(finding)].join('|');
}

/** Names what a rule that is no relation says of a cell, so that a suspect can say that it explains it. */
export function placeKey(rule: string, cell: CellRef): string {
  return `${rule} ${placeName(cell)}`;
}

function wordsOf({ quote, cells, said }: KeyedFinding): string {
  if (quote !== undefined) return steady(quote);
  const [only, ...others] = cells;
  return only !== undefined && others.length === 0 && only.label !== '' ? only.label : said.map(steadyRun).join('');
}

/** What changes from one review to the next stands as `#`. */
function steadyRun(run: SaidRun): string {
  switch (run.kind) {
    case 'text':
      return run.text;
    case 'name':
    case 'subject':
    case 'quote':
      return steady(run.text);
    case 'figure':
    case 'amount':
    case 'difference':
    case 'place':
      return '#';
  }
}

/** In words of others addresses, amounts and short numbers (counts, positions, tables) change; codes and years stay. */
const CHANGING = /\$?[A-Z]{1,3}\$?\d+|-?\d[\d,]*\.\d+|-?\d{1,3}(?:,\d{3})+|(?<!\d)\d{1,2}(?!\d)/g;
const LISTED = /#(?:[、,，]#)+/g;

function steady(words: string): string {
  return words.replace(CHANGING, '#').replace(LISTED, '#');
}

/** As `findingKey` for each finding of one report; the second and later of equal ones are told apart by a number. */
export function findingKeys(findings: readonly KeyedFinding[]): readonly string[] {
  return numbered(findings.map(findingKey));
}

/** Equal keys are told apart by a number from the second on. */
export function numbered(keys: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return keys.map((key) => {
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return count === 1 ? key : `${key}|${count}`;
  });
}
