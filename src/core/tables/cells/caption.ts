import { MONEY_UNITS, type Unit } from '../../amounts/unit';
import type { Grid } from './grid';
import { memoised } from '../../text/memoised';
import { printedPart } from '../../text/words';

/** What stands around a table: 金额单位, 年度, 部门名称, 公开NN表. */
export interface Caption {
  readonly unit: Unit | null;
  /** A unit that is not converted, 百万元 or 美元. */
  readonly otherUnit: string | null;
  readonly year: number | null;
  readonly department: string | null;
  readonly number: string | null;
}

const UNIT = new RegExp(`单位[::]?\\(?(?:人民币)?\\(?(${MONEY_UNITS})\\)?`);
const BARE_UNIT = new RegExp(`^\\(?(?:人民币)?(${MONEY_UNITS})\\)?$`);
const OTHER_UNIT = /单位[::]?\(?((?:[十百千万亿美欧港日澳])+元)/;
const BARE_OTHER_UNIT = /^\(?([十百千万亿美欧港日澳]+元)\)?$/;
const NUMBER = /公开(\d{1,2})(?:-\d)?表/;
const OWNER =
  /(?:部门|单位|填报单位|编制单位|编报单位|公开部门|公开单位|预算单位|部门\(单位\)|单位\(部门\))(?:名称)?(?:\((?:公章|盖章|签章)\))?[::](.*)$/;
/** What may follow the department's name in its cell. */
const BEHIND_OWNER = /(?:20\d{2}年度?|(?:金额|计量|货币)?单位[::]).*$/;
/** [123001] in front of the name: the unit's code in the budget system. */
const BUDGET_CODE = /^(?:\(\d{3,}\)|\d{3,})[-—_:、]?(?=\D)/;
const YEAR = /(20\d{2})年度?/;
const CHINESE_YEAR = /二[○〇零][一二三四五六七八九十○〇零]{2}年/;
const CHINESE_DIGITS = '〇一二三四五六七八九';

export function yearIn(words: string): number | null {
  if (!words.includes('年')) return null;
  const digits = YEAR.exec(words)?.[1];
  if (digits !== undefined) return Number(digits);
  const chinese = CHINESE_YEAR.exec(words)?.[0];
  if (chinese === undefined) return null;
  const value = Array.from(chinese.replace(/[○零]/g, '〇').slice(0, 4), (digit) => CHINESE_DIGITS.indexOf(digit)).join('');
  return /^20\d{2}$/.test(value) ? Number(value) : null;
}

function unitIn(words: string): Unit | null {
  return (UNIT.exec(words)?.[1] as Unit | undefined) ?? null;
}

/** What one text of a caption says; most texts say nothing. */
const captionWords = memoised((words) => ({
  unit: unitIn(words),
  otherUnit: unitIn(words) === null ? (OTHER_UNIT.exec(words)?.[1] ?? null) : null,
  year: yearIn(words),
  /** The name, empty where it stands in the next cell. */
  owner: OWNER.exec(words)?.[1]?.replace(BEHIND_OWNER, '') ?? null,
  asksForUnit: /(?:金额|计量|货币)单位[::]?$|^单位[::]$/.test(words),
}));

/** Reads the caption from the given rows; what stands nearest to the table (latest row) wins. */
export function readCaption(grid: Grid, rows: readonly number[]): Caption {
  let unit: Unit | null = null;
  let otherUnit: string | null = null;
  let year: number | null = null;
  let department: string | null = null;
  let number: string | null = null;
  for (const row of rows) {
    // 公开02 and 表 may stand in two lines or cells of one row; the row is read as one text for the number.
    let line = '';
    const filled = grid.filled(row);
    filled.forEach((column, index) => {
      const words = grid.words(row, column);
      line += words;
      const said = captionWords(words);
      const next = filled[index + 1];
      const nextWords = next === undefined ? '' : grid.words(row, next);
      unit = said.unit ?? (said.asksForUnit ? ((BARE_UNIT.exec(nextWords)?.[1] as Unit | undefined) ?? null) : null) ?? unit;
      otherUnit =
        said.otherUnit ??
        (said.asksForUnit && !BARE_UNIT.test(nextWords) ? (BARE_OTHER_UNIT.exec(nextWords)?.[1] ?? null) : null) ??
        otherUnit;
      const value = grid.value(row, column);
      // 2024 with a format such as 0"年度".
      year = said.year ?? (isYear(value) ? value : year);
      if (said.owner !== null) {
        const at = said.owner === '' ? next : column;
        const name = ownerName(said.owner === '' ? nextWords : said.owner);
        if (name !== null && at !== undefined) department = printedPart(grid.text(row, at), name);
      }
    });
    const digits = NUMBER.exec(line)?.[1];
    if (digits !== undefined) number = `${digits.padStart(2, '0')}表`;
  }
  return { unit, otherUnit, year, department, number };
}

/** Forms of these tables are of 2010 and later. */
const [FIRST_YEAR, LAST_YEAR] = [2010, 2099] as const;

export function isYear(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= FIRST_YEAR && Number(value) <= LAST_YEAR;
}

/** Money of whatever size or country: 百万元, 美元 are units, though not ones that are converted. */
const ANY_UNIT = /^\(?(?:人民币|[十百千万亿]|[美欧港日澳]|英镑|[:、/])*元(?:人民币)?\)?$/;

/** `null` for what stands in the name's place but is none: 万元 behind 单位：, a year. */
function ownerName(printed: string): string | null {
  const words = printed.replace(BUDGET_CODE, '');
  const isName =
    words !== '' && !ANY_UNIT.test(words) && unitIn(`单位:${words}`) === null && yearIn(words) === null && !/[::]/.test(words);
  return isName ? words : null;
}
