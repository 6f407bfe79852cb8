/** Numbers of the object model, by the names of the vendor's enumerations. */
export const xlExpression = 2;
export const xlCellTypeVisible = 12;
export const xlUnderlineSingle = 2;
export const xlUnderlineNone = -4142;
export const xlTop = -4160;
export const xlCenter = -4108;
export const xlLandscape = 2;
export const xlPaperA4 = 9;
export const xlSheetVisible = -1;
export const xlSheetVeryHidden = 2;
export const xlValidAlertStop = 1;
export const xlBetween = 1;
export const xlGreaterEqual = 7;
export const xlValidateWholeNumber = 1;
export const xlValidateDecimal = 2;
export const xlValidateList = 3;

/** `RRGGBB` as the number that the object model takes, whose lowest byte is red. */
export function colorNumber(color: string): number {
  const rgb = Number.parseInt(color, 16);
  return ((rgb & 0xff) << 16) | (rgb & 0xff00) | (rgb >> 16);
}
