/** Writes the sample workbook: `npx tsx assets/samples/build/index.ts`. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sampleTables } from './sampleTables';
import { writeWorkbook } from './writeWorkbook';

const TARGET = join(__dirname, '..', '泽州县社会保险中心2024年度部门决算公开表.xlsx');

void writeWorkbook(sampleTables).then((bytes) => writeFile(TARGET, bytes));
