import { XML_HEADER, type PackageEditor } from '../marks/packageEditor';
import { appendInside } from '../xml/edit';
import { encodeEntities } from '../xml/entities';
import { attribute, childNamed, childrenNamed, parseXml } from '../xml/parseXml';
import { documentFileMessages } from './docxMessages';
import type { DocxPackage } from './openDocx';
import type { Stretch } from './splitRuns';

const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles';
const STRICT_RELATION = 'http://purl.oclc.org/ooxml/officeDocument/relationships/styles';
const STYLE_ID = 'JuesuanChecked';

/**
 * The look of a number that was checked and agrees: a character style of its own, light green with a dotted line below. The text, the
 * comments and the tracked changes of the document stay what they are, so that accepting or rejecting changes says nothing of it; and
 * whoever wants to be rid of it deletes the style (in Word: 样式窗格, “还原为…” or “删除”) and every mark is gone at once. Shading set
 * on the numbers themselves could only be taken away with the writer's own.
 */
export class CheckedStyle {
  /** Styles that runs had before, by their id; '' for none. */
  private readonly bases = new Set<string>();

  constructor(private readonly prefix: string) {}

  /** Numbers in this look; a run's own character style is what theirs is based on. */
  stretch(start: number, end: number): Stretch {
    const { prefix } = this;
    return {
      start,
      end,
      write: (open, properties, content, close) => {
        const own = properties === '' ? null : withStyle(properties);
        this.bases.add(own?.base ?? '');
        const style = `<${prefix}rStyle ${prefix}val="${encodeEntities(idOf(own?.base ?? ''))}"/>`;
        return `${open}<${prefix}rPr>${style}${own?.rest ?? ''}</${prefix}rPr>${content}${close}`;
      },
    };
  }

  /** Declares the styles that were used. */
  declare({ content, part, root }: DocxPackage, editor: PackageEditor): void {
    if (this.bases.size === 0) return;
    const existing = content.relatedPart(part, 'styles');
    const name = existing ?? (content.entry('word/styles.xml') ? editor.freeName('word/styles#.xml') : 'word/styles.xml');
    if (existing === null) {
      editor.set(name, `${XML_HEADER}<w:styles xmlns:w="${encodeEntities(root.uri)}"></w:styles>`);
      editor.relate(part, root.uri.includes('purl.oclc.org') ? STRICT_RELATION : RELATION, name);
      editor.declareType(name, TYPE);
    }
    const styles = editor.root(name);
    const known = new Set(childrenNamed(styles, 'style').map((style) => attribute(style, 'styleId')));
    const missing = [...this.bases].filter((base) => !known.has(idOf(base)));
    const w = styles.prefix === '' ? '' : `${styles.prefix}:`;
    editor.edit(name, appendInside(styles, missing.map((base) => styleXml(base, w)).join('')));
  }
}

function idOf(base: string): string {
  return base === '' || base.startsWith(STYLE_ID) ? base || STYLE_ID : `${STYLE_ID}-${base}`;
}

function styleXml(base: string, w: string): string {
  const named = (id: string): string => encodeEntities(documentFileMessages.checkedStyle(id));
  return (
    `<${w}style ${w}type="character" ${w}customStyle="1" ${w}styleId="${encodeEntities(idOf(base))}"><${w}name ${w}val="${named(base)}"/>` +
    (base === '' ? '' : `<${w}basedOn ${w}val="${encodeEntities(base)}"/>`) +
    `<${w}uiPriority ${w}val="99"/><${w}qFormat/><${w}rPr><${w}u ${w}val="dotted" ${w}color="2E7D32"/>` +
    `<${w}shd ${w}val="clear" ${w}color="auto" ${w}fill="E2F0D9"/></${w}rPr></${w}style>`
  );
}

/** The style that properties name, and what is in them besides. */
function withStyle(properties: string): { readonly base: string; readonly rest: string } {
  const root = parseXml(properties);
  const style = childNamed(root, 'rStyle');
  const inside = properties.slice(root.openEnd, root.closeStart);
  if (style === null) return { base: '', rest: inside };
  return {
    base: attribute(style, 'val') ?? '',
    rest: properties.slice(root.openEnd, style.start) + properties.slice(style.end, root.closeStart),
  };
}
