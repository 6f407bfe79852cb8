import type { TableKind } from '../figures/kinds';
import { plainWords } from '../text/words';
import { readCaption, yearIn, type Caption } from './cells/caption';
import { departmentInTitle, type Cover } from './cells/ownership';
import type { TablePart } from './locating/locate';

/** A part of a table with what stands around it. */
export interface Page {
  readonly part: TablePart;
  readonly kind: TableKind;
  readonly caption: Caption;
  /** The words of the title above, where it is one of this table's; else empty. */
  readonly title: string;
  /** Those of another table's title above. */
  readonly otherTitle: string;
  readonly year: number | null;
  /** As printed. */
  readonly department: string | null;
  /** The department as it is compared: names differ in brackets and blanks from table to table. */
  readonly owner: string | null;
  readonly hidden: boolean;
}

/** @param coverDepartment of a workbook of several departments: whose tables are that do not say so themselves */
export function pageOf(part: TablePart, coverDepartment: string | null): Page {
  const { grid, layout, title } = part;
  const caption = readCaption(grid, part.captionRows);
  const own = title?.kind ? title : null;
  const department = caption.department ?? (own && departmentInTitle(own)) ?? coverDepartment;
  return {
    part,
    kind: layout.spec.kind,
    caption,
    title: own?.words ?? '',
    otherTitle: own === null ? (title?.words ?? '') : '',
    year: caption.year ?? (own && yearIn(own.words)),
    department,
    owner: department === null ? null : plainWords(department),
    hidden: grid.sheet.visibility !== 'visible',
  };
}

/** Several departments have a cover each: the tables behind it are theirs. Of one alone nobody's tables are anybody else's. */
export function coverDepartments(covers: readonly (Cover | null)[]): readonly (string | null)[] {
  const names = covers.flatMap((cover) => (cover?.department ? [plainWords(cover.department)] : []));
  if (new Set(names).size < 2) return covers.map(() => null);
  let department: string | null = null;
  return covers.map((cover) => (department = cover?.department ?? department));
}
