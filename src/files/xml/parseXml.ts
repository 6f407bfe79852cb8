import { FileProblem } from '../fileProblem';
import { GRID, LIMITS } from '../limits';
import { decodeEntities } from './entities';

/**
 * An element with the positions of its tags in the text, so that a patch can be an insertion or a removal at an exact
 * place and everything else keeps its bytes. (A DOM forgets quotes, blanks and the order of namespace declarations.)
 */
export interface XmlElement {
  readonly prefix: string;
  readonly local: string;
  /** Namespace URI; '' for none. */
  readonly uri: string;
  /** By qualified name as written, decoded. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly parent: XmlElement | null;
  readonly children: readonly XmlElement[];
  /** Index of `<` of the start tag. */
  readonly start: number;
  /** Index after `>` of the start tag. */
  readonly openEnd: number;
  /** Index of `<` of the end tag; equals `openEnd` for `<a/>`. */
  readonly closeStart: number;
  /** Index after the element. */
  readonly end: number;
  readonly selfClosing: boolean;
}

interface OpenElement extends XmlElement {
  children: OpenElement[];
  closeStart: number;
  end: number;
  readonly namespaces: ReadonlyMap<string, string>;
}

const NAME = /[^\s/>=]+/y;
const ATTRIBUTE = /\s+([^\s/>=]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;
/** Office files nest some twenty deep. */
const DEEPEST = 200;
const TAG_END = /\s*(\/?)>/y;

function split(name: string): [string, string] {
  const colon = name.indexOf(':');
  return colon < 0 ? ['', name] : [name.slice(0, colon), name.slice(colon + 1)];
}

/**
 * Parses one XML part into elements with positions. `opaque` names elements whose content is skipped unread (cell data:
 * up to a hundred megabytes that nobody here needs).
 * @throws FileProblem `damaged` when the text is not well-formed or has a DOCTYPE, which no workbook has; `too-much-content`
 */
export function parseXml(text: string, opaque?: string): XmlElement {
  let root: OpenElement | null = null;
  const stack: OpenElement[] = [];
  let count = 0;
  let at = 0;
  const fail = (): never => {
    throw FileProblem.damaged(`XML is not well-formed near ${at}`);
  };
  for (;;) {
    at = text.indexOf('<', at);
    if (at < 0) break;
    const after = text[at + 1];
    if (after === '?') {
      at = skipPast(text, '?>', at);
    } else if (text.startsWith('<!--', at)) {
      at = skipPast(text, '-->', at);
    } else if (text.startsWith('<![CDATA[', at) && stack.length > 0) {
      at = skipPast(text, ']]>', at);
    } else if (after === '!') {
      fail();
    } else if (after === '/') {
      const open = stack.pop() ?? fail();
      const name = qualified(open);
      if (!text.startsWith(name, at + 2)) fail();
      const end = /\s*>/y;
      end.lastIndex = at + 2 + name.length;
      if (!end.test(text)) fail();
      open.closeStart = at;
      open.end = at = end.lastIndex;
    } else {
      if (++count > LIMITS.xmlElements) throw FileProblem.tooMuchContent();
      if (stack.length >= DEEPEST) fail();
      const parent: OpenElement | null = stack.at(-1) ?? null;
      if (!parent && root) fail();
      const element = openTag(text, at, parent) ?? fail();
      if (parent) parent.children.push(element);
      else root = element;
      at = element.openEnd;
      if (!element.selfClosing) {
        stack.push(element);
        if (element.local === opaque) {
          at = text.indexOf(`</${qualified(element)}`, at);
          if (at < 0) fail();
        }
      }
    }
  }
  if (!root || stack.length > 0) return fail();
  return root;
}

function skipPast(text: string, end: string, from: number): number {
  const at = text.indexOf(end, from + 2);
  if (at < 0) throw FileProblem.damaged('XML ends too early');
  return at + end.length;
}

function openTag(text: string, start: number, parent: OpenElement | null): OpenElement | null {
  NAME.lastIndex = start + 1;
  const name = NAME.exec(text)?.[0];
  if (!name) return null;
  let at = start + 1 + name.length;
  const attributes = new Map<string, string>();
  let namespaces: Map<string, string> | null = null;
  for (;;) {
    ATTRIBUTE.lastIndex = at;
    const match = ATTRIBUTE.exec(text);
    if (!match) break;
    const [whole, key = '', double, single] = match;
    const value = decodeEntities(double ?? single ?? '');
    attributes.set(key, value);
    if (key === 'xmlns' || key.startsWith('xmlns:')) {
      namespaces ??= new Map(parent?.namespaces);
      namespaces.set(key.slice(6), value);
    }
    at += whole.length;
  }
  TAG_END.lastIndex = at;
  const end = TAG_END.exec(text);
  if (!end) return null;
  const [prefix, local] = split(name);
  const inScope: ReadonlyMap<string, string> = namespaces ?? parent?.namespaces ?? new Map<string, string>();
  const openEnd = TAG_END.lastIndex;
  return {
    prefix,
    local,
    uri: inScope.get(prefix) ?? '',
    attributes,
    parent,
    children: [],
    start,
    openEnd,
    closeStart: openEnd,
    end: openEnd,
    selfClosing: end[1] === '/',
    namespaces: inScope,
  };
}

/** The name as written, with its prefix. */
export function qualified(element: XmlElement): string {
  return element.prefix ? `${element.prefix}:${element.local}` : element.local;
}

export function childrenNamed(element: XmlElement, local: string): XmlElement[] {
  return element.children.filter((child) => child.local === local);
}

export function childNamed(element: XmlElement, local: string): XmlElement | null {
  return element.children.find((child) => child.local === local) ?? null;
}

/** All descendants of that local name, in document order. */
export function* descendantsNamed(element: XmlElement, local: string): Generator<XmlElement> {
  for (const child of element.children) {
    if (child.local === local) yield child;
    yield* descendantsNamed(child, local);
  }
}

/** An attribute by local name, whatever its prefix. */
export function attribute(element: XmlElement, local: string): string | null {
  const exact = element.attributes.get(local);
  if (exact !== undefined) return exact;
  for (const [name, value] of element.attributes) {
    if (split(name)[1] === local && !name.startsWith('xmlns:')) return value;
  }
  return null;
}

/** The text inside an element, decoded; tags in it are left out. */
export function textOf(text: string, element: XmlElement): string {
  return text
    .slice(element.openEnd, element.closeStart)
    .split(/<!\[CDATA\[([\s\S]*?)\]\]>/)
    .map((piece, index) => (index % 2 === 1 ? piece : decodeEntities(piece.replace(/<!--[\s\S]*?-->|<[^>]*>/g, ''))))
    .join('');
}

/** `true` for the ways in which XML Schema writes true. */
export function isTrue(value: string | null): boolean {
  return value === '1' || value?.toLowerCase() === 'true';
}

/** A count or index in an attribute; `null` when it is none or beyond any row of a grid. */
export function smallInteger(value: string | null): number | null {
  if (value === null || !/^\s*\d{1,7}\s*$/.test(value)) return null;
  const number = Number(value);
  return number <= GRID.rows ? number : null;
}
