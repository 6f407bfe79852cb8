import { overviewMessages as say } from './overviewMessages';
import type { TableKind } from '../figures/kinds';
import { drawing, type Drawing, INK, PALE_INK, rounded, textAt, WIDTH } from '../narrative/pictures/drawing/svg';
import { linkLayout, type LinkBox, type LinkLine, type TextLine } from './linkLayout';
import type { LinkCounts, TableLink } from './links';
import type { LinkTexts } from './linkTexts';
import { countSign, linkWords, shortName, type TableNumbers, textCounts, textsWords, totalOf } from './linkWords';

/** A picture and what it says to those who cannot see it. */
export interface SpokenDrawing {
  readonly drawing: Drawing;
  readonly spoken: string;
}

const WRONG = '#B3121D';
const RIGHT = '#3B7A57';
const OPEN = '#767676';
const FILLS = { wrong: '#FBE9EA', right: '#F3F8F5', open: '#F5F5F5' };

/** The 勾稽关系 of a department on paper: what is broken is red, thicker and has its number. */
export function linksSvg(
  kinds: readonly TableKind[],
  links: readonly TableLink[],
  numbers: TableNumbers,
  texts: LinkTexts | null = null,
): SpokenDrawing {
  const { height, boxes, lines, texts: below } = linkLayout(kinds, links, WIDTH, texts);
  const inside = links.filter(({ between: [one, other] }) => one === other);
  const across = links.filter((link) => !inside.includes(link));
  return {
    drawing: drawing(
      height,
      ...lines.map(lineSvg),
      ...boxes.map((box) => boxSvg(box, numbers)),
      ...below.lines.map(brokenSvg),
      textsSvg(below.box, texts),
    ),
    spoken: say.spoken(
      inside.map((link) => linkWords(link, numbers)),
      across.map((link) => linkWords(link, numbers)),
      textsWords(texts, numbers),
    ),
  };
}

/** `M x,y C …` */
export function curvePath([start, one, other, end]: LinkLine['points']): string {
  const at = ([x, y]: readonly [number, number]): string => `${rounded(x)},${rounded(y)}`;
  return `M${at(start)} C${at(one)} ${at(other)} ${at(end)}`;
}

function lineSvg({ link, points, middle: [x, y] }: LinkLine): string {
  const { error } = link;
  const isOpen = error === 0 && link.undecided > 0;
  const look = error > 0 ? `stroke="${WRONG}" stroke-width="2.4"` : `stroke="${isOpen ? OPEN : RIGHT}" stroke-width="1"`;
  const dashes = isOpen ? ' stroke-dasharray="4 3"' : '';
  const line = `<path d="${curvePath(points)}" fill="none" ${look}${dashes}/>`;
  return error === 0 ? line : line + plateSvg(error, x, y);
}

/** How many of the texts' errors are about a table. */
function brokenSvg({ points, errors, middle: [x, y] }: TextLine): string {
  const line = `<path d="${curvePath(points)}" fill="none" stroke="${WRONG}" stroke-width="2.4"/>`;
  return line + plateSvg(errors, x, y);
}

function plateSvg(count: number, x: number, y: number): string {
  const plate = `<rect x="${rounded(x - 13)}" y="${rounded(y - 9)}" width="26" height="18" rx="4" fill="#FFFFFF" stroke="${WRONG}"/>`;
  return plate + textAt(say.wrongShort(count), x, y + 4.5, { size: 12, anchor: 'middle', colour: WRONG });
}

function boxSvg({ kind, x, y, width, height, inside }: LinkBox, numbers: TableNumbers): string {
  const state = stateOf(inside);
  const words = inside === null ? say.noEquations : `${say.equations(totalOf(inside))}　${countSign(inside)}`;
  return namedBox({ x, y, width, height }, state, shortName(kind, numbers), words);
}

function textsSvg(box: Omit<LinkBox, 'kind' | 'inside'>, texts: LinkTexts | null): string {
  if (texts === null) return namedBox(box, 'open', say.texts, say.noTexts);
  return namedBox(box, texts.errors > 0 ? 'wrong' : 'right', say.texts, textCounts(texts).join('　'));
}

function namedBox(
  { x, y, width, height }: Omit<LinkBox, 'kind' | 'inside'>,
  state: keyof typeof FILLS,
  name: string,
  words: string,
): string {
  const stroke = { wrong: WRONG, right: RIGHT, open: OPEN }[state];
  return (
    `<rect x="${rounded(x)}" y="${rounded(y)}" width="${width}" height="${height}" rx="5" fill="${FILLS[state]}" stroke="${stroke}" stroke-width="${state === 'wrong' ? 2 : 1}"/>` +
    textAt(name, x + 10, y + 17, { size: 13, colour: INK }) +
    textAt(words, x + 10, y + 34, { size: 11.5, colour: state === 'wrong' ? WRONG : PALE_INK })
  );
}

function stateOf(inside: LinkCounts | null): keyof typeof FILLS {
  if (inside === null) return 'open';
  return inside.error > 0 ? 'wrong' : inside.undecided > 0 ? 'open' : 'right';
}
