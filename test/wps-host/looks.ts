import type { WpsFont } from '../../src/wps/objectModel';
import type { CellData, FontData } from '../excel-host/workbook';

/** `#RRGGBB` of a number whose lowest byte is red. */
export function colorText(color: number): string {
  const [red, green, blue] = [color & 0xff, (color >> 8) & 0xff, (color >> 16) & 0xff];
  return `#${[red, green, blue]
    .map((part) => part.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase()}`;
}

class Interior {
  constructor(private readonly paint: (color: string) => void) {}
  get Color(): number {
    throw new Error('not asked for');
  }
  set Color(color: number) {
    this.paint(colorText(color));
  }
}

export const fillOf = (paint: (color: string) => void): { Color: number } => new Interior(paint);

const UNDERLINES: Readonly<Record<number, string>> = { 2: 'Single', [-4142]: 'None' };

/** The font of conditional formats. */
export class FormatFont implements WpsFont {
  constructor(private readonly font: FontData) {}
  get Color(): number {
    throw new Error('not asked for');
  }
  set Color(color: number) {
    this.font.color = colorText(color);
  }
  get Bold(): boolean {
    return this.font.bold ?? false;
  }
  set Bold(bold: boolean) {
    this.font.bold = bold;
  }
  get Italic(): boolean {
    return this.font.italic ?? false;
  }
  set Italic(italic: boolean) {
    this.font.italic = italic;
  }
  get Underline(): number {
    throw new Error('not asked for');
  }
  set Underline(underline: number) {
    const name = UNDERLINES[underline];
    if (name === undefined) throw new Error(`no such underline: ${underline}`);
    this.font.underline = name;
  }
}

/** The font of cells, as far as sheets of ours set it. */
export class CellFont implements WpsFont {
  constructor(private readonly change: (act: (cell: CellData) => void) => void) {}
  get Color(): number {
    throw new Error('not asked for');
  }
  set Color(color: number) {
    this.change((cell) => {
      cell.fontColor = colorText(color);
    });
  }
  get Bold(): boolean {
    throw new Error('not asked for');
  }
  set Bold(bold: boolean) {
    this.change((cell) => {
      cell.bold = bold;
    });
  }
  get Italic(): boolean {
    throw new Error('not asked for');
  }
  set Italic(_italic: boolean) {
    throw new Error('not asked for');
  }
  get Underline(): number {
    throw new Error('not asked for');
  }
  set Underline(_underline: number) {
    throw new Error('not asked for');
  }
}
