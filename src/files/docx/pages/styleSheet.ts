import { attribute, childNamed, childrenNamed, isTrue, type XmlElement } from '../../xml/parseXml';

/** How a paragraph is set: lengths in twips, `size` in half points. */
export interface ParagraphFormat {
  readonly size: number;
  readonly before: number;
  readonly after: number;
  readonly line: number;
  readonly lineRule: string;
  readonly left: number;
  readonly right: number;
  /** Of the first line against the others. */
  readonly firstLine: number;
  readonly keepNext: boolean;
}

/** Properties by element and attribute: `spacing.line`. What is said later goes before what was said earlier. */
type Said = ReadonlyMap<string, string>;

const ELEMENTS = ['spacing', 'ind', 'keepNext'] as const;
const DEEPEST = 12;

/** Styles of a document as far as they say how high and how wide its text stands. */
export class StyleSheet {
  private readonly styles: ReadonlyMap<string, XmlElement>;
  private readonly defaults: Said;
  private readonly normal: string | null;

  constructor(root: XmlElement | null) {
    const all = root === null ? [] : childrenNamed(root, 'style').filter((style) => attribute(style, 'type') === 'paragraph');
    this.styles = new Map(all.map((style) => [attribute(style, 'styleId') ?? '', style]));
    const standard = all.find((style) => isTrue(attribute(style, 'default')));
    this.normal = standard === undefined ? null : attribute(standard, 'styleId');
    const defaults = root && childNamed(root, 'docDefaults');
    const inner = (outer: string, name: string): XmlElement | null => {
      const element = defaults && childNamed(defaults, outer);
      return element && childNamed(element, name);
    };
    this.defaults = new Map([...saidIn(inner('pPrDefault', 'pPr')), ...saidIn(inner('rPrDefault', 'rPr'))]);
  }

  formatOf(paragraph: XmlElement): ParagraphFormat {
    const properties = childNamed(paragraph, 'pPr');
    const style = properties && childNamed(properties, 'pStyle');
    const run = childrenNamed(paragraph, 'r')[0];
    const said = new Map([
      ...this.defaults,
      ...this.saidBy((style && attribute(style, 'val')) ?? this.normal, DEEPEST),
      ...saidIn(properties),
      ...saidIn(run === undefined ? null : childNamed(run, 'rPr')),
    ]);
    const number = (name: string, otherwise = 0): number => Number(said.get(name) ?? otherwise);
    const size = number('sz.val', 20);
    const characters = said.get('ind.firstLineChars');
    return {
      size,
      before: number('spacing.before'),
      after: number('spacing.after'),
      line: number('spacing.line', 240),
      lineRule: said.get('spacing.lineRule') ?? 'auto',
      left: number('ind.left'),
      right: number('ind.right'),
      firstLine: characters === undefined ? number('ind.firstLine') - number('ind.hanging') : (Number(characters) * size) / 10,
      keepNext: said.has('keepNext.val') && isTrue(said.get('keepNext.val') ?? null),
    };
  }

  private saidBy(id: string | null, depth: number): Said {
    const style = id === null ? undefined : this.styles.get(id);
    if (style === undefined || depth === 0) return new Map();
    const base = childNamed(style, 'basedOn');
    return new Map([
      ...this.saidBy(base && attribute(base, 'val'), depth - 1),
      ...saidIn(childNamed(style, 'pPr')),
      ...saidIn(childNamed(style, 'rPr')),
    ]);
  }
}

function saidIn(properties: XmlElement | null): Map<string, string> {
  const said = new Map<string, string>();
  for (const element of properties?.children ?? []) {
    if (element.local === 'sz') said.set('sz.val', attribute(element, 'val') ?? '');
    if (!ELEMENTS.some((name) => name === element.local)) continue;
    if (element.attributes.size === 0) said.set(`${element.local}.val`, 'true');
    for (const [name, value] of element.attributes) said.set(`${element.local}.${name.replace(/^.*:/, '')}`, value);
  }
  return said;
}
