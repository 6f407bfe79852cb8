import type { Chart } from '../chart';
import { legend } from './columnsSvg';
import { colourAt, drawing, lineThrough, linesOf, PALE_INK, rectAt, textAt, textBlock, widest, WIDTH, type Drawing } from './svg';

const EDGE = 6;
const TOP = 30;
/** Of the names, which are broken where they are longer. */
const WIDEST_NAME = 176;
const BETWEEN = 6;

/** With many categories everything is set a little closer. */
interface Setting {
  readonly size: number;
  readonly pitch: number;
  readonly bar: number;
  readonly gap: number;
}

const ROOMY: Setting = { size: 11, pitch: 14, bar: 13, gap: 9 };
const DENSE: Setting = { size: 10, pitch: 12.5, bar: 11, gap: 5 };
const ROOMY_ROWS = 12;

/** Bars that lie, below each other for each category: for many of them, long names or long amounts. */
export function rowsSvg(chart: Chart): Drawing {
  const { categories, series } = chart;
  const { size, pitch, bar, gap } = categories.length > ROOMY_ROWS ? DENSE : ROOMY;
  const values = series.map((one) => one.values.map(({ value }) => value.toNumber()));
  const low = Math.min(0, ...values.flat());
  const high = Math.max(0, ...values.flat());
  const names = categories.map((name) => linesOf(name, WIDEST_NAME, size));
  const nameWidth = widest(names.flat(), size);
  const textsOf = (negative: boolean): string[] =>
    series.flatMap((one) => one.values.filter(({ value }) => value.isNegative() === negative).map(({ text }) => text));
  const left = EDGE + nameWidth + BETWEEN + (low < 0 ? widest(textsOf(true), size) + 4 : 0);
  const right = WIDTH - EDGE - widest(textsOf(false), size) - 4;
  const xOf = (value: number): number => left + ((right - left) * (value - low)) / (high - low);
  let y = TOP;
  const rows = categories.map((_, index) => {
    const lines = names[index] ?? [];
    const height = Math.max(lines.length * pitch, series.length * bar);
    const middle = y + height / 2;
    y += height + gap;
    const bars = series.map(({ values: own }, position) => {
      const value = values[position]?.[index] ?? 0;
      const [from, to] = [Math.min(xOf(0), xOf(value)), Math.max(xOf(0), xOf(value))];
      const top = middle + (position - series.length / 2) * bar;
      const [x, anchor] = value < 0 ? [from - 4, 'end' as const] : [to + 4, 'start' as const];
      return (
        rectAt(from, top + 1, to - from, bar - 2, colourAt(position)) +
        textAt(own[index]?.text ?? '', x, top + bar / 2 + size * 0.36, { size, anchor })
      );
    });
    return textBlock(lines, EDGE + nameWidth, middle, pitch, { size, anchor: 'end' }) + bars.join('');
  });
  const base = lineThrough([[xOf(0), TOP - 4], [xOf(0), y - gap + 4]], PALE_INK); // prettier-ignore
  return drawing(y - gap + EDGE + 4, legend(chart), ...rows, base);
}
