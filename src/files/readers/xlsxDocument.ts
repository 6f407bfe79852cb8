import type { DocumentProperty } from '../../core/workbook/snapshot';
import type { OfficePackage } from '../officePackage';
import { childNamed, textOf } from '../xml/parseXml';

/** Targets of the links to other files, in the order of the workbook's relations. */
export function externalLinks(content: OfficePackage): string[] {
  return content
    .relationsOf(content.workbookPart())
    .filter((relation) => relation.type === 'externalLink' && !relation.external)
    .flatMap((relation) => content.relationsOf(relation.target))
    .filter((relation) => relation.external)
    .map((relation) => relation.target);
}

/** Where each personal property stands: the relation from the package's root, and the local names of the elements. */
const PROPERTIES = [
  [
    'core-properties',
    [
      ['author', 'creator'],
      ['last-author', 'lastModifiedBy'],
    ],
  ],
  [
    'extended-properties',
    [
      ['manager', 'Manager'],
      ['company', 'Company'],
    ],
  ],
] as const;

export function documentProperties(content: OfficePackage): DocumentProperty[] {
  return PROPERTIES.flatMap(([relation, elements]) => {
    const part = content.relationsOf('').find((known) => camelless(known.type) === camelless(relation))?.target;
    const root = part === undefined ? null : content.xml(part);
    if (root === null || part === undefined) return [];
    const text = content.text(part) ?? '';
    return elements.flatMap(([name, element]): DocumentProperty[] => {
      const found = childNamed(root, element);
      const value = found ? textOf(text, found).trim() : '';
      return value === '' ? [] : [{ name, value }];
    });
  });
}

/** Strict files name the relation types `extendedProperties`, transitional ones `extended-properties`. */
function camelless(type: string): string {
  return type.replaceAll('-', '').toLowerCase();
}
