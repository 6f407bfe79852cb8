import { folderMessages as say } from '../messages/folder';
import { SHORT_TABLE_NAMES } from './overviewMessages';
import {
  drawing,
  INK,
  linesOf,
  lineThrough,
  PALE_INK,
  rounded,
  textAt,
  textBlock,
  WIDTH,
} from '../narrative/pictures/drawing/svg';
import { type HeatCell, HEAT_COLUMNS, type HeatColumn } from './heat';
import type { SpokenDrawing } from './linksSvg';

/** A department, or several that have nothing, in the picture. */
export interface HeatLine {
  readonly name: string;
  readonly heat: ReadonlyMap<HeatColumn, HeatCell>;
}

const NAMES = 0.3;
const HEAD = 38;
const ROW = 22;
const GAP = 2;
const SIZE = 11.5;
/** Fill and ink; the sign says the same without colour. */
const LOOKS: Readonly<Record<HeatCell['state'], readonly [fill: string, ink: string]>> = {
  error: ['#F4C7C9', '#B3121D'],
  undecided: ['#E3E3E3', '#404040'],
  hint: ['#DDEBF7', '#1F4E79'],
  clean: ['#F3F8F5', '#3B7A57'],
  absent: ['#FFFFFF', '#767676'],
};

/** Who has what in which table, on paper: those with errors each a line, the others counted. */
export function heatSvg(lines: readonly HeatLine[]): SpokenDrawing {
  const wrong = lines.filter(({ heat }) => [...heat.values()].some(({ state }) => state === 'error'));
  const columns = HEAT_COLUMNS.filter((column) => lines.some(({ heat }) => (heat.get(column)?.state ?? 'absent') !== 'absent'));
  const names = WIDTH * NAMES;
  const width = (WIDTH - names) / Math.max(1, columns.length);
  const head = columns.map((column, place) => {
    const label = heatColumnName(column);
    return textBlock(linesOf(label, width - GAP, SIZE), names + (place + 0.5) * width, HEAD / 2, SIZE + 2, {
      size: SIZE - 0.5,
      anchor: 'middle',
      colour: PALE_INK,
    });
  });
  const rows = wrong.flatMap(({ name, heat }, index) => {
    const y = HEAD + index * ROW;
    const cells = columns.map((column, place) => tile(heat.get(column), names + place * width, y, width));
    const [line = '', ...more] = linesOf(name, names - GAP * 3, SIZE);
    return [
      textAt(more.length === 0 ? line : `${line.slice(0, -1)}…`, 2, y + ROW / 2 + 4, { size: SIZE, colour: INK }),
      ...cells,
    ];
  });
  const rest = lines.length - wrong.length;
  const foot = rest === 0 ? '' : textAt(say.heatRest(rest), 2, HEAD + wrong.length * ROW + 16, { size: SIZE, colour: PALE_INK });
  return {
    drawing: drawing(HEAD + wrong.length * ROW + (rest === 0 ? 4 : 26), ...head, ...rows, foot),
    spoken: say.heatSpoken(
      wrong.map(({ name, heat }) =>
        say.heatLine(
          name,
          columns.flatMap((column) => spokenCell(column, heat.get(column))),
        ),
      ),
    ),
  };
}

export function heatColumnName(column: HeatColumn): string {
  return column === 'texts' || column === 'other' ? say.heatColumns[column] : SHORT_TABLE_NAMES[column];
}

function tile(cell: HeatCell | undefined, x: number, y: number, width: number): string {
  if (cell === undefined) return '';
  const [fill, ink] = LOOKS[cell.state];
  const box = `<rect x="${rounded(x + GAP / 2)}" y="${rounded(y + GAP / 2)}" width="${rounded(width - GAP)}" height="${ROW - GAP}" rx="2" fill="${fill}"/>`;
  const middle = x + width / 2;
  if (cell.state === 'clean') return box + tickAt(middle, y + ROW / 2, ink);
  return box + textAt(say.heat(cell), middle, y + ROW / 2 + 4, { size: SIZE - 1, anchor: 'middle', colour: ink });
}

/** Drawn: the fonts of pictures have no such sign. */
function tickAt(x: number, y: number, colour: string): string {
  return lineThrough(
    [
      [x - 4, y],
      [x - 1, y + 3],
      [x + 4, y - 4],
    ],
    colour,
    1.3,
  );
}

function spokenCell(column: HeatColumn, cell: HeatCell | undefined): readonly string[] {
  return cell?.state === 'error' ? [`${heatColumnName(column)}${say.heat(cell)}`] : [];
}
