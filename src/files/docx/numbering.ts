import type { OfficePackage } from '../officePackage';
import { attribute, childNamed, childrenNamed, type XmlElement } from '../xml/parseXml';

interface Level {
  readonly format: string;
  readonly text: string;
  readonly start: number;
}

interface List {
  readonly levels: ReadonlyMap<number, Level>;
  /** Lists of one abstract definition count on together. */
  readonly counter: string;
}

/** Gives each paragraph the label that Word's automatic numbering prints before it. */
export class Numbering {
  private readonly lists: ReadonlyMap<string, List>;
  private readonly styles: ReadonlyMap<string, { readonly list: string; readonly level: number }>;
  private readonly counters = new Map<string, number[]>();

  constructor(content: OfficePackage, part: string) {
    const numbering = content.relatedPart(part, 'numbering');
    const styles = content.relatedPart(part, 'styles');
    this.lists = readLists(numbering === null ? null : content.xml(numbering));
    this.styles = readStyles(styles === null ? null : content.xml(styles));
  }

  /** The label of the next paragraph; paragraphs have to be asked for in reading order. */
  labelOf(paragraph: XmlElement): string {
    const properties = childNamed(paragraph, 'pPr');
    if (properties === null) return '';
    const direct = listOf(properties);
    const style = childNamed(properties, 'pStyle');
    const inherited = style ? this.styles.get(attribute(style, 'val') ?? '') : undefined;
    const list = direct?.list ?? inherited?.list;
    if (list === undefined || list === '0') return '';
    return this.count(list, direct?.level ?? inherited?.level ?? 0);
  }

  private count(id: string, level: number): string {
    const list = this.lists.get(id);
    const own = list?.levels.get(level);
    if (!list || !own) return '';
    const counts = this.counters.get(list.counter) ?? [];
    counts[level] = (counts[level] ?? own.start - 1) + 1;
    counts.length = level + 1;
    this.counters.set(list.counter, counts);
    if (own.format === 'bullet' || own.format === 'none') return '';
    return own.text.replace(/%(\d)/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const other = list.levels.get(at);
      return numeral(counts[at] ?? other?.start ?? 1, other?.format ?? 'decimal');
    });
  }
}

function listOf(properties: XmlElement): { readonly list: string; readonly level: number | undefined } | null {
  const numbering = childNamed(properties, 'numPr');
  const id = numbering && childNamed(numbering, 'numId');
  if (!numbering || !id) return null;
  const level = childNamed(numbering, 'ilvl');
  return { list: attribute(id, 'val') ?? '0', level: level ? Number(attribute(level, 'val')) : undefined };
}

function readStyles(root: XmlElement | null): Map<string, { list: string; level: number }> {
  const found = new Map<string, { list: string; level: number }>();
  for (const style of root ? childrenNamed(root, 'style') : []) {
    const properties = childNamed(style, 'pPr');
    const list = properties && listOf(properties);
    if (list) found.set(attribute(style, 'styleId') ?? '', { list: list.list, level: list.level ?? 0 });
  }
  return found;
}

function readLists(root: XmlElement | null): Map<string, List> {
  const lists = new Map<string, List>();
  if (root === null) return lists;
  const abstract = new Map(
    childrenNamed(root, 'abstractNum').map((element) => [attribute(element, 'abstractNumId') ?? '', readLevels(element)]),
  );
  for (const element of childrenNamed(root, 'num')) {
    const id = attribute(element, 'numId') ?? '';
    const base = childNamed(element, 'abstractNumId');
    const abstractId = (base && attribute(base, 'val')) ?? '';
    const overrides = childrenNamed(element, 'lvlOverride');
    const levels = new Map(abstract.get(abstractId) ?? []);
    for (const override of overrides) applyOverride(override, levels);
    lists.set(id, { levels, counter: overrides.length > 0 ? `num ${id}` : `abstract ${abstractId}` });
  }
  return lists;
}

function readLevels(element: XmlElement): Map<number, Level> {
  return new Map(childrenNamed(element, 'lvl').map((level) => [Number(attribute(level, 'ilvl')), readLevel(level)]));
}

function readLevel(element: XmlElement): Level {
  const value = (local: string): string | null => {
    const child = childNamed(element, local);
    return child && attribute(child, 'val');
  };
  const start = Number(value('start') ?? 1);
  return { format: value('numFmt') ?? 'decimal', text: value('lvlText') ?? '', start: Number.isInteger(start) ? start : 1 };
}

function applyOverride(override: XmlElement, levels: Map<number, Level>): void {
  const at = Number(attribute(override, 'ilvl'));
  const own = childNamed(override, 'lvl');
  const base = own ? readLevel(own) : levels.get(at);
  const restart = childNamed(override, 'startOverride');
  if (base) levels.set(at, restart ? { ...base, start: Number(attribute(restart, 'val') ?? 1) } : base);
}

const CHINESE = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
const ROMAN: readonly (readonly [number, string])[] = [[1000, 'm'], [900, 'cm'], [500, 'd'], [400, 'cd'], [100, 'c'], [90, 'xc'], [50, 'l'], [40, 'xl'], [10, 'x'], [9, 'ix'], [5, 'v'], [4, 'iv'], [1, 'i']]; // prettier-ignore
const CIRCLED_ONE = 0x2460;

/** A number in one of Word's numbering formats; formats that Chinese documents do not use are written in digits. */
export function numeral(value: number, format: string): string {
  switch (format) {
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'japaneseCounting':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
    case 'ideographTraditional':
      return chinese(value);
    case 'ideographDigital':
      return Array.from(String(value))
        .map((digit) => (digit === '0' ? '〇' : (CHINESE[Number(digit)] ?? digit)))
        .join('');
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return value >= 1 && value <= 20 ? String.fromCodePoint(CIRCLED_ONE + value - 1) : String(value);
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'lowerLetter':
      return letter(value);
    case 'upperLetter':
      return letter(value).toUpperCase();
    case 'lowerRoman':
      return roman(value);
    case 'upperRoman':
      return roman(value).toUpperCase();
    default:
      return String(value);
  }
}

/** 一 to 九十九; beyond that in digits, which no heading reaches. */
function chinese(value: number): string {
  if (value < 1 || value > 99) return String(value);
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  const head = tens === 0 ? '' : tens === 1 ? '十' : `${CHINESE[tens] ?? ''}十`;
  return head + (ones === 0 ? '' : (CHINESE[ones] ?? ''));
}

function letter(value: number): string {
  const index = (value - 1) % 26;
  return value < 1 ? String(value) : String.fromCharCode(97 + index).repeat(Math.floor((value - 1) / 26) + 1);
}

function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value);
  let rest = value;
  let text = '';
  for (const [worth, sign] of ROMAN) {
    for (; rest >= worth; rest -= worth) text += sign;
  }
  return text;
}
