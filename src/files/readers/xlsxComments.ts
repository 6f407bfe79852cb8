import { isOwnNote } from '../../core/marks/marks';
import type { OfficePackage } from '../officePackage';
import { attribute, childNamed, childrenNamed, descendantsNamed, smallInteger, textOf } from '../xml/parseXml';

/** Addresses of cells with a note or a threaded comment that is not ours, in the order of the file, each once. */
export function commentAddresses(content: OfficePackage, sheetPart: string): string[] {
  const addresses = new Set<string>();
  for (const relation of content.relationsOf(sheetPart)) {
    if (relation.external) continue;
    const root = relation.type === 'comments' || relation.type === 'threadedComment' ? content.xml(relation.target) : null;
    if (!root) continue;
    const text = content.text(relation.target) ?? '';
    const authorList = childNamed(root, 'authors');
    const authors = authorList ? childrenNamed(authorList, 'author').map((author) => textOf(text, author)) : [];
    for (const local of ['comment', 'threadedComment']) {
      for (const comment of descendantsNamed(root, local)) {
        const address = attribute(comment, 'ref');
        const body = childNamed(comment, 'text');
        const author = authors[smallInteger(attribute(comment, 'authorId')) ?? -1];
        if (address !== null && !isOwnNote(author, body ? textOf(text, body) : ''))
          addresses.add(address.replaceAll('$', '').toUpperCase());
      }
    }
  }
  return [...addresses];
}
