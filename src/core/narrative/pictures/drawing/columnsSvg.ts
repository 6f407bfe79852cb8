import { separated } from '../../../amounts/format';
import { pictureWords as say } from '../pictureMessages';
import type { Chart } from '../chart';
import { scaleOf } from './scale';
import {
  colourAt,
  drawing,
  lineThrough,
  linesOf,
  PALE_INK,
  rectAt,
  textAt,
  textBlock,
  textWidth,
  widest,
  WIDTH,
  type Drawing,
} from './svg';

const EDGE = 6;
const TOP = 46;
const PLOT = 156;
const SIZE = 11;
const NAME_PITCH = 14;
const NAME_LINES = 3;
const WIDEST_COLUMN = 54;
const GRID = '#D9D9D9';

/** Columns beside each other for each category; `null` where names or amounts have no room, so that rows serve better. */
export function columnsSvg(chart: Chart): Drawing | null {
  const { categories, series } = chart;
  const values = series.map((one) => one.values.map(({ value }) => value.toNumber()));
  const scale = scaleOf(values.flat());
  const ticks = scale.ticks.map((tick) => separated(String(Number(tick.toFixed(6)))));
  const left = EDGE + widest(ticks, 10) + 6;
  const group = (WIDTH - EDGE - left) / categories.length;
  const room = (group - 14) / series.length;
  const names = categories.map((name) => linesOf(name, group - 10, SIZE));
  const texts = series.flatMap((one) => one.values.map(({ text }) => text));
  if (widest(texts, SIZE) > room - 4) return null;
  if (names.some((lines) => lines.length > NAME_LINES || widest(lines, SIZE) > group - 4)) return null;

  const yOf = (value: number): number => TOP + (PLOT * (scale.high - value)) / (scale.high - scale.low);
  const bar = Math.min(WIDEST_COLUMN, room * 0.72);
  const slot = Math.min(room, Math.max(widest(texts, SIZE) + 8, bar + 4));
  const columns = categories.flatMap((_, index) => {
    const middle = left + group * (index + 0.5);
    return series.map(({ values: own }, position) => {
      const value = values[position]?.[index] ?? 0;
      const x = middle + (position - (series.length - 1) / 2) * slot;
      const [upper, lower] = [Math.min(yOf(0), yOf(value)), Math.max(yOf(0), yOf(value))];
      const label = value < 0 ? lower + SIZE + 1 : upper - 4;
      return (
        rectAt(x - bar / 2, upper, bar, lower - upper, colourAt(position)) +
        textAt(own[index]?.text ?? '', x, label, { size: SIZE, anchor: 'middle' })
      );
    });
  });
  const below = TOP + PLOT + (scale.low < 0 ? SIZE + 6 : 6);
  const nameHeight = Math.max(...names.map((lines) => lines.length)) * NAME_PITCH;
  return drawing(
    below + nameHeight + EDGE,
    legend(chart),
    ...scale.ticks.map(
      (tick, index) =>
        lineThrough([[left, yOf(tick)], [WIDTH - EDGE, yOf(tick)]], tick === 0 ? PALE_INK : GRID) + // prettier-ignore
        textAt(ticks[index] ?? '', left - 5, yOf(tick) + 3.5, { size: 10, anchor: 'end', colour: PALE_INK }),
    ),
    ...columns,
    ...names.map((lines, index) =>
      textBlock(lines, left + group * (index + 0.5), below + (lines.length * NAME_PITCH) / 2, NAME_PITCH, {
        size: SIZE,
        anchor: 'middle',
      }),
    ),
  );
}

/** What each colour means, in the middle above the chart, and the unit of its amounts. */
export function legend({ series, unit }: Chart): string {
  const size = 12;
  const widths = series.map(({ name }) => 14 + textWidth(name, size) + 22);
  let x = (WIDTH - widths.reduce((all, width) => all + width, 0)) / 2 + 11;
  const entries = series.map(({ name }, index) => {
    const entry = rectAt(x, 6, 10, 10, colourAt(index)) + textAt(name, x + 14, 15, { size });
    x += widths[index] ?? 0;
    return entry;
  });
  const right = { size: SIZE, anchor: 'end', colour: PALE_INK } as const;
  return entries.join('') + textAt(say.unit(unit), WIDTH - EDGE, 15, right);
}
