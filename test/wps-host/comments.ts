import type { WpsComment, WpsComments, WpsRange } from '../../src/wps/objectModel';
import { parseArea } from '../excel-host/area';
import type { NoteData, SheetData } from '../excel-host/workbook';
import { exposed } from './border';
import type { Program, WpsFile } from './program';
import { rangeOf } from './range';

/** Notes and threaded comments alike, in the order of their making. */
export class Comments implements WpsComments {
  constructor(
    private readonly program: Program,
    private readonly file: WpsFile,
    private readonly sheet: SheetData,
  ) {}

  get Count(): number {
    return this.remarks.length;
  }

  Item(index: number): WpsComment {
    const remark = this.remarks[index - 1];
    if (!remark) throw new Error(`no comment ${index}`);
    return exposed(new Comment(this.program, this.file, this.sheet, remark), this.program.border);
  }

  private get remarks(): readonly NoteData[] {
    return [...this.sheet.notes, ...this.sheet.comments];
  }
}

class Comment implements WpsComment {
  constructor(
    private readonly program: Program,
    private readonly file: WpsFile,
    private readonly sheet: SheetData,
    private readonly remark: NoteData,
  ) {}

  get Author(): string {
    return this.remark.author;
  }
  get Parent(): WpsRange {
    return rangeOf(this.program, this.file, this.sheet, [parseArea(this.remark.address)]);
  }
  Text(): string {
    return this.remark.content;
  }
  Delete(): void {
    this.program.border.requireWritable();
    if (this.sheet.protected) throw new Error('the sheet is protected');
    this.sheet.notes.splice(this.sheet.notes.indexOf(this.remark), 1);
  }
}

export function noteOn(program: Program, file: WpsFile, sheet: SheetData, address: string, content: string): WpsComment {
  if (sheet.protected) throw new Error('the sheet is protected');
  if ([...sheet.notes, ...sheet.comments].some((remark) => remark.address === address)) {
    throw new Error('the cell has a comment');
  }
  const remark: NoteData = { address, author: file.data.userName, content };
  sheet.notes.push(remark);
  return exposed(new Comment(program, file, sheet, remark), program.border);
}
