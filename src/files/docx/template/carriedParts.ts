import type { PackageEditor } from '../../marks/packageEditor';
import { contentTypeIn, type Relation } from '../../officePackage';
import { encodeEntities } from '../../xml/entities';
import { openZip } from '../../zip/archive';
import { rewriteZip } from '../../zip/rewrite';
import type { DocxPackage } from '../openDocx';

/** Parts of text that are patched; any other part is carried as its bytes. */
const TEXT_PART = /\.xml$/i;

/** Carries the charts of a document into the template's package, with the workbooks behind them, under names that are free there. */
export class CarriedParts {
  private readonly binaries = new Map<string, Uint8Array>();

  constructor(
    private readonly made: DocxPackage,
    private readonly editor: PackageEditor,
  ) {}

  /** Carries what the document's part relates to as a chart, and gives the new ids of these relations by the old ones. */
  relate(templatePart: string): ReadonlyMap<string, string> {
    const charts = this.made.content.relationsOf(this.made.part).filter(({ type, external }) => type === 'chart' && !external);
    return new Map(charts.map((relation) => [relation.id, this.carry(templatePart, relation)]));
  }

  /** The package with the parts that are no text. */
  addedTo(bytes: Uint8Array): Uint8Array {
    if (this.binaries.size === 0) return bytes;
    return rewriteZip(openZip(bytes), { replaced: new Map(), added: this.binaries });
  }

  private carry(from: string, { target, typeUri }: Relation): string {
    const name = this.freeName(target);
    const { content } = this.made;
    const type = contentTypeIn(content.text('[Content_Types].xml'), target);
    if (TEXT_PART.test(target)) {
      // The name is taken from here on; what it relates to is carried next.
      this.editor.set(name, withOwnColours(content.text(target) ?? ''));
      for (const relation of content.relationsOf(target).filter(({ external }) => !external)) {
        const id = this.carry(name, relation);
        const text = this.editor.requiredText(name);
        this.editor.set(name, text.replaceAll(`r:id="${encodeEntities(relation.id)}"`, `r:id="${id}"`));
      }
    } else this.binaries.set(name, content.bytes(target) ?? new Uint8Array());
    if (type !== null) this.editor.declareType(name, type);
    return this.editor.relate(from, typeUri, name);
  }

  private freeName(target: string): string {
    const [, stem = target, extension = ''] = /^(.*?)\d*(\.[^./]+)$/.exec(target) ?? [];
    for (let number = 1; ; number++) {
      const name = `${stem}${number}${extension}`;
      if (!this.binaries.has(name) && this.editor.text(name) === null && !this.editor.original.entry(name)) return name;
    }
  }
}

const SCHEME: Readonly<Record<string, string>> = { bg1: 'FFFFFF', lt1: 'FFFFFF', tx1: '000000', dk1: '000000' };

/** Black on white, whatever the template's theme has for these names, or where it has no theme. */
function withOwnColours(chart: string): string {
  return chart
    .replace(
      /<a:schemeClr val="(bg1|lt1|tx1|dk1)"(\/?)>/g,
      (_, name: string, end: string) => `<a:srgbClr val="${SCHEME[name] ?? ''}"${end}>`,
    )
    .replaceAll('</a:schemeClr>', '</a:srgbClr>');
}
