import { overviewMessages as say } from '../messages/overview';
import type { TableKind } from '../figures/kinds';
import { drawing, type Drawing, INK, PALE_INK, rounded, textAt, WIDTH } from '../narrative/pictures/drawing/svg';
import { linkLayout, type LinkBox, type LinkLine } from './linkLayout';
import type { LinkCounts, TableLink } from './links';
import { countSign, linkWords, shortName, type TableNumbers, totalOf } from './linkWords';

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
export function linksSvg(kinds: readonly TableKind[], links: readonly TableLink[], numbers: TableNumbers): SpokenDrawing {
  const { height, boxes, lines } = linkLayout(kinds, links, WIDTH);
  const inside = links.filter(({ between: [one, other] }) => one === other);
  const across = links.filter((link) => !inside.includes(link));
  return {
    drawing: drawing(height, ...lines.map(lineSvg), ...boxes.map((box) => boxSvg(box, numbers))),
    spoken: say.spoken(
      inside.map((link) => linkWords(link, numbers)),
      across.map((link) => linkWords(link, numbers)),
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
  if (error === 0) return line;
  const plate = `<rect x="${rounded(x - 13)}" y="${rounded(y - 9)}" width="26" height="18" rx="4" fill="#FFFFFF" stroke="${WRONG}"/>`;
  return line + plate + textAt(say.wrongShort(error), x, y + 4.5, { size: 12, anchor: 'middle', colour: WRONG });
}

function boxSvg({ kind, x, y, width, height, inside }: LinkBox, numbers: TableNumbers): string {
  const state = stateOf(inside);
  const stroke = { wrong: WRONG, right: RIGHT, open: OPEN }[state];
  const box = `<rect x="${rounded(x)}" y="${rounded(y)}" width="${width}" height="${height}" rx="5" fill="${FILLS[state]}" stroke="${stroke}" stroke-width="${state === 'wrong' ? 2 : 1}"/>`;
  const words = inside === null ? say.noEquations : `${say.equations(totalOf(inside))}　${countSign(inside)}`;
  return (
    box +
    textAt(shortName(kind, numbers), x + 10, y + 17, { size: 13, colour: INK }) +
    textAt(words, x + 10, y + 34, { size: 11.5, colour: state === 'wrong' ? WRONG : PALE_INK })
  );
}

function stateOf(inside: LinkCounts | null): keyof typeof FILLS {
  if (inside === null) return 'open';
  return inside.error > 0 ? 'wrong' : inside.undecided > 0 ? 'open' : 'right';
}
