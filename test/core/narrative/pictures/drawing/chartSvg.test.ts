import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { separatedAmount } from '../../../../../src/core/amounts/format';
import type { Chart } from '../../../../../src/core/narrative/pictures/chart';
import { chartSvg } from '../../../../../src/core/narrative/pictures/drawing/chartSvg';
import { PALETTE, textWidth, type Drawing } from '../../../../../src/core/narrative/pictures/drawing/svg';
import { attribute, descendantsNamed, parseXml, textOf, type XmlElement } from '../../../../../src/files/xml/parseXml';

const value = (amount: number) => {
  const decimal = new Decimal(amount).toDecimalPlaces(2);
  return { value: decimal, text: separatedAmount(decimal), origin: '某表某数' };
};

function pie(amounts: readonly number[], names = namesOf(amounts.length)): Chart {
  const total = amounts.reduce((sum, amount) => sum + amount, 0);
  const shares = amounts.map((amount) => `${((amount / total) * 100).toFixed(2)}%`);
  return { kind: 'pie', unit: '万元', categories: names, shares, series: [{ name: '支出决算', values: amounts.map(value) }] };
}

function columns(before: readonly number[], now: readonly number[], names = namesOf(before.length)): Chart {
  const series = [
    { name: '2023年度', values: before.map(value) },
    { name: '2024年度', values: now.map(value) },
  ];
  return { kind: 'columns', unit: '万元', categories: names, series };
}

const namesOf = (count: number): string[] => Array.from({ length: count }, (_, index) => `第${index + 1}类社会保障和就业支出`);

interface Box {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const numberAt = (element: XmlElement, name: string): number => Number(attribute(element, name));

const elements = ({ svg }: Drawing, name: string): XmlElement[] => [...descendantsNamed(parseXml(svg), name)];

/** Where each line of text stands. */
function textsOf(drawn: Drawing): Box[] {
  return elements(drawn, 'text').map((element) => {
    const text = textOf(drawn.svg, element);
    const size = numberAt(element, 'font-size');
    const [x, y, width] = [numberAt(element, 'x'), numberAt(element, 'y'), textWidth(text, size)];
    const anchor = attribute(element, 'text-anchor') ?? 'start';
    const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
    // What Chinese characters fill of their line.
    return { text, left, right: left + width, top: y - size * 0.85, bottom: y + size * 0.1 };
  });
}

function overlaps(boxes: readonly Box[]): string[] {
  return boxes.flatMap((one, index) =>
    boxes
      .slice(index + 1)
      .filter((other) => one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom)
      .map((other) => `${one.text} / ${other.text}`),
  );
}

function outside(drawn: Drawing): string[] {
  return textsOf(drawn)
    .filter(({ left, right, top, bottom }) => left < 0 || right > drawn.width || top < 0 || bottom > drawn.height)
    .map(({ text }) => text);
}

const wordsOf = (drawn: Drawing): string => textsOf(drawn).map(({ text }) => text).join(''); // prettier-ignore
/** Rows have no lines across but that of zero. */
const isStanding = (drawn: Drawing): boolean => elements(drawn, 'polyline').length > 1;

const LONG = '因公出国（境）费以及按照规定列入其中的国际组织会费和其他相关支出';

describe('a pie', () => {
  test('names each slice beside it with its amount and its share, in its colour', () => {
    const drawn = chartSvg(pie([75, 25], ['基本支出', '项目支出']));
    expect(textsOf(drawn).map(({ text }) => text)).toEqual([
      '单位：万元',
      '基本支出',
      '75.00（75.00%）',
      '项目支出',
      '25.00（25.00%）',
    ]);
    expect(elements(drawn, 'circle').map((circle) => attribute(circle, 'fill'))).toEqual([PALETTE[0], 'none']);
    expect(elements(drawn, 'path').map((path) => attribute(path, 'fill'))).toEqual([PALETTE[1]]);
  });

  test('draws a quarter as a quarter', () => {
    const [wedge] = elements(chartSvg(pie([75, 25])), 'path');
    const [, x1, y1, x2, y2] =
      /L(\S+) (\S+)A84 84 0 0 1 (\S+) (\S+)Z/.exec(wedge === undefined ? '' : (attribute(wedge, 'd') ?? '')) ?? [];
    expect([Number(x1), Number(x2)]).toEqual([280 - 84, 280]);
    expect(Number(y1) - Number(y2)).toBe(84);
  });

  test('never has one colour on both sides of an edge', () => {
    for (const count of [2, 10, 11, 12, 21, 25]) {
      const drawn = chartSvg(pie(Array.from({ length: count }, (_, index) => (index === 0 ? 30 : 10))));
      const fills = [PALETTE[0], ...elements(drawn, 'path').map((path) => attribute(path, 'fill'))];
      fills.forEach((fill, index) => {
        expect([count, index, fill]).not.toEqual([count, index, fills[(index + 1) % count]]);
      });
    }
  });
});

describe('columns', () => {
  test('stand, with their amounts above, where there is room', () => {
    const drawn = chartSvg(columns([50, 100], [100, 0], ['收入总计', '支出总计']));
    const bars = elements(drawn, 'rect').filter((rect) => numberAt(rect, 'y') > 40);
    expect(bars.map((rect) => [attribute(rect, 'fill'), numberAt(rect, 'height')])).toEqual([
      [PALETTE[0], 78],
      [PALETTE[1], 156],
      [PALETTE[0], 156],
      [PALETTE[1], 0],
    ]);
    expect(wordsOf(drawn)).toContain('收入总计');
  });

  test.each([
    ['two totals of nine digits', columns([123456789.12, 987654321.98], [1, 2], ['收入总计', '支出总计']), true],
    ['three classes', columns([1, 2, 3], [3, 2, 1]), true],
    ['ten classes', columns(Array<number>(10).fill(5), Array<number>(10).fill(6)), false],
    ['four amounts of nine digits', columns(Array<number>(4).fill(123456789.12), Array<number>(4).fill(1)), false],
  ])('%s', (_, chart, stands) => {
    expect(isStanding(chartSvg(chart))).toBe(stands);
  });

  test('below zero hang from the line of zero, standing and lying', () => {
    const standing = chartSvg(columns([-50], [100], ['收入总计']));
    const [low, high] = elements(standing, 'rect').filter((rect) => numberAt(rect, 'y') > 40);
    if (low === undefined || high === undefined) throw new Error('no bars');
    expect(numberAt(high, 'y') + numberAt(high, 'height')).toBe(numberAt(low, 'y'));
    const lying = chartSvg(columns([-50, ...Array<number>(9).fill(1)], Array<number>(10).fill(100)));
    const bars = elements(lying, 'rect').filter((rect) => numberAt(rect, 'y') > 25);
    const [left, right] = [bars[0], bars[1]];
    if (left === undefined || right === undefined) throw new Error('no bars');
    expect(numberAt(left, 'x') + numberAt(left, 'width')).toBeCloseTo(numberAt(right, 'x'), 1);
  });

  test('count 0 among the values of their scale, and end above the largest', () => {
    const ticks = textsOf(chartSvg(columns([0.01], [0.03], ['某']))).map(({ text }) => text);
    expect(ticks).toEqual(expect.arrayContaining(['0', '0.01', '0.02', '0.03']));
  });
});

describe('text', () => {
  const many = (count: number, amount: (index: number) => number) => Array.from({ length: count }, (_, index) => amount(index));
  test.each<[string, Chart]>([
    ['2 slices', pie([1, 1])],
    ['25 like slices', pie(many(25, (index) => 100 + index))],
    ['one slice of nearly all and 24 tiny ones', pie([99_999_999.99, ...many(24, (index) => 0.01 + index)])],
    ['24 tiny slices and one of nearly all', pie([...many(24, (index) => 0.01 + index), 999_999_999.99])],
    ['very long names', pie([5, 4, 3], [LONG, LONG, LONG])],
    ['1 category', columns([1366.05], [2560.03])],
    [
      '25 categories',
      columns(
        many(25, (index) => 1_000_000 * index),
        many(25, (index) => 7.5 * index + 1),
      ),
    ],
    [
      '40 categories',
      columns(
        many(40, (index) => index + 1),
        many(40, () => 3),
      ),
    ],
    ['long names below columns', columns([1, 2, 3], [3, 2, 1], [LONG, LONG, LONG])],
    ['negative amounts of nine digits', columns([-123456789.12, 5], [987654321.12, -4])],
  ])('of %s stands in the picture, whole and without overlap', (_, chart) => {
    const drawn = chartSvg(chart);
    expect(overlaps(textsOf(drawn))).toEqual([]);
    expect(outside(drawn)).toEqual([]);
    const words = wordsOf(drawn);
    for (const name of chart.categories) expect(words.replaceAll(' ', '')).toContain(name);
    for (const { text } of chart.series.flatMap(({ values }) => values)) expect(words).toContain(text);
  });

  test('never overlaps in a pie, whatever the amounts', () => {
    const amounts = fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 2, maxLength: 27 });
    fc.assert(
      fc.property(amounts, (cents) => {
        const drawn = chartSvg(pie(cents.map((amount) => amount / 100)));
        return overlaps(textsOf(drawn)).length === 0 && outside(drawn).length === 0;
      }),
      { numRuns: 60 },
    );
  });

  test('from a workbook is no markup', () => {
    const drawn = chartSvg(pie([1, 2], ['<甲>&', '乙']));
    expect(drawn.svg).toContain('&lt;甲&gt;&amp;');
  });
});

test('equal charts give equal drawings', () => {
  expect(chartSvg(pie([3, 2, 1]))).toEqual(chartSvg(pie([3, 2, 1])));
});
