import { NOTE_AUTHOR } from '../../core/marks/marks';
import { isOwnNote, ownNote } from '../../core/marks/marks';
import { attribute, childNamed, childrenNamed, parseXml, textOf, type XmlElement } from '../xml/parseXml';
import { encodeEntities } from '../xml/entities';
import { addToAttribute, appendInside, applyEdits, removal, removeChildren, type Edit } from '../xml/edit';
import { FileProblem } from '../fileProblem';
import { XML_HEADER } from './packageEditor';

export interface Note {
  readonly address: string;
  readonly note: string;
}

interface Parsed {
  readonly root: XmlElement;
  readonly authors: XmlElement;
  readonly list: XmlElement;
}

function parse(text: string): Parsed {
  const root = parseXml(text);
  const authors = childNamed(root, 'authors');
  const list = childNamed(root, 'commentList');
  if (!authors || !list) throw FileProblem.damaged('comments without authors or list');
  return { root, authors, list };
}

export function emptyComments(namespace: string): string {
  return `${XML_HEADER}<comments xmlns="${encodeEntities(namespace)}"><authors><author>${NOTE_AUTHOR}</author></authors><commentList></commentList></comments>`;
}

/** Addresses that have a note already, whoever wrote it. */
export function notedAddresses(text: string): Set<string> {
  return new Set(childrenNamed(parse(text).list, 'comment').map((comment) => (attribute(comment, 'ref') ?? '').toUpperCase()));
}

/** Adds our notes after the others. `isNew`: the part is our own, so an empty list is no state to come back to. */
export function addComments(text: string, notes: readonly Note[], isNew: boolean): string {
  const { root, authors, list } = parse(text);
  const prefix = root.prefix ? `${root.prefix}:` : '';
  const names = childrenNamed(authors, 'author').map((author) => textOf(text, author));
  const known = names.indexOf(NOTE_AUTHOR);
  const authorId = known < 0 ? names.length : known;
  const comments = notes.map(({ address, note }) => comment(prefix, address, authorId, ownNote(note))).join('');
  if (isNew) return `${text.slice(0, list.closeStart)}${comments}${text.slice(list.closeStart)}`;
  const author = known < 0 ? appendInside(authors, `<${prefix}author>${NOTE_AUTHOR}</${prefix}author>`) : [];
  return applyEdits(text, [...author, ...appendInside(list, comments)]);
}

function comment(prefix: string, address: string, authorId: number, text: string): string {
  const [first = '', ...rest] = text.replaceAll('\r', '').split('\n');
  const run = (words: string, bold: string): string =>
    `<${prefix}r><${prefix}rPr>${bold}<${prefix}sz val="9"/><${prefix}color indexed="81"/><${prefix}rFont val="宋体"/><${prefix}family val="3"/><${prefix}charset val="134"/></${prefix}rPr>` +
    `<${prefix}t xml:space="preserve">${encodeEntities(words)}</${prefix}t></${prefix}r>`;
  return (
    `<${prefix}comment ref="${address}" authorId="${authorId}" shapeId="0"><${prefix}text>` +
    run(first, `<${prefix}b/>`) +
    run(`\n${rest.join('\n')}`, '') +
    `</${prefix}text></${prefix}comment>`
  );
}

export interface WithoutOurs {
  readonly text: string;
  /** Addresses whose note was ours. */
  readonly removed: readonly string[];
  /** Nothing is left in the part, and nothing was in it before. */
  readonly isEmpty: boolean;
}

export function removeComments(text: string): WithoutOurs {
  const { authors, list } = parse(text);
  const names = childrenNamed(authors, 'author');
  const authorOf = (element: XmlElement): XmlElement | undefined => names[Number(attribute(element, 'authorId') ?? -1)];
  const all = childrenNamed(list, 'comment');
  const ours = all.filter((element) => {
    const author = authorOf(element);
    const body = childNamed(element, 'text');
    return isOwnNote(author && textOf(text, author), body ? textOf(text, body) : '');
  });
  if (ours.length === 0) return { text, removed: [], isEmpty: false };
  const { edits, left } = removeChildren(text, list, ours);
  const others = all.filter((element) => !ours.includes(element));
  const author = names.find((element) => textOf(text, element) === NOTE_AUTHOR);
  const authorEdits =
    author && !others.some((element) => authorOf(element) === author) ? withoutAuthor(text, authors, author, others) : [];
  return {
    text: applyEdits(text, [...edits, ...authorEdits]),
    removed: ours.map((element) => (attribute(element, 'ref') ?? '').toUpperCase()),
    isEmpty: left === 'nothing',
  };
}

/** Authors are known by their place: those behind ours move up by one. */
function withoutAuthor(text: string, authors: XmlElement, author: XmlElement, others: readonly XmlElement[]): Edit[] {
  const place = childrenNamed(authors, 'author').indexOf(author);
  const { edits, left } = removeChildren(text, authors, [author]);
  const moved = others
    .filter((element) => Number(attribute(element, 'authorId')) > place)
    .flatMap((element) => addToAttribute(text, element, 'authorId', -1));
  return [...(left === 'nothing' ? [removal(author)] : edits), ...moved];
}
