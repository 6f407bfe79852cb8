import { Decimal } from 'decimal.js';
import { write, utils, type CellObject, type WorkBook } from '@e965/xlsx';
import { plainAmount, separatedAmount } from '../../src/core/amounts/format';
import { reviewWorkbook, type Figure, type Relation, type WorkbookSnapshot } from '../../src/core';
import { slackOf } from '../../src/core/amounts/slack';
import { toWanYuan } from '../../src/core/amounts/unit';
import { evaluate } from '../../src/core/check/evaluate';
import { makeDepartment, type DepartmentOptions } from '../workbooks/department';
import { placeOf, withValue } from '../workbooks/editing';
import { shanghaiWorkbook } from '../workbooks/shanghai';
import { shanxiWorkbook } from '../workbooks/shanxi';

/** A wrong figure typed into a workbook that was right before. */
export interface SeededSlip {
  readonly sheet: string;
  readonly address: string;
  readonly before: string;
  readonly after: string;
  /** Ids of the relations that it breaks beyond rounding. */
  readonly breaks: readonly string[];
}

export interface SeededDepartment {
  readonly name: string;
  readonly fileName: string;
  readonly year: number;
  readonly workbook: WorkbookSnapshot;
  /** `null`: this one is right. */
  readonly slip: SeededSlip | null;
}

/** Repeatable numbers in [0, 1). */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x9e3779b9) >>> 0;
    const mixed = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
    return (Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35) >>> 0) / 4294967296;
  };
}

const SLIPS: readonly ((value: Decimal) => Decimal)[] = [
  (value) => value.negated(),
  (value) => value.times(10),
  (value) => value.plus('9.90'),
  (value) => value.minus('0.54'),
  (value) => value.times(10000),
  () => new Decimal(0),
];

const FORMS: readonly DepartmentOptions[] = [
  { tails: true },
  { tails: true, fund: true },
  { tails: true, fund: true, carryOver: true, nonFiscal: true },
  { tails: false, stateCapital: true, nonFiscal: true },
];

/** Department number `index` of a folder; three of four have a slip, the same ones in every run. */
export function seededDepartment(index: number): SeededDepartment {
  const name = `第${index + 1}示范局`;
  const options = { ...FORMS[index % FORMS.length], seed: 5000 + index, name };
  const data = makeDepartment(options);
  const right = index % 5 === 4 ? shanghaiWorkbook(data, 'A') : shanxiWorkbook(data);
  const fileName = `${String(index + 1).padStart(3, '0')} ${name}${data.year}年度部门决算公开表.xlsx`;
  const plain = { name, fileName, year: data.year };
  if (index % 4 === 3) return { ...plain, workbook: right, slip: null };
  return { ...plain, ...slipped(right, randomFrom(index + 1)) };
}

/** Types one wrong figure that breaks at least one relation. */
function slipped(right: WorkbookSnapshot, random: () => number): { workbook: WorkbookSnapshot; slip: SeededSlip } {
  const { review } = reviewWorkbook(right);
  const relations = review.results.map(({ relation }) => relation);
  const figures = [...new Set(relations.flatMap(({ terms }) => terms.map(({ figure }) => figure)))].filter(
    ({ cell, value }) => cell !== null && value?.isZero() === false,
  );
  for (;;) {
    const figure = figures[Math.floor(random() * figures.length)];
    const change = SLIPS[Math.floor(random() * SLIPS.length)];
    const value = figure?.value ?? null;
    if (figure === undefined || value === null || change === undefined) continue;
    const printed = value.div(toWanYuan(figure.unit));
    const typed = change(printed);
    const breaks = brokenBy(relations, figure, typed);
    if (breaks.length === 0) continue;
    const place = placeOf(figure);
    return {
      workbook: withValue(right, place, typed.toNumber()),
      slip: {
        sheet: place.sheet,
        address: utils.encode_cell({ r: place.row, c: place.column }),
        before: plainAmount(printed),
        after: separatedAmount(typed),
        breaks,
      },
    };
  }
}

function brokenBy(relations: readonly Relation[], figure: Figure, typed: Decimal): string[] {
  const value = typed.times(toWanYuan(figure.unit));
  const changed: Figure = { ...figure, value, slack: slackOf(value, typed.decimalPlaces(), figure.unit) };
  return relations.flatMap((relation) => {
    if (!relation.terms.some((term) => term.figure === figure)) return [];
    const terms = relation.terms.map((term) => (term.figure === figure ? { ...term, figure: changed } : term));
    return evaluate({ ...relation, terms }).verdict === 'error' ? [relation.id] : [];
  });
}

/** A snapshot as a real .xlsx file. */
export function xlsxOf(snapshot: WorkbookSnapshot): Uint8Array {
  const book: WorkBook = utils.book_new();
  for (const { name, rows } of snapshot.sheets) {
    const sheet: Record<string, CellObject | string> = {};
    let width = 1;
    rows.forEach((cells, r) => {
      width = Math.max(width, cells.length);
      cells.forEach((cell, c) => {
        if (typeof cell?.value === 'number') sheet[utils.encode_cell({ r, c })] = { t: 'n', v: cell.value };
        else if (typeof cell?.value === 'string') sheet[utils.encode_cell({ r, c })] = { t: 's', v: cell.value };
      });
    });
    sheet['!ref'] = utils.encode_range({ s: { r: 0, c: 0 }, e: { r: Math.max(0, rows.length - 1), c: width - 1 } });
    utils.book_append_sheet(book, sheet, name);
  }
  return new Uint8Array(write(book, { type: 'buffer', bookType: 'xlsx', compression: true }) as Buffer);
}
