import type { Cell, Place } from './place';

/** What some forms print beside this year's final figure: the budget, the adjusted budget of the whole year, last year's final figure. */
export type Beside = 'budget' | 'adjusted-budget' | 'prior';

/** The same place on another side; a form that has no such side has no such cells. */
export function beside(place: Place, side: Beside): Place {
  return { cells: place.cells.map((cell) => cellBeside(cell, side)) };
}

/** The sides of 公开09表 are its rows; other tables have columns for them, `budget` or `budget-total` and so on. */
function cellBeside([table, row, column]: Cell, side: Beside): Cell {
  if (table === 'three-public') return [table, side, column];
  return [table, row, column === 'amount' ? side : `${side}-${column}`];
}
