/** A cell of a table as a document prints it. */
export interface PrintedCell {
  readonly text: string;
  /** First column that it takes. */
  readonly column: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
  /** Where the text stands in the cell; absent where the kind of its column tells. */
  readonly align?: 'left' | 'center' | 'right';
}
