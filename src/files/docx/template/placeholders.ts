import { encodeEntities } from '../../xml/entities';
import { qualified, textOf, type XmlElement } from '../../xml/parseXml';
import type { Edit } from '../../xml/edit';

/** `{{name}}` in a paragraph of a template, in however many runs Word keeps it. */
export interface Placeholder {
  readonly name: string;
  readonly paragraph: XmlElement;
  /** Whether nothing else stands in the paragraph. */
  readonly alone: boolean;
  /** Takes the placeholder out and writes `value` there, in the type of its first character. */
  replacedBy(value: string): Edit[];
}

/** Tracked removals, and fields' instructions: not what a reader sees. */
const UNSEEN: ReadonlySet<string> = new Set(['del', 'moveFrom', 'delText', 'instrText']);
/** As typed, with either kind of braces. */
const PATTERN = /[{｛]{2}([^{}｛｝]{0,40})[}｝]{2}/g;

/** All placeholders of a part, in reading order; those in text boxes stand there twice, once for older programs. */
export function placeholdersIn(text: string, root: XmlElement): Placeholder[] {
  return paragraphsUnder(root).flatMap((paragraph) => {
    const pieces = ownTexts(paragraph).map((element) => ({ element, text: textOf(text, element) }));
    const whole = pieces.map((piece) => piece.text).join('');
    return [...whole.matchAll(PATTERN)].map((match): Placeholder => {
      const [all, name = ''] = match;
      return {
        name: name.trim(),
        paragraph,
        alone: whole.trim() === all,
        replacedBy: (value) => replacement(pieces, match.index, match.index + all.length, value),
      };
    });
  });
}

/** The words of a part, without blanks. */
export function wordsIn(text: string, root: Pick<XmlElement, 'children'>): string {
  return paragraphsUnder(root)
    .flatMap((paragraph) => ownTexts(paragraph).map((element) => textOf(text, element)))
    .join('')
    .replace(/\s/g, '');
}

/** Elements of text that belong to the paragraph itself, not to a text box that hangs on it. */
export function ownTexts(paragraph: XmlElement): XmlElement[] {
  const visit = (element: XmlElement): XmlElement[] =>
    element.children.flatMap((child) => {
      if (child.local === 'p' || UNSEEN.has(child.local)) return [];
      return child.local === 't' ? [child] : visit(child);
    });
  return visit(paragraph);
}

function paragraphsUnder(element: Pick<XmlElement, 'children'>): XmlElement[] {
  return element.children.flatMap((child) =>
    child.local === 'p' ? [child, ...paragraphsUnder(child)] : UNSEEN.has(child.local) ? [] : paragraphsUnder(child),
  );
}

function replacement(
  pieces: readonly { readonly element: XmlElement; readonly text: string }[],
  from: number,
  to: number,
  value: string,
): Edit[] {
  let start = 0;
  let isWritten = false;
  return pieces.flatMap(({ element, text }): Edit[] => {
    const own = start;
    start += text.length;
    const [first, last] = [Math.max(0, from - own), Math.min(text.length, to - own)];
    if (first >= last) return [];
    const written = isWritten ? '' : value;
    isWritten = true;
    const left = encodeEntities(text.slice(0, first) + written + text.slice(last));
    const name = qualified(element);
    return [{ start: element.start, end: element.end, text: `<${name} xml:space="preserve">${left}</${name}>` }];
  });
}
