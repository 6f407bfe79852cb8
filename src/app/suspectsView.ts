import type { FindingCell, Review, SlipPattern, Suspect, SuspectArea, SuspectCell } from '../core/review';
import { groupSuspects } from '../core/suspectGroups';
import type { Figures } from '../core/tables/figures';
import { tableName } from '../core/tables/naming';
import type { TableKind } from '../core/tables/kinds';
import { parseA1 } from '../core/workbook/address';

/** One explanation: the cells that would have to change together. */
export interface SuspectChoice {
  readonly cells: readonly SuspectCellView[];
  readonly pattern: SlipPattern | null;
  readonly area: SuspectArea | null;
}

export interface SuspectCellView extends SuspectCell {
  /** The table that the cell stands in, as users call it; the sheet's name where it is in none. */
  readonly table: string;
  /** A value written here replaces a formula. */
  readonly formula: boolean;
  /** The product can write it: it has a place in the sheet. */
  readonly writable: boolean;
}

/** What broke together, and the choices that would repair it: one choice when `unique`, none when there is no explanation. */
export interface SuspectCard {
  /** Stable while the same findings are explained. */
  readonly id: string;
  readonly status: Suspect['status'];
  readonly choices: readonly SuspectChoice[];
  /** Ids of the findings that each choice repairs. */
  readonly explains: readonly string[];
  /** There are further choices of the same size. */
  readonly more: boolean;
}

/** Best explanation first. What speaks only of ignored findings is left out. */
export function suspectsView(review: Review, figures: Figures, ignored: ReadonlySet<string>): readonly SuspectCard[] {
  return groupSuspects(review.suspects)
    .filter(({ explains }) => explains.length === 0 || !explains.every((id) => ignored.has(id)))
    .map(({ key, status, explains, choices, more }) => ({
      id: key,
      status,
      explains,
      more,
      choices: choices
        .filter(({ cells, area }) => cells.length > 0 || area !== undefined)
        .map(({ cells, pattern, area }) => ({
          cells: cells.map((cell) => cellView(cell, figures)),
          pattern,
          area: area ?? null,
        })),
    }));
}

function cellView(cell: SuspectCell, figures: Figures): SuspectCellView {
  const home = tableAt(figures, cell);
  const formula = home !== null && formulaAt(figures, home, cell);
  const name = home === null ? cell.sheet : tableName(home, figures.table(home));
  return { ...cell, table: name, formula, writable: cell.address !== '' };
}

/** The recognised table that a cell belongs to. */
export function tableAt(figures: Figures, { sheet, address }: Pick<FindingCell, 'sheet' | 'address'>): TableKind | null {
  if (address === '') return null;
  const { row, column } = parseA1(address);
  const home = figures.tables.find((table) => {
    if (table.sheet !== sheet) return false;
    const [first = '', last = first] = table.range.split(':');
    const [from, to] = [parseA1(first), parseA1(last)];
    return row >= from.row && row <= to.row && column >= from.column && column <= to.column;
  });
  return home?.kind ?? null;
}

function formulaAt(figures: Figures, kind: TableKind, { address }: SuspectCell): boolean {
  const { row, column } = parseA1(address);
  return figures
    .rows(kind)
    .some((line) =>
      [...line.figures.values()].some(({ cell, formula }) => formula && cell?.row === row && cell.column === column),
    );
}

/** The cell to look at first: that of the best explanation, when there is exactly one way to repair what broke. */
export function culprit(cards: readonly SuspectCard[]): SuspectCellView | null {
  const [first] = cards;
  const choice = first?.status === 'unique' ? first.choices[0] : undefined;
  return choice?.cells.length === 1 ? (choice.cells[0] ?? null) : null;
}
