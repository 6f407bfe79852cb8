import { scalesNumbers } from '../../core/workbook/scaledFormat';
import { attribute, childrenNamed, descendantsNamed, parseXml, smallInteger, textOf, type XmlElement } from '../xml/parseXml';

/** In thousands, or with a point written between digits: hardly a workbook has such a format. */
const COULD_SCALE = /number:(?:display-factor|embedded-text)\b/;

/** The format of a cell style, as Excel writes it; only those that print numbers smaller than they are. */
export type OdsFormats = ReadonlyMap<string, string>;

/**
 * The formats of cell styles by the names of the styles. What is used by a sheet stands in `content.xml`, what has a name for
 * people in `styles.xml`; a style without a format of its own has that of its parent.
 */
export function scalingStyles(texts: readonly (string | null)[]): OdsFormats {
  const given = texts.filter((text) => text !== null);
  const formats = new Map<string, string>();
  if (!given.some((text) => COULD_SCALE.test(text))) return formats;
  const styles = new Map<string, XmlElement>();
  const codes = new Map<string, string>();
  for (const text of given) {
    const root = parseXml(text);
    for (const [name, code] of numberFormats(text, root)) codes.set(name, code);
    for (const style of descendantsNamed(root, 'style'))
      if (attribute(style, 'family') === 'table-cell') styles.set(attribute(style, 'name') ?? '', style);
  }
  for (const name of styles.keys()) {
    const code = codes.get(formatNamed(styles, name) ?? '') ?? '';
    if (scalesNumbers(code)) formats.set(name, code);
  }
  return formats;
}

/** The name of a style's number format; parents that lead back to a style are no parents. */
function formatNamed(styles: ReadonlyMap<string, XmlElement>, style: string): string | null {
  const seen = new Set<string>();
  for (let name: string | null = style; name !== null && !seen.has(name);) {
    seen.add(name);
    const element = styles.get(name);
    const format = element === undefined ? null : attribute(element, 'data-style-name');
    if (format !== null) return format;
    name = element === undefined ? null : attribute(element, 'parent-style-name');
  }
  return null;
}

/** By name; a style that applies under conditions names those that do otherwise. */
function numberFormats(text: string, root: XmlElement): Map<string, string> {
  const styles = [...descendantsNamed(root, 'number-style')];
  const own = new Map(styles.map((style) => [attribute(style, 'name') ?? '', sectionOf(text, style)]));
  return new Map(
    styles.map((style) => {
      const name = attribute(style, 'name') ?? '';
      const others = childrenNamed(style, 'map').map((map) => {
        const condition = /^value\(\)(<=|>=|!=|<|>|=)(-?[\d.]+)$/.exec(attribute(map, 'condition') ?? '');
        const operator = condition?.[1]?.replace('!=', '<>') ?? '<>';
        return `[${operator}${condition?.[2] ?? '0'}]${own.get(attribute(map, 'apply-style-name') ?? '') ?? '0'};`;
      });
      return [name, others.join('') + (own.get(name) ?? '0')];
    }),
  );
}

/** More digits than any figure has are those of a damaged file. */
const MOST_DIGITS = 30;

function sectionOf(text: string, style: XmlElement): string {
  const [number] = childrenNamed(style, 'number');
  if (number === undefined) return '';
  const count = (element: XmlElement, name: string): number =>
    Math.min(MOST_DIGITS, smallInteger(attribute(element, name) ?? '0') ?? 0);
  const written = childrenNamed(number, 'embedded-text').map((element) => ({
    at: count(element, 'position'),
    words: textOf(text, element).replaceAll('"', ''),
  }));
  // Positions are counted from the point to the left.
  const places = Math.max(count(number, 'min-integer-digits'), 1, ...written.map(({ at }) => at + 1));
  const digits = Array.from({ length: places }, (_, index) => {
    const words = written.find(({ at }) => at === places - index)?.words ?? '';
    return words === '' ? '0' : `"${words}"0`;
  });
  const decimals = count(number, 'decimal-places');
  const thousands = Math.round(Math.log10(Number(attribute(number, 'display-factor') ?? 1)) / 3);
  return `${digits.join('')}${decimals > 0 ? `.${'0'.repeat(decimals)}` : ''}${','.repeat(thousands > 0 && thousands < 9 ? thousands : 0)}`;
}
