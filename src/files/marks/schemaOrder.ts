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

/** Children of `styleSheet` that stand before `dxfs` or are it (CT_Stylesheet). */
const STYLES_ORDER = ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles', 'dxfs'] as const;

function placeAfter(root: XmlElement, order: readonly string[], local: string): number {
  const before = new Set(order.slice(0, order.indexOf(local) + 1));
  return root.children.filter((child) => before.has(child.local)).at(-1)?.end ?? root.openEnd;
}

/** Where a new child of a worksheet belongs. */
export function placeInWorksheet(root: XmlElement, local: 'conditionalFormatting' | 'legacyDrawing'): number {
  return placeAfter(root, ORDER, local);
}

export function placeOfDxfs(root: XmlElement): number {
  return placeAfter(root, STYLES_ORDER, 'dxfs');
}
