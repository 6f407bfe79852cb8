import { FileProblem } from '../fileProblem';
import { contentTypeIn, type OfficePackage, partKey, relationsIn, relationsPartOf, type Relation } from '../officePackage';
import { attribute, childrenNamed, parseXml, type XmlElement } from '../xml/parseXml';
import { encodeEntities } from '../xml/entities';
import { appendInside, applyEdits, removal, removeChildren, type Edit } from '../xml/edit';
import { encodeXml } from '../xml/encoding';
import { rewriteZip } from '../zip/rewrite';

const CONTENT_TYPES = '[Content_Types].xml';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
export const XML_HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A package whose parts are changed text by text; what was not changed, or changed back, is written as it lay. */
export class PackageEditor {
  private readonly changed = new Map<string, { readonly name: string; readonly text: string | null }>();

  constructor(readonly original: OfficePackage) {}

  text(part: string): string | null {
    const change = this.changed.get(partKey(part));
    return change ? change.text : this.original.text(part);
  }

  /** @throws FileProblem `damaged` when the part is not there */
  requiredText(part: string): string {
    const text = this.text(part);
    if (text === null) throw FileProblem.damaged(`${part} is missing`);
    return text;
  }

  set(part: string, text: string): void {
    this.changed.set(partKey(part), { name: this.original.entry(part)?.name ?? part, text });
  }

  remove(part: string): void {
    this.changed.set(partKey(part), { name: this.original.entry(part)?.name ?? part, text: null });
  }

  edit(part: string, edits: readonly Edit[]): void {
    if (edits.length > 0) this.set(part, applyEdits(this.requiredText(part), edits));
  }

  /** Names of all parts that are there now. */
  parts(): string[] {
    const kept = this.original.archive.entries
      .map((entry) => entry.name)
      .filter((name) => this.changed.get(partKey(name))?.text !== null);
    const added = [...this.changed.values()].filter(({ name, text }) => text !== null && !this.original.entry(name));
    return [...kept, ...added.map(({ name }) => name)];
  }

  /** `pattern` with the first number in place of `#` that gives a name no part has. */
  freeName(pattern: string): string {
    const taken = new Set(this.parts().map(partKey));
    for (let number = 1; ; number++) {
      const name = pattern.replace('#', String(number));
      if (!taken.has(partKey(name))) return name;
    }
  }

  relationsOf(part: string): Relation[] {
    return relationsIn(part, this.text(relationsPartOf(part)));
  }

  /** Adds a relation to another part and gives its new id. */
  relate(part: string, typeUri: string, target: string): string {
    const relationsPart = relationsPartOf(part);
    const element = (id: number, prefix: string): string =>
      `<${prefix}Relationship Id="rId${id}" Type="${typeUri}" Target="/${encodeEntities(encodeURI(target))}"/>`;
    if (this.text(relationsPart) === null) {
      this.set(relationsPart, `${XML_HEADER}<Relationships xmlns="${RELATIONS}">${element(1, '')}</Relationships>`);
      return 'rId1';
    }
    const root = this.root(relationsPart);
    const taken = new Set(childrenNamed(root, 'Relationship').map((relation) => attribute(relation, 'Id')));
    let number = 1;
    while (taken.has(`rId${number}`)) number++;
    this.edit(relationsPart, appendInside(root, element(number, root.prefix ? `${root.prefix}:` : '')));
    return `rId${number}`;
  }

  /** Takes a relation out; a relations part that holds no other goes with it. */
  unrelate(part: string, id: string): void {
    const relationsPart = relationsPartOf(part);
    const root = this.root(relationsPart);
    const gone = childrenNamed(root, 'Relationship').filter((relation) => attribute(relation, 'Id') === id);
    const { edits, left } = removeChildren(this.requiredText(relationsPart), root, gone);
    if (left === 'nothing') this.remove(relationsPart);
    else this.edit(relationsPart, edits);
  }

  /** Declares the content type of a part, unless its extension does already. */
  declareType(part: string, contentType: string): void {
    if (contentTypeIn(this.requiredText(CONTENT_TYPES), part) === contentType) return;
    const root = this.root(CONTENT_TYPES);
    const prefix = root.prefix ? `${root.prefix}:` : '';
    const override = `<${prefix}Override PartName="/${encodeEntities(encodeURI(part))}" ContentType="${contentType}"/>`;
    this.edit(CONTENT_TYPES, appendInside(root, override));
  }

  /** Removes a part together with its content type and its own relations. */
  removeDeclared(part: string): void {
    const overrides = childrenNamed(this.root(CONTENT_TYPES), 'Override').filter(
      (element) => partKey(decoded(attribute(element, 'PartName'))) === partKey(part),
    );
    this.edit(CONTENT_TYPES, overrides.map(removal));
    this.remove(part);
    if (this.text(relationsPartOf(part)) !== null) this.remove(relationsPartOf(part));
  }

  root(part: string, opaque?: string): XmlElement {
    return parseXml(this.requiredText(part), opaque);
  }

  /** The container with all changes; `null` when there are none in effect. */
  finish(): Uint8Array | null {
    const replaced = new Map<string, Uint8Array | null>();
    const added = new Map<string, Uint8Array>();
    for (const { name, text } of this.changed.values()) {
      if (!this.original.entry(name)) {
        if (text !== null) added.set(name, encodeXml(text));
      } else if (text !== this.original.text(name)) {
        replaced.set(name, text === null ? null : encodeXml(text));
      }
    }
    return replaced.size + added.size === 0 ? null : rewriteZip(this.original.archive, { replaced, added });
  }
}

function decoded(partName: string | null): string {
  try {
    return decodeURIComponent(partName ?? '');
  } catch {
    return partName ?? '';
  }
}
