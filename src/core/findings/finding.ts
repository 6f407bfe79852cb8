import type { Unit } from '../amounts/unit';
import type { RelationResult, Verdict } from '../rules/relation';
import type { Category, Severity } from '../rules/severity';
import type { Sentence } from '../said/run';
import type { RecognisedTable } from '../figures/figure';
import type { TableKind } from '../figures/kinds';
import type { CellRef } from '../workbook/address';

/** The shapes that every surface shows and that `--format json` prints. Amounts are strings of plain decimals. */

export type CellRole = 'total' | 'part' | 'left' | 'right';

export interface FindingCell extends CellRef {
  /** Of which it is a figure, a row or a heading; `null` for words of a text and what belongs to no table. */
  readonly table: TableKind | null;
  readonly role: CellRole;
  readonly label: string;
  readonly value: string;
}

export interface Finding {
  /** `f1`, `f2` … in the order of the list. */
  readonly id: string;
  readonly rule: string;
  /** Id of the relation that gave it, for findings of relations. */
  readonly relation?: string;
  readonly table: TableKind | null;
  readonly category: Category;
  readonly severity: Severity;
  /** The sentence about it. */
  readonly said: Sentence;
  readonly cells: readonly FindingCell[];
  readonly left?: string;
  readonly right?: string;
  readonly difference?: string;
  readonly quote?: string;
  readonly expected?: string;
  /** Of findings about a document: the words themselves, then the other words of it that they are held against. */
  readonly words?: readonly FindingWords[];
}

/** Words of a document, with where they stand. */
export interface FindingWords {
  readonly quote: string;
  /** The heading above them as printed; `null` in front of the first. */
  readonly section: string | null;
  /** Lines below that heading, those with text: 1 is the first. */
  readonly paragraph: number;
  /** The paragraph's id and the characters of its text. */
  readonly place: { readonly paragraph: number; readonly start: number; readonly end: number };
}

export type SlipPattern =
  | 'sign'
  | 'transposed-digits'
  | 'one-digit'
  | 'decimal-point'
  | 'unit'
  | 'wrong-cell'
  | 'left-out'
  | 'total-not-updated'
  | 'copy-differs'
  | 'row-left-out'
  | 'row-twice'
  | 'wrong-code'
  | 'rows-exchanged'
  | 'columns-exchanged'
  | 'column-shifted'
  | 'last-years-table'
  | 'whole-table';

export interface SuspectCell {
  readonly table: TableKind;
  /** `null` for a figure that its table does not list. */
  readonly at: CellRef | null;
  readonly label: string;
  readonly value: string;
  readonly proposed: string;
  readonly low: string;
  readonly high: string;
  /** A value written here replaces a formula. */
  readonly formula: boolean;
}

export interface Suspect {
  readonly status: 'unique' | 'ambiguous' | 'none' | 'gave-up';
  readonly cells: readonly SuspectCell[];
  readonly pattern: SlipPattern | null;
  /** Ids of the findings that this change would repair. */
  readonly explains: readonly string[];
  /** A whole table, column or row that is wrong as such: one slip, however many figures it has. */
  readonly area?: SuspectArea;
  /** More explanations of the same size exist, or may exist, than are listed. */
  readonly more?: boolean;
}

export interface SuspectArea {
  readonly table: TableKind;
  readonly column?: string;
  readonly row?: string;
  /** The other column or row, where two are exchanged. */
  readonly with?: string;
  /** In the wrong unit: what every figure of it has to be multiplied by. */
  readonly factor?: string;
  /** What is wrong with it, and what to do. */
  readonly said: Sentence;
}

export interface Review {
  readonly department: string | null;
  readonly year: number | null;
  readonly unit: Unit | null;
  /** Region profile that fits the layout, `shanxi` or `shanghai`; `null` when it cannot be told. */
  readonly profile: string | null;
  readonly tables: readonly RecognisedTable[];
  readonly relations: Readonly<Record<Verdict, number>>;
  readonly results: readonly RelationResult[];
  readonly findings: readonly Finding[];
  readonly suspects: readonly Suspect[];
}
