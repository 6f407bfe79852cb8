/**
 * Whole processes against a process that only reads the same files with the library, and folders with texts against the folder
 * without, in one run: `npx tsx --require ./config/textFiles.cjs test/bench/processes.ts [departments]`.
 */
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { narrativeDocx } from '../../src/files/docx/narrativeDocx';
import { composed } from '../core/verify/composed';
import { seededDepartment, xlsxOf } from '../folders/seededFolder';
import { bare, benchFolder, check, median, tellRatio } from './processCost';
import { unzipSync, strFromU8, strToU8, zipSync } from 'fflate';

const SAMPLE = 'assets/samples/泽州县社会保险中心2024年度部门决算公开表.xlsx';
/** Of the folders with texts. */
const DEPARTMENTS = Number(process.argv[2] ?? 200);
/** One file is looked at so many times: a single start says little. */
const STARTS = 7;

function folderOf(name: string, files: readonly (readonly [string, Uint8Array | null])[]): string {
  const path = join(benchFolder, name);
  mkdirSync(path);
  for (const [file, bytes] of files)
    if (bytes === null) copyFileSync(SAMPLE, join(path, file));
    else writeFileSync(join(path, file), bytes);
  return path;
}

/** 50 sheets of 5,000 rows with six cells each beside the tables of the sample. */
function largeWorkbook(): Uint8Array {
  const parts = unzipSync(new Uint8Array(readFileSync(SAMPLE)));
  const text = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
  const cells = Array.from(
    { length: 5000 },
    (_, row) => `<row r="${row + 1}">${[1, 2, 3, 4, 5, 6].map((column) => `<c><v>${row * column}.25</v></c>`).join('')}</row>`,
  ).join('');
  const numbers = Array.from({ length: 50 }, (_, index) => index + 100);
  for (const number of numbers)
    parts[`xl/worksheets/sheet${number}.xml`] = strToU8(
      `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${cells}</sheetData></worksheet>`,
    );
  const entries = (entry: (number: number) => string): string => numbers.map(entry).join('');
  const insert = (name: string, before: string, added: string): void => {
    parts[name] = strToU8(text(name).replace(before, added + before));
  };
  insert(
    'xl/workbook.xml',
    '</sheets>',
    entries((n) => `<sheet name="s${n}" sheetId="${n}" r:id="rBench${n}"/>`),
  );
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet';
  insert(
    'xl/_rels/workbook.xml.rels',
    '</Relationships>',
    entries((n) => `<Relationship Id="rBench${n}" Type="${type}" Target="worksheets/sheet${n}.xml"/>`),
  );
  insert(
    '[Content_Types].xml',
    '</Types>',
    entries(
      (n) =>
        `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`,
    ),
  );
  return zipSync(parts, { level: 1 });
}

/** Made-up departments, the first of them with a Word file beside the workbook; the names of the files tell what belongs together. */
async function departments(count: number, texts: number): Promise<string> {
  const text = await narrativeDocx(composed('shanxi', { seed: 13, carryOver: true, tails: true }).narrative);
  return folderOf(
    `texts-${texts}`,
    Array.from({ length: count }, (_, index) => seededDepartment(index)).flatMap(({ name, fileName, workbook }, index) => [
      [fileName, xlsxOf(workbook)] as const,
      ...(index < texts ? [[`${name}2024年度情况说明.docx`, text] as const] : []),
    ]),
  );
}

async function main(): Promise<void> {
  const one = folderOf('one', [['sample.xlsx', null]]);
  const starts = Array.from({ length: STARTS }, () => [check(one), bare(one)] as const);
  tellRatio('check of one file', median(starts.map(([own]) => own)), median(starts.map(([, other]) => other)), 'at most 1.1');

  const large = folderOf('large', [['large.xlsx', largeWorkbook()]]);
  tellRatio('50 sheets of 5,000 rows', check(large), bare(large), 'at most 1.1 in memory, no slower');

  const without = check(await departments(DEPARTMENTS, 0));
  tellRatio(`${DEPARTMENTS} departments, one with a text`, check(await departments(DEPARTMENTS, 1)), without, 'at most 1.1');
  tellRatio(
    `${DEPARTMENTS} departments with a text each`,
    check(await departments(DEPARTMENTS, DEPARTMENTS)),
    without,
    'at most 2.5',
  );
}

void main();
