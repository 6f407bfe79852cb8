import { qualified, type XmlElement } from './parseXml';

/** One replacement of a stretch of text; an insertion when `start` equals `end`. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Applies edits that do not overlap; several insertions at one place keep their order. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
    pieces.push(text.slice(at, edit.start), edit.text);
    at = edit.end;
  }
  pieces.push(text.slice(at));
  return pieces.join('');
}

export function insertion(at: number, text: string): Edit {
  return { start: at, end: at, text };
}

export function removal(element: XmlElement): Edit {
  return { start: element.start, end: element.end, text: '' };
}

/**
 * Blank space before the `>` of an end tag means nothing in XML. It remembers how an element was written that had no
 * children before ours, so that taking ours out restores it to the byte.
 */
const WAS_SELF_CLOSING = ' ';
const WAS_EMPTY = '\t';

/** Edits that add `content` as the last children. */
export function appendInside(element: XmlElement, content: string): Edit[] {
  if (element.selfClosing) {
    return [{ start: element.openEnd - 2, end: element.openEnd, text: `>${content}</${qualified(element)}${WAS_SELF_CLOSING}>` }];
  }
  if (element.children.length > 0) return [insertion(element.closeStart, content)];
  return [{ start: element.closeStart, end: element.end, text: `${content}</${qualified(element)}${WAS_EMPTY}>` }];
}

/** What `removeChildren` leaves behind: other children, an element that was empty before, or one that held nothing but what was removed. */
export type Remainder = 'children' | 'as-before' | 'nothing';

/** Edits that take the given children out, and what is left then. The element itself stays. */
export function removeChildren(
  text: string,
  element: XmlElement,
  removed: readonly XmlElement[],
): { edits: Edit[]; left: Remainder } {
  const edits = removed.map(removal);
  if (removed.length < element.children.length) return { edits, left: 'children' };
  const mark = text.slice(element.closeStart + 2 + qualified(element).length, element.end - 1);
  if (mark === WAS_SELF_CLOSING) {
    return { edits: [{ start: element.openEnd - 1, end: element.end, text: '/>' }], left: 'as-before' };
  }
  if (mark === WAS_EMPTY) {
    return { edits: [...edits, { start: element.end - 2, end: element.end - 1, text: '' }], left: 'as-before' };
  }
  return { edits, left: 'nothing' };
}

/** An edit that adds to a number in an attribute of the start tag; none when the attribute is missing or not a plain number. */
export function addToAttribute(text: string, element: XmlElement, name: string, by: number): Edit[] {
  const match = new RegExp(`\\s${name}\\s*=\\s*["'](0|[1-9]\\d{0,8})["']`).exec(text.slice(element.start, element.openEnd));
  const value = match?.[1];
  if (!match || value === undefined || by === 0) return [];
  const start = element.start + match.index + match[0].length - 1 - value.length;
  return [{ start, end: start + value.length, text: String(Number(value) + by) }];
}
