import type { SheetSnapshot } from '../../workbook/snapshot';
import { readCaption, yearIn } from './caption';
import { Grid } from './grid';
import { plainWords, printedPart, printedText } from '../../text/words';

/** Whose tables they are, from what stands beside the tables' own captions: titles, notes and the cover. */

export interface Cover {
  readonly department: string | null;
  readonly year: number;
}

/** `某某局` from 某某局2024年度收入支出决算总表. */
export function departmentInTitle({ words, printed }: { readonly words: string; readonly printed: string }): string | null {
  const name = /^(.{3,40}?)20\d{2}年/.exec(words)?.[1];
  return name === undefined || /部门$|单位$|[::]|表/.test(name) ? null : printedPart(printed, name);
}

/** `上海市某区某局` from 注：上海市某区某局2024年度没有政府性基金收入和支出，故本表无数据。 */
export function departmentInNote(note: string | null): string | null {
  const name = /^(?:注|说明|备注)?[::]?(.{4,40}?)(?:20\d{2}年度?|本年度?)?(?:没有|无)/.exec(plainWords(note ?? ''))?.[1];
  return name === undefined || /^本|^我|^该|本表|本部门|本单位|年/.test(name) ? null : printedPart(printedText(note ?? ''), name);
}

/** 表 at the end is a table's title, but for the name of the whole set. */
const ONE_TABLE = /(?<!(?:部门|单位)决算(?:公开)?报?)表$/;

/** Department and year from a cover text: `某中心2024年度部门决算公开`, `2024年度某局部门决算`. */
export function coverIn(text: string): Cover | null {
  const words = plainWords(text);
  const year = yearIn(words);
  if (year === null || words.length > 70) return null;
  const match = /^(.{0,40}?)(?:20\d{2}|二[○〇零].{2})年度?(.{0,40}?)(?:部门|单位)?决算/.exec(words);
  if (!match || ONE_TABLE.test(words)) return null;
  const [before, after] = [match[1] ?? '', match[2] ?? ''];
  const department = before !== '' ? before : after;
  return { department: isName(department) ? department : null, year };
}

/** Rows and columns of a sheet in which a cover is looked for. */
const COVER_ROWS = 60;
const COVER_COLUMNS = 50;

export function readCover(sheet: SheetSnapshot): Cover | null {
  const grid = new Grid(sheet, 0, COVER_COLUMNS);
  let above = '';
  for (const row of grid.rowsFrom(0, COVER_ROWS)) {
    for (const column of grid.filled(row)) {
      const words = grid.words(row, column);
      const cover = coverIn(words);
      const printed = grid.text(row, column);
      if (cover !== null) {
        const own = cover.department === null ? null : printedPart(printed, cover.department);
        return { year: cover.year, department: own ?? (isName(plainWords(above)) ? above : labelledBelow(grid, row)) };
      }
      if (words !== '') above = printed;
    }
  }
  return null;
}

/** 单位名称：某某局 under the title of a cover. */
function labelledBelow(grid: Grid, title: number): string | null {
  return readCaption(grid, grid.rowsFrom(title + 1, COVER_ROWS)).department;
}

/** A place alone is no department: 某某市2024年度部门决算公开表 is of all of them. */
function isName(words: string): boolean {
  const isOther = /决算|公开|目录|附件|审核|年度?$|^部门$|^单位$|[::。]|[省市县州盟旗]$/.test(words);
  return words.length >= 3 && words.length <= 40 && !isOther;
}
