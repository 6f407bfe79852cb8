import { pictureWords as say } from '../pictureMessages';
import type { Chart } from '../chart';
import { spread } from './spread';
import {
  colourAt,
  drawing,
  lineThrough,
  linesOf,
  PALE_INK,
  PALETTE,
  rectAt,
  rounded,
  textAt,
  textBlock,
  textWidth,
  WIDTH,
  type Drawing,
} from './svg';

/** How labels are set: with few slices the amount has a line of its own. */
interface Setting {
  readonly radius: number;
  readonly size: number;
  readonly pitch: number;
  /** The amount stands behind the name where there is room. */
  readonly behind: boolean;
}

const ROOMY: Setting = { radius: 84, size: 12, pitch: 15, behind: false };
const DENSE: Setting = { radius: 76, size: 10.5, pitch: 13, behind: true };
/** More slices than this are set densely. */
const ROOMY_SLICES = 10;

const EDGE = 6;
/** From the circle to where a label's line turns level, then to the label. */
const BEND = 22;
const LEVEL = 8;
const SWATCH = 9;
const GAP = 5;
const TOP = 26;

interface Slice {
  readonly colour: string;
  readonly lines: readonly string[];
  /** Parts of the whole circle. */
  readonly from: number;
  readonly to: number;
}

/** A pie whose slices are named beside it, each on a line of its own from its slice, with amount and share. */
export function pieSvg(chart: Chart): Drawing {
  const setting = chart.categories.length > ROOMY_SLICES ? DENSE : ROOMY;
  const slices = slicesOf(chart, setting);
  const placed = bestPlacing(slices, setting);
  const tops = placed.labels.map(({ y, slice }) => y - (slice.lines.length * setting.pitch) / 2);
  const bottoms = placed.labels.map(({ y, slice }) => y + (slice.lines.length * setting.pitch) / 2);
  const shift = TOP - Math.min(-setting.radius - GAP, ...tops);
  const height = Math.max(setting.radius + GAP, ...bottoms) + shift + EDGE;
  return drawing(
    height,
    textAt(say.unit(chart.unit), WIDTH - EDGE, 15, { size: 11, anchor: 'end', colour: PALE_INK }),
    ...wedges(slices, placed.turn, setting.radius, shift),
    ...placed.labels.map((label) => labelled(label, setting, shift)),
  );
}

function slicesOf({ categories, shares = [], series }: Chart, setting: Setting): Slice[] {
  const values = series[0]?.values ?? [];
  const amounts = values.map(({ value }) => value.toNumber());
  const total = amounts.reduce((sum, amount) => sum + amount, 0);
  const width = WIDTH / 2 - setting.radius - BEND - LEVEL - SWATCH - EDGE - 4;
  let from = 0;
  return categories.map((name, index) => {
    const figures = `${values[index]?.text ?? ''}（${shares[index] ?? ''}）`;
    const start = from;
    from += (amounts[index] ?? 0) / total;
    return {
      colour: sliceColour(index, categories.length),
      lines: labelLines(name, figures, width, setting),
      from: start,
      to: from,
    };
  });
}

/** The amount and its share are never parted. */
function labelLines(name: string, figures: string, width: number, { size, behind }: Setting): string[] {
  const names = linesOf(name, width, size);
  const last = `${names.at(-1) ?? ''} ${figures}`;
  return behind && textWidth(last, size) <= width ? [...names.slice(0, -1), last] : [...names, figures];
}

/** The last slice lies beside the first. */
function sliceColour(index: number, count: number): string {
  return index === count - 1 && index % PALETTE.length === 0 && index > 0 ? colourAt(4) : colourAt(index);
}

interface Label {
  readonly slice: Slice;
  readonly right: boolean;
  /** Where its line begins, on the circle. */
  readonly anchor: readonly [number, number];
  /** Its middle, from the middle of the pie. */
  readonly y: number;
}

interface Placing {
  /** By how much of the circle the first slice begins after the top. */
  readonly turn: number;
  readonly labels: readonly Label[];
}

const TURNS = 48;

/** The first slice begins at the top, unless the pie turned a little leaves labels nearer to their slices. */
function bestPlacing(slices: readonly Slice[], setting: Setting): Placing {
  let best = placing(slices, 0, setting);
  let least = costOf(best, setting);
  for (let step = 1; step < TURNS && least > 0; step++) {
    const other = placing(slices, step / TURNS, setting);
    const cost = costOf(other, setting);
    if (cost < least - 1) [best, least] = [other, cost];
  }
  return best;
}

function placing(slices: readonly Slice[], turn: number, { radius, pitch }: Setting): Placing {
  const anchored = slices.map((slice) => {
    const [x, y] = onCircle((slice.from + slice.to) / 2 + turn, radius);
    return { slice, right: x >= 0, anchor: [x, y] as const };
  });
  const side = (right: boolean): Label[] => {
    const own = anchored.filter((one) => one.right === right).sort((a, b) => a.anchor[1] - b.anchor[1]);
    const wanted = own.map(({ slice, anchor }) => ({ at: anchor[1] * 1.15, height: slice.lines.length * pitch }));
    return spread(wanted, GAP).map((y, index) => ({ ...at(own, index), y }));
  };
  return { turn, labels: [...side(true), ...side(false)] };
}

/** How far labels are from their slices, and how much of the pie their lines cross. */
function costOf({ labels }: Placing, { radius, pitch }: Setting): number {
  const far = labels.map(({ anchor, y }) => Math.max(0, Math.abs(y - anchor[1]) - radius / 2));
  const crossing = labels.map(({ anchor: [x, y], y: end, right }) => {
    const bend = (radius + BEND) * (right ? 1 : -1);
    const middle = Math.hypot((x + bend) / 2, (y + end) / 2);
    return Math.max(0, radius - middle) * 20;
  });
  const heights = labels.map(({ y, slice }) => Math.abs(y) + (slice.lines.length * pitch) / 2);
  return sum(far) + sum(crossing) + Math.max(0, Math.max(...heights) - 2 * radius);
}

function wedges(slices: readonly Slice[], turn: number, radius: number, shift: number): string[] {
  const largest = slices.reduce((most, slice) => (slice.to - slice.from > most.to - most.from ? slice : most), at(slices, 0));
  const centre = `cx="${WIDTH / 2}" cy="${rounded(shift)}"`;
  // The largest is the whole circle below the others: an arc that is nearly one would not be drawn.
  const whole = `<circle ${centre} r="${radius}" fill="${largest.colour}"/>`;
  const others = slices
    .filter((slice) => slice !== largest)
    .map(({ from, to, colour }) => {
      const [x1, y1] = onCircle(from + turn, radius);
      const [x2, y2] = onCircle(to + turn, radius);
      const start = `${rounded(WIDTH / 2 + x1)} ${rounded(shift + y1)}`;
      const arc = `A${radius} ${radius} 0 ${to - from > 0.5 ? 1 : 0} 1 ${rounded(WIDTH / 2 + x2)} ${rounded(shift + y2)}`;
      const edge = to - from > 0.006 ? ' stroke="#FFFFFF" stroke-width="0.8"' : '';
      return `<path d="M${WIDTH / 2} ${rounded(shift)}L${start}${arc}Z" fill="${colour}"${edge}/>`;
    });
  return [whole, ...others, `<circle ${centre} r="${radius}" fill="none" stroke="${PALE_INK}" stroke-width="0.5"/>`];
}

function labelled({ slice, right, anchor: [x, y], y: middle }: Label, { radius, size, pitch }: Setting, shift: number): string {
  const sign = right ? 1 : -1;
  const centre = WIDTH / 2;
  const bend = centre + sign * (radius + BEND);
  const end = bend + sign * LEVEL;
  const swatch = right ? end + 1 : end - 1 - SWATCH;
  const text = right ? swatch + SWATCH + 3 : swatch - 3;
  const line = lineThrough([[centre + x, shift + y], [bend, shift + middle], [end, shift + middle]], '#8C8C8C'); // prettier-ignore
  return (
    line +
    rectAt(swatch, shift + middle - SWATCH / 2, SWATCH, SWATCH, slice.colour) +
    textBlock(slice.lines, text, shift + middle, pitch, { size, anchor: right ? 'start' : 'end' })
  );
}

/** Parts of a circle are counted from its top, clockwise. */
function onCircle(part: number, radius: number): readonly [number, number] {
  const angle = part * 2 * Math.PI;
  return [Math.sin(angle) * radius, -Math.cos(angle) * radius];
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function at<Item>(items: readonly Item[], index: number): Item {
  const item = items[index];
  if (item === undefined) throw new RangeError('a pie has slices');
  return item;
}
