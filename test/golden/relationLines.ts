import type { RelationResult, Term } from '../../src/core';
import { columnLetters } from '../../src/core/workbook/address';

/**
 * One line a bound relation, `id: left = right  verdict`, ordered by id. Relations that say the same of several columns share
 * a line: `hierarchy[208,basic|project]: 公开05表!{DE}8 = {DE}9:{DE}12` are two. `D20:H20` is the sum of these cells, `0` what
 * no cell prints; a sheet is named where it changes.
 */
export function relationLines(results: readonly RelationResult[]): string[] {
  const groups = new Map<string, Line>();
  const byId = [...results].sort((a, b) => (a.relation.id < b.relation.id ? -1 : 1));
  for (const line of byId.map(lineOf)) {
    const known = groups.get(line.group);
    if (known === undefined) groups.set(line.group, line);
    else known.others.push(line);
  }
  return [...groups.values()].map(written);
}

interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

interface Line {
  readonly result: RelationResult;
  /** Equal for relations that differ in their columns alone. */
  readonly group: string;
  /** The id up to what names the column. */
  readonly stem: string;
  readonly name: string;
  readonly places: readonly (Place | null)[];
  readonly others: Line[];
}

function lineOf(result: RelationResult): Line {
  const { id, terms, operator, leftCount, missing } = result.relation;
  const places = terms.map(({ figure }) => figure.cell);
  const [, stem = id, name = ''] = /^(.*[[,])([^[\],]*)\]$/.exec(id) ?? [];
  const shape = terms.map(({ coefficient, figure: { cell } }) => [coefficient, cell && [cell.sheet, cell.row]]);
  // Columns that move together: what lies beside the first cell lies beside it in every relation of the group.
  const [first] = places;
  const distances = places.map((place) => (place && first ? place.column - first.column : null));
  const movesAlong = places.every((place) => place?.sheet === first?.sheet) && !/\d/.test(name);
  const group = movesAlong ? JSON.stringify([stem, shape, distances, operator, leftCount, missing, verdictText(result)]) : id;
  return { result, group, stem, name, places, others: [] };
}

function written(line: Line): string {
  const { result, stem, others } = line;
  const { relation } = result;
  const id = others.length === 0 ? relation.id : `${stem}${[line, ...others].map(({ name }) => name).join('|')}]`;
  const spelled = relation.terms.map((term, index) => {
    const columns = [line, ...others].map(({ places }) => places[index]?.column ?? 0);
    return { term, index, columns };
  });
  const left = side(spelled.slice(0, relation.leftCount), 1, '');
  const right = side(spelled.slice(relation.leftCount), -1, left.sheet);
  return `${id}: ${left.text} ${relation.operator} ${right.text}  ${verdictText(result)}`;
}

interface Spelled {
  readonly term: Term;
  readonly columns: readonly number[];
}

/** The terms of a side with its sign taken out; runs of neighbouring cells as a range. */
function side(spelled: readonly Spelled[], sign: 1 | -1, sheetBefore: string): { text: string; sheet: string } {
  let sheet = sheetBefore;
  const parts: string[] = [];
  for (let index = 0; index < spelled.length;) {
    const first = spelled[index];
    if (first === undefined) break;
    const length = runLength(spelled.slice(index));
    const last = spelled[index + length - 1];
    const { cell, value } = first.term.figure;
    const lead = first.term.coefficient === sign ? (parts.length > 0 ? ' + ' : '') : parts.length > 0 ? ' - ' : '-';
    const name = cell !== null && cell.sheet !== sheet ? `${cell.sheet}!` : '';
    sheet = cell?.sheet ?? sheet;
    const range = length > 1 && last !== undefined ? `:${address(last)}` : '';
    parts.push(`${lead}${name}${cell === null ? (value?.toFixed() ?? '?') : address(first)}${range}`);
    index += length;
  }
  return { text: parts.length === 0 ? 'nothing' : parts.join(''), sheet };
}

function address({ term, columns }: Spelled): string {
  const letters = [...new Set(columns)].map(columnLetters);
  const row = (term.figure.cell?.row ?? 0) + 1;
  return `${letters.length === 1 ? letters.join('') : `{${letters.join(letters.some((one) => one.length > 1) ? ',' : '')}}`}${row}`;
}

/** How many terms from the first on are neighbours down a column or along a row; a range has three at least. */
function runLength(spelled: readonly Spelled[]): number {
  const [first, second] = spelled;
  const [from, next] = [first?.term.figure.cell, second?.term.figure.cell];
  if (!first || !from || !next) return 1;
  const [down, along] = [next.row - from.row, next.column - from.column];
  if (!(down === 1 && along === 0) && !(down === 0 && along === 1)) return 1;
  let length = 1;
  for (const { term } of spelled.slice(1)) {
    const { cell } = term.figure;
    const isNext =
      cell?.sheet === from.sheet && cell.row === from.row + down * length && cell.column === from.column + along * length;
    if (!isNext || term.coefficient !== first.term.coefficient) break;
    length += 1;
  }
  return length > 2 ? length : 1;
}

function verdictText(result: RelationResult): string {
  const { verdict, relation } = result;
  const { missing } = relation;
  if (verdict === 'exact') return 'exact';
  if (missing !== undefined) return `undecided without ${missing.table}${missing.row === undefined ? '' : ` ${missing.row}`}`;
  if (verdict === 'undecided') return `${verdict}${result.unread === undefined ? '' : ' for amounts not understood'}`;
  return `${verdict} by ${result.residual.toFixed()}, slack ${result.slack.toFixed()}`;
}
