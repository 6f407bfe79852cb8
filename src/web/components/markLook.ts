import type { CSSProperties } from 'react';
import { MARK_PALETTES, type MarkKind, type Palette } from '../../core/marks/marks';

/** Never by colour alone: beside its font each kind has a sign of its own. */
export const MARK_SIGNS: Readonly<Record<MarkKind, string>> = { suspect: '✕', error: '!', rounding: '≈', info: 'i' };

/** The same colours and fonts as the marks in Excel. */
export function markLook(kind: MarkKind, palette: Palette): CSSProperties {
  const { fill, font, bold, italic, underline } = MARK_PALETTES[palette][kind];
  return {
    backgroundColor: `#${fill}`,
    color: `#${font}`,
    fontWeight: bold ? 700 : 400,
    fontStyle: italic ? 'italic' : 'normal',
    textDecorationLine: underline ? 'underline' : 'none',
  };
}
