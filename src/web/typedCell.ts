import { readAmountText } from '../core/amounts/amount';
import { isCellError, type SnapshotCell } from '../core/workbook/snapshot';

export type TypedCell = { readonly kind: 'value'; readonly value: string } | { readonly kind: 'formula' };

/** What somebody typed into a cell: a figure as a plain decimal whatever way it was written, or the words themselves. */
export function typedCell(text: string): TypedCell {
  const trimmed = text.trim();
  if (/^[=＝]/.test(trimmed)) return { kind: 'formula' };
  const amount = readAmountText(trimmed);
  const isFigure = amount.kind === 'amount' && amount.unit === undefined;
  return { kind: 'value', value: isFigure ? amount.value.toFixed() : trimmed };
}

/** What the editor of a cell starts with: the whole value, not its printed form. */
export function editableText(cell: SnapshotCell | null): string {
  const value = cell?.value ?? null;
  if (value === null) return '';
  if (isCellError(value)) return value.error;
  return typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : String(value);
}
