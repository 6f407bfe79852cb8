/** What a file may hold before it is refused. Real disclosure workbooks stay below a hundredth of each. */
export const LIMITS = {
  /** Bytes of the file as it lies on the disk. */
  fileBytes: 100 * 1024 * 1024,
  /** Parts of a zip container. */
  zipEntries: 10_000,
  /** Inflated bytes of all the parts that are read, together. */
  inflatedBytes: 96 * 1024 * 1024,
  /** XML elements outside the cell data of a sheet, in one part. */
  xmlElements: 1_000_000,
  /** Bytes of a workbook that is written as text: a web page, or the XML of Excel 2003. */
  textBytes: 32 * 1024 * 1024,
  /** Bytes of the `Workbook` stream of an .xls. */
  xlsStreamBytes: 32 * 1024 * 1024,
  /** Cells within the filled extent of all rows of all sheets, together. */
  cells: 3_000_000,
  /** Characters of shared formulas after they have been written out for every cell that shares them. */
  formulaCharacters: 100_000_000,
} as const;

/** The grid of Excel; an address outside it means a damaged file. */
export const GRID = { rows: 1_048_576, columns: 16_384 } as const;
