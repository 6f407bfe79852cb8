import { FileProblem } from './fileProblem';
import { LIMITS } from './limits';
import { attribute, childrenNamed, childNamed, parseXml, type XmlElement } from './xml/parseXml';
import { decodeXml } from './xml/encoding';
import { inflateEntry, type ZipArchive, type ZipEntry } from './zip/archive';

export interface Relation {
  readonly id: string;
  /** The last segment of the relation's type, such as `worksheet`; the same in transitional and strict files. */
  readonly type: string;
  /** The full type URI. */
  readonly typeUri: string;
  /** Name of the part it leads to; for an external relation the target as written. */
  readonly target: string;
  readonly external: boolean;
}

export interface SheetPart {
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'very-hidden';
  readonly part: string;
}

/** Resolves a relation's target, which may be absolute, relative or percent-encoded, to a part's name. */
function resolveTarget(fromPart: string, target: string): string {
  const path = target.replaceAll('\\', '/');
  const folder = fromPart.split('/').slice(0, -1);
  const steps = path.startsWith('/') ? [] : folder;
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  const name = steps.join('/');
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

export function relationsPartOf(part: string): string {
  const at = part.lastIndexOf('/') + 1;
  return `${part.slice(0, at)}_rels/${part.slice(at)}.rels`;
}

/** The relations in the text of a relations part; none when there is no such part. */
export function relationsIn(fromPart: string, text: string | null): Relation[] {
  if (text === null) return [];
  return childrenNamed(parseXml(text), 'Relationship').map((element) => {
    const typeUri = attribute(element, 'Type') ?? '';
    const target = attribute(element, 'Target') ?? '';
    const external = attribute(element, 'TargetMode')?.toLowerCase() === 'external';
    return {
      id: attribute(element, 'Id') ?? '',
      type: typeUri.slice(typeUri.lastIndexOf('/') + 1),
      typeUri,
      target: external ? target : resolveTarget(fromPart, target),
      external,
    };
  });
}

/** The content type of a part by the text of `[Content_Types].xml`: from its override or its extension. */
export function contentTypeIn(text: string | null, part: string): string | null {
  if (text === null) return null;
  const root = parseXml(text);
  for (const element of childrenNamed(root, 'Override')) {
    if (partKey(attribute(element, 'PartName') ?? '') === partKey(part)) return attribute(element, 'ContentType');
  }
  const extension = part.slice(part.lastIndexOf('.') + 1).toLowerCase();
  const fallback = childrenNamed(root, 'Default').find((element) => attribute(element, 'Extension')?.toLowerCase() === extension);
  return fallback ? attribute(fallback, 'ContentType') : null;
}

/** A zip container read as an Open Packaging package: parts by name (any case), their text, and their relations. */
export class OfficePackage {
  private readonly entries: ReadonlyMap<string, ZipEntry>;
  private readonly texts = new Map<string, string>();
  private readonly roots = new Map<string, XmlElement>();
  private readonly relations = new Map<string, readonly Relation[]>();
  private inflated = 0;

  constructor(readonly archive: ZipArchive) {
    this.entries = new Map(archive.entries.map((entry) => [partKey(entry.name), entry]));
  }

  entry(part: string): ZipEntry | null {
    return this.entries.get(partKey(part)) ?? null;
  }

  /** @throws FileProblem `too-much-content` before inflating more than the limit in all */
  bytes(part: string): Uint8Array | null {
    const entry = this.entry(part);
    if (!entry) return null;
    this.inflated += entry.size;
    if (this.inflated > LIMITS.inflatedBytes) throw FileProblem.tooMuchContent();
    return inflateEntry(entry);
  }

  text(part: string): string | null {
    return kept(this.texts, partKey(part), () => {
      const bytes = this.bytes(part);
      return bytes && decodeXml(bytes);
    });
  }

  /** The root element of a part; `null` when there is no such part. With `opaque` elements it is read anew each time. */
  xml(part: string, opaque?: string): XmlElement | null {
    const read = (): XmlElement | null => {
      const text = this.text(part);
      return text === null ? null : parseXml(text, opaque);
    };
    return opaque === undefined ? kept(this.roots, partKey(part), read) : read();
  }

  relationsOf(part: string): readonly Relation[] {
    return kept(this.relations, part, () => relationsIn(part, this.text(relationsPartOf(part)))) ?? [];
  }

  relatedPart(part: string, type: string): string | null {
    return this.relationsOf(part).find((relation) => relation.type === type && !relation.external)?.target ?? null;
  }

  workbookPart(): string {
    return this.relatedPart('', 'officeDocument') ?? 'xl/workbook.xml';
  }

  /**
   * The worksheets in the order of their tabs; chart and dialog sheets are none.
   * @throws FileProblem `damaged` when a listed worksheet is not there
   */
  worksheets(): SheetPart[] {
    const listed = new Set<string>();
    return this.listedSheets().flatMap(({ element, name, relation }): SheetPart[] => {
      if (relation.type !== 'worksheet') return [];
      if (!this.entry(relation.target)) throw FileProblem.damaged(`${relation.target} is missing`);
      // A small file could be read hundreds of times over.
      if (listed.has(partKey(relation.target))) throw FileProblem.damaged(`${relation.target} is listed twice`);
      listed.add(partKey(relation.target));
      const state = attribute(element, 'state');
      const visibility = state === 'hidden' ? 'hidden' : state === 'veryHidden' ? 'very-hidden' : 'visible';
      return [{ name, visibility, part: relation.target }];
    });
  }

  /** Names of the sheets that hold no cells (charts, macros, dialogs), in the order of their tabs. @throws FileProblem `damaged` */
  sheetsWithoutCells(): string[] {
    return this.listedSheets().flatMap(({ name, relation }) => (relation.type === 'worksheet' ? [] : [name]));
  }

  private listedSheets(): { element: XmlElement; name: string; relation: Relation }[] {
    const workbook = this.workbookPart();
    const root = this.xml(workbook);
    const sheets = root && childNamed(root, 'sheets');
    if (!sheets) throw FileProblem.damaged('no workbook part');
    const relations = new Map(this.relationsOf(workbook).map((relation) => [relation.id, relation]));
    return childrenNamed(sheets, 'sheet').map((element) => {
      const relation = relations.get(attribute(element, 'id') ?? '');
      const name = attribute(element, 'name');
      if (!relation || name === null) throw FileProblem.damaged('a sheet without a part');
      return { element, name, relation };
    });
  }
}

/** Small parts are asked for again and again: what was read of one is kept. */
function kept<Content>(known: Map<string, Content>, part: string, read: () => Content | null): Content | null {
  const found = known.get(part);
  if (found !== undefined) return found;
  const content = read();
  if (content !== null) known.set(part, content);
  return content;
}

/** Part names are compared without case, leading slash or the kind of slash. */
export function partKey(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
}
