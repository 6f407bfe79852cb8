import type { XmlElement } from '../xml/parseXml';

/** Children of `worksheet` in the order that the schema demands (ECMA-376 part 1, CT_Worksheet). */
const ORDER = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'sheetCalcPr',
  'sheetProtection',
  'protectedRanges',
  'scenarios',
  'autoFilter',
  'sortState',
  'dataConsolidate',
  'customSheetViews',
  'mergeCells',
  'phoneticPr',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'colBreaks',
  'customProperties',
  'cellWatches',
  'ignoredErrors',
  'smartTags',
  'drawing',
  'legacyDrawing',
] as const;

/** Children of `workbook` up to `calcPr` (CT_Workbook). */
const WORKBOOK_ORDER = [
  'fileVersion',
  'fileSharing',
  'workbookPr',
  'workbookProtection',
  'bookViews',
  'sheets',
  'functionGroups',
  'externalReferences',
  'definedNames',
  'calcPr',
] as const;

/** Children of `styleSheet` up to `dxfs` (CT_Stylesheet). */
const STYLES_ORDER = ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles', 'dxfs'] as const;

function placeAfter(root: XmlElement, order: readonly string[], local: string): number {
  const before = new Set(order.slice(0, order.indexOf(local) + 1));
  return root.children.filter((child) => before.has(child.local)).at(-1)?.end ?? root.openEnd;
}

/** Where a new child of a worksheet belongs. */
export function placeInWorksheet(root: XmlElement, local: 'conditionalFormatting' | 'dataValidations' | 'legacyDrawing'): number {
  return placeAfter(root, ORDER, local);
}

/** Where a new child of a workbook belongs. */
export function placeInWorkbook(root: XmlElement, local: 'definedNames' | 'calcPr'): number {
  return placeAfter(root, WORKBOOK_ORDER, local);
}

/** Where a new list of formats belongs. */
export function placeInStyles(root: XmlElement, local: (typeof STYLES_ORDER)[number]): number {
  return placeAfter(root, STYLES_ORDER, local);
}
