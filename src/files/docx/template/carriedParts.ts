import type { PackageEditor } from '../../marks/packageEditor';
import { contentTypeIn, type Relation } from '../../officePackage';
import { openZip } from '../../zip/archive';
import { rewriteZip } from '../../zip/rewrite';
import type { DocxPackage } from '../openDocx';

/** Carries the pictures of a document into the template's package, under names that are free there. */
export class CarriedParts {
  private readonly pictures = new Map<string, Uint8Array>();

  constructor(
    private readonly made: DocxPackage,
    private readonly editor: PackageEditor,
  ) {}

  /** Carries what the document's part relates to as an image, and gives the new ids of these relations by the old ones. */
  relate(templatePart: string): ReadonlyMap<string, string> {
    const images = this.made.content.relationsOf(this.made.part).filter(({ type, external }) => type === 'image' && !external);
    return new Map(images.map((relation) => [relation.id, this.carry(templatePart, relation)]));
  }

  /** The package with the pictures, which are no text. */
  addedTo(bytes: Uint8Array): Uint8Array {
    if (this.pictures.size === 0) return bytes;
    return rewriteZip(openZip(bytes), { replaced: new Map(), added: this.pictures });
  }

  private carry(from: string, { target, typeUri }: Relation): string {
    const name = this.freeName(target);
    const { content } = this.made;
    this.pictures.set(name, content.bytes(target) ?? new Uint8Array());
    const type = contentTypeIn(content.text('[Content_Types].xml'), target);
    if (type !== null) this.editor.declareType(name, type);
    return this.editor.relate(from, typeUri, name);
  }

  private freeName(target: string): string {
    const extension = target.slice(target.lastIndexOf('.'));
    for (let number = 1; ; number++) {
      const name = `word/media/picture${number}${extension}`;
      if (!this.pictures.has(name) && !this.editor.original.entry(name)) return name;
    }
  }
}
