import { displayWidth } from '../../../text/displayWidth';
import { wrapText } from '../../../text/wrapText';

/** A drawing as SVG text with its size in pixels of 96 to the inch. Equal charts give equal text. */
export interface Drawing {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** As wide as the text of an official page. */
export const WIDTH = 560;
/** Of text. */
const FONT = 'Noto Sans SC';
export const INK = '#222222';
export const PALE_INK = '#595959';
const LATIN_WIDTH = 0.56;

/** Colours next to each other differ in lightness too, so that print without colour keeps them apart. */
export const PALETTE = [
  '#1F4E79', '#F8CBAD', '#548235', '#FFE699', '#7F7F7F', '#BDD7EE', '#C55A11', '#C6E0B4', '#5B4A8A', '#D9D9D9',
] as const; // prettier-ignore

export function colourAt(index: number): string {
  return PALETTE[index % PALETTE.length] ?? PALETTE[0];
}

export function textWidth(text: string, size: number): number {
  let width = 0;
  for (const character of text) width += displayWidth(character) === 2 ? size : size * LATIN_WIDTH;
  return width;
}

/** Lines of at most so many pixels, as few as can be and about as long as each other: no character is left alone. */
export function linesOf(text: string, width: number, size: number): string[] {
  const broken = (limit: number): string[] => wrapText(text, limit, (piece) => textWidth(piece, size));
  const fewest = broken(width);
  for (let limit = textWidth(text, size) / fewest.length; limit < width; limit += size / 2) {
    const lines = broken(limit);
    if (lines.length === fewest.length && widest(lines, size) <= width) return lines;
  }
  return fewest;
}

export function widest(texts: readonly string[], size: number): number {
  return Math.max(0, ...texts.map((text) => textWidth(text, size)));
}

export interface TextStyle {
  readonly size: number;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly colour?: string;
}

/** One line of text; `y` is its base line. */
export function textAt(text: string, x: number, y: number, { size, anchor = 'start', colour = INK }: TextStyle): string {
  const where = anchor === 'start' ? '' : ` text-anchor="${anchor}"`;
  return `<text x="${rounded(x)}" y="${rounded(y)}" font-size="${rounded(size)}" fill="${colour}"${where}>${escaped(text)}</text>`;
}

/** Lines of text below each other, together centred on `y`. */
export function textBlock(lines: readonly string[], x: number, y: number, pitch: number, style: TextStyle): string {
  const first = y - ((lines.length - 1) * pitch) / 2 + style.size * 0.36;
  return lines.map((line, index) => textAt(line, x, first + index * pitch, style)).join('');
}

export function rectAt(x: number, y: number, width: number, height: number, colour: string): string {
  const size = `width="${rounded(width)}" height="${rounded(height)}"`;
  // A thin edge keeps pale colours apart from the paper.
  return `<rect x="${rounded(x)}" y="${rounded(y)}" ${size} fill="${colour}" stroke="${PALE_INK}" stroke-width="0.4"/>`;
}

export function lineThrough(points: readonly (readonly [number, number])[], colour: string, width = 0.8): string {
  const path = points.map(([x, y]) => `${rounded(x)},${rounded(y)}`).join(' ');
  return `<polyline points="${path}" fill="none" stroke="${colour}" stroke-width="${width}"/>`;
}

/** The whole picture on white paper. */
export function drawing(height: number, ...elements: readonly string[]): Drawing {
  const whole = Math.ceil(height);
  const size = `width="${WIDTH}" height="${whole}" viewBox="0 0 ${WIDTH} ${whole}"`;
  const paper = `<rect width="${WIDTH}" height="${whole}" fill="#FFFFFF"/>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" ${size} font-family="${FONT}">${paper}${elements.join('')}</svg>`;
  return { svg, width: WIDTH, height: whole };
}

/** Two decimals are far finer than a printer's dot, and the same in every engine. */
export function rounded(value: number): number {
  const short = Math.round(value * 100) / 100;
  return short === 0 ? 0 : short;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
