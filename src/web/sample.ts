import sample from '../../assets/samples/泽州县社会保险中心2024年度部门决算公开表.xlsx';
import { editCells } from '../files/sheet/editCells';
import type { InputFile } from './intake';
import { strings } from './strings';

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Two neighbouring digits of 180.83 (20805 行政事业单位养老支出, 基本支出) swapped, as a typist does. */
const SLIP = { cell: { sheet: '公开03表', row: 11, column: 3 }, content: 108.83 } as const;

/** The sample workbook as it was published, and with one slip. It is part of the page, so nothing is fetched. */
export function sampleFiles(): readonly InputFile[] {
  const bytes = Uint8Array.from(atob(sample.slice(sample.indexOf(',') + 1)), (character) => character.charCodeAt(0));
  const input = (path: string, content: Uint8Array): InputFile => ({
    path,
    file: new File([new Uint8Array(content)], path, { type: TYPE, lastModified: 0 }),
  });
  return [input(strings.open.sampleSlip, editCells(bytes, [SLIP])), input(strings.open.sampleClean, bytes)];
}
