import type { Review, SlipPattern, Suspect, SuspectArea, SuspectCell } from '../core/findings/finding';
import { groupSuspects } from '../core/findings/suspectGroups';
import type { Figures } from '../core/figures/figures';
import { tableName } from '../core/tables/naming';
import { a1 } from '../core/workbook/address';

/** One explanation: the cells that would have to change together. */
export interface SuspectChoice {
  readonly cells: readonly SuspectCellView[];
  readonly pattern: SlipPattern | null;
  readonly area: SuspectArea | null;
}

export interface SuspectCellView extends SuspectCell {
  /** The table that the cell stands in, as users call it. */
  readonly tableName: string;
  /** A1; empty for a figure that its table does not list. */
  readonly address: string;
}

/** What broke together, and the choices that would repair it: one choice when `unique`, none when there is no explanation. */
export interface SuspectCard {
  /** Stable while the same findings are explained. */
  readonly id: string;
  readonly status: Suspect['status'];
  /** Best first: those that look like a slip. */
  readonly choices: readonly SuspectChoice[];
  /** Those that would mend the relations as well. */
  readonly folded: readonly SuspectChoice[];
  /** Ids of the findings that each choice repairs. */
  readonly explains: readonly string[];
  /** There are further choices of the same size. */
  readonly more: boolean;
}

/** Best explanation first. What speaks only of ignored findings is left out. */
export function suspectsView(review: Review, figures: Figures, ignored: ReadonlySet<string>): readonly SuspectCard[] {
  const viewsOf = (choices: readonly Suspect[]): readonly SuspectChoice[] =>
    choices
      .filter(({ cells, area }) => cells.length > 0 || area !== undefined)
      .map(({ cells, pattern, area }) => ({
        cells: cells.map((cell) => cellView(cell, figures)),
        pattern,
        area: area ?? null,
      }));
  return groupSuspects(review.suspects)
    .filter(({ explains }) => explains.length === 0 || !explains.every((id) => ignored.has(id)))
    .map(({ key, status, explains, choices, folded, more }) => ({
      id: key,
      status,
      explains,
      more,
      choices: viewsOf(choices),
      folded: viewsOf(folded),
    }));
}

function cellView(cell: SuspectCell, figures: Figures): SuspectCellView {
  const { table, at } = cell;
  return { ...cell, tableName: tableName(table, figures.table(table)), address: at === null ? '' : a1(at.row, at.column) };
}

/** The cell to look at first: that of the best explanation, when there is exactly one way to repair what broke. */
export function culprit(cards: readonly SuspectCard[]): SuspectCellView | null {
  const [first] = cards;
  const choice = first?.status === 'unique' ? first.choices[0] : undefined;
  return choice?.cells.length === 1 ? (choice.cells[0] ?? null) : null;
}
