import { TEMPLATE_STYLES } from './templateMessages';
import { XML_HEADER, type PackageEditor } from '../../marks/packageEditor';
import { appendInside } from '../../xml/edit';
import { encodeEntities } from '../../xml/entities';
import { attribute, childNamed, childrenNamed, parseXml, type XmlElement } from '../../xml/parseXml';
import type { DocxPackage } from '../openDocx';
import { TEXT_STYLE } from '../officialStyle';
import type { TemplateUse } from './openTemplate';

/** Styles of the document that is put in, by id, with their names in the template. */
const NAMES: Readonly<Record<TemplateUse, Readonly<Record<string, string>>>> = {
  narrative: {
    Title: TEMPLATE_STYLES.title,
    Heading1: TEMPLATE_STYLES.heading1,
    Heading2: TEMPLATE_STYLES.heading2,
    Heading3: TEMPLATE_STYLES.heading3,
    [TEXT_STYLE.id]: TEMPLATE_STYLES.body,
  },
  disclosure: {
    Heading1: TEMPLATE_STYLES.part,
    Heading2: TEMPLATE_STYLES.heading1,
    Heading3: TEMPLATE_STYLES.heading2,
    Heading4: TEMPLATE_STYLES.heading3,
    [TEXT_STYLE.id]: TEMPLATE_STYLES.body,
    TOC1: 'toc 1',
    TOC2: 'toc 2',
  },
};

/** Word's own styles, which it finds by their names. */
const BUILT_IN: ReadonlySet<string> = new Set(['toc 1', 'toc 2']);
const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles';
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml';

export interface ImportedStyles {
  /** Ids in the template by ids in the document that is put in. */
  readonly ids: ReadonlyMap<string, string>;
  /** Of paragraphs without a style. */
  readonly plain: string;
  /** Whether the template has some of them in its own shape. */
  readonly fromTemplate: boolean;
}

/**
 * Brings the styles that a document uses into the template, under names of their own; where the template has a style of that
 * name, its own is taken. What the document has as its defaults is said in full, as the template's defaults are others.
 */
export function importStyles(template: DocxPackage, editor: PackageEditor, made: DocxPackage, use: TemplateUse): ImportedStyles {
  const part = stylesPart(template, editor);
  const root = editor.root(part);
  const known = new Map(childrenNamed(root, 'style').map((style) => [nameOf(style), attribute(style, 'styleId') ?? ''] as const));
  const taken = new Set(known.values());
  const source = made.content.relatedPart(made.part, 'styles');
  const text = (source === null ? null : made.content.text(source)) ?? '';
  const styles = parseXml(text);
  const added: string[] = [];
  const idOf = (name: string, definition: (id: string) => string): string => {
    const existing = known.get(name);
    if (existing !== undefined) return existing;
    const id = freeId(taken);
    taken.add(id);
    added.push(definition(id));
    return id;
  };
  const declared = root.prefix === 'w' ? '' : ` xmlns:w="${MAIN}"`;
  const plain = idOf(TEMPLATE_STYLES.plain, (id) => plainStyle(id, text, styles, declared));
  const used = new Set([...made.text.matchAll(/<w:pStyle w:val="([^"]+)"/g)].map(([, id]) => id));
  const ids = new Map(
    Object.entries(NAMES[use])
      .filter(([id]) => used.has(id))
      .map(([id, name]) => [id, idOf(name, (own) => styleXml(own, name, plain, inside(text, styles, id), declared))] as const),
  );
  editor.edit(part, appendInside(root, added.join('')));
  return { ids, plain, fromTemplate: added.length < ids.size + 1 };
}

function stylesPart(template: DocxPackage, editor: PackageEditor): string {
  const existing = template.content.relatedPart(template.part, 'styles');
  if (existing !== null && template.content.entry(existing)) return existing;
  const name = 'word/styles.xml';
  editor.set(name, `${XML_HEADER}<w:styles xmlns:w="${MAIN}"><w:docDefaults/></w:styles>`);
  editor.relate(template.part, RELATION, name);
  editor.declareType(name, TYPE);
  return name;
}

function nameOf(style: XmlElement): string {
  const name = childNamed(style, 'name');
  return ((name && attribute(name, 'val')) ?? '').trim().toLowerCase();
}

function freeId(taken: ReadonlySet<string>): string {
  for (let number = 1; ; number++) if (!taken.has(`JueSuan${number}`)) return `JueSuan${number}`;
}

/** Paragraph and run properties of one of the document's styles. */
function inside(text: string, styles: XmlElement, id: string): string {
  const style = childrenNamed(styles, 'style').find((one) => attribute(one, 'styleId') === id);
  const properties = style?.children.filter(({ local }) => local === 'pPr' || local === 'rPr') ?? [];
  return properties.map(({ start, end }) => text.slice(start, end)).join('');
}

/** The document's defaults as a style. Exact lines must not be pulled to the template's grid. */
function plainStyle(id: string, text: string, styles: XmlElement, declared: string): string {
  const defaults = childNamed(styles, 'docDefaults');
  const innerOf = (outer: string, inner: string): string => {
    const first = defaults && childNamed(defaults, outer);
    const properties = first && childNamed(first, inner);
    return properties === null ? '' : text.slice(properties.openEnd, properties.closeStart);
  };
  return (
    `<w:style${declared} w:type="paragraph" w:customStyle="1" w:styleId="${id}"><w:name w:val="${TEMPLATE_STYLES.plain}"/>` +
    `<w:pPr><w:snapToGrid w:val="0"/>${innerOf('pPrDefault', 'pPr')}</w:pPr><w:rPr>${innerOf('rPrDefault', 'rPr')}</w:rPr></w:style>`
  );
}

function styleXml(id: string, name: string, plain: string, properties: string, declared: string): string {
  const custom = BUILT_IN.has(name) ? '' : ' w:customStyle="1"';
  return (
    `<w:style${declared} w:type="paragraph"${custom} w:styleId="${id}"><w:name w:val="${encodeEntities(name)}"/>` +
    `<w:basedOn w:val="${plain}"/><w:qFormat/>${properties}</w:style>`
  );
}
