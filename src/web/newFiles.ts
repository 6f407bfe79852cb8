import { ownProducts } from '../app/folder/ownProducts';
import type { DeskState } from './deskState';
import { inputKind, type InputFile } from './intake';

/** Files that were given to the page, sorted by what becomes of them. */
export interface NewFiles {
  readonly workbooks: readonly InputFile[];
  readonly documents: readonly InputFile[];
  /** What may be the results of an earlier review. */
  readonly reports: readonly InputFile[];
  /** Of kinds that are left alone. */
  readonly others: number;
  /** Written by this product, and left alone. */
  readonly own: number;
  /** In the list already. */
  readonly duplicates: number;
}

const BY_NAME = new Intl.Collator('zh-CN', { numeric: true });

export function newFiles(given: readonly InputFile[], { rows, documents }: Pick<DeskState, 'rows' | 'documents'>): NewFiles {
  // Folders come in the disk's order, which means nothing to a reader.
  const files = [...given].sort((one, other) => BY_NAME.compare(one.path, other.path));
  const known = [...rows, ...documents];
  const identities = new Set(known.map(identityOf));
  const own = ownProducts([...known, ...files].map(({ path }) => path));
  const of = (kind: ReturnType<typeof inputKind>): readonly InputFile[] => files.filter(({ path }) => inputKind(path) === kind);
  const reviewable = [...of('workbook'), ...of('document')].filter(({ path }) => !own.has(path));
  const isNew = (file: InputFile): boolean => reviewable.includes(file) && !identities.has(identityOf(file));
  return {
    workbooks: of('workbook').filter(isNew),
    documents: of('document').filter(isNew),
    reports: of('report'),
    others: of('other').length,
    own: of('workbook').length + of('document').length - reviewable.length,
    duplicates: reviewable.filter((file) => !isNew(file)).length,
  };
}

/** Two drops of one file are one file; two files of one name in different folders are two. */
function identityOf({ path, file }: InputFile): string {
  return [path, file.size, file.lastModified].join('|');
}
