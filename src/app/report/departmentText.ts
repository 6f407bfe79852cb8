import { folderMessages as say, STATUS_WORDS } from '../../core/messages/folder';
import type { DepartmentLine } from '../../core/report/folderSummary';
import { padDisplay } from './displayWidth';

const STATUS_WIDTH = 10;
const NAME_WIDTH = 28;

/** One line for a workbook of many: whose it is, how many problems it has, which file it is. */
export function departmentText(line: DepartmentLine): string {
  const status = padDisplay(STATUS_WORDS[line.status], STATUS_WIDTH);
  if (line.status === 'failed') return `${status}${line.file}`;
  return `${status}${padDisplay(line.department, NAME_WIDTH)}${say.line(line)}`;
}
