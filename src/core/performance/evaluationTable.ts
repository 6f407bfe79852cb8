import { memoised } from '../text/memoised';
import type { NarrativeDocument } from '../verify/reading/document';
import type { SheetSnapshot, WorkbookSnapshot } from '../workbook/snapshot';
import { columnOf } from './columns';
import { isFundHead, readFunds } from './fundRows';
import { gridOfSheet, gridOfTable, isNameLabel, type Grid } from './grid';
import { indicatorHeadOf, isIndicatorName, readIndicators, readTotal } from './indicatorRows';
import { listedProjects } from './projectList';
import { isWholeDepartment, NOTHING_SAID, type SelfEvaluation } from './selfEvaluation';

/** The self-evaluation tables of a workbook: one or several to a sheet, or a list with a row for each project. */
export function workbookEvaluations(workbook: WorkbookSnapshot): readonly SelfEvaluation[] {
  return workbook.sheets.flatMap((sheet) => (mayEvaluate(sheet) ? evaluationsIn(gridOfSheet(sheet), sheet.name) : []));
}

/** No sheet without such a word holds an evaluation; the disclosure tables are done with here. */
function mayEvaluate({ rows }: SheetSnapshot): boolean {
  return rows.some((row) => row.some((cell) => typeof cell?.value === 'string' && isWordOfEvaluation(cell.value)));
}

/** Every cell of every workbook is asked, and the labels of their tables are the same. */
const isWordOfEvaluation = memoised((text: string): boolean => {
  const cell = { text };
  return isIndicatorName(cell) || ['name', 'rate'].includes(columnOf(cell) ?? '');
});

/** The self-evaluation tables of a document, with the line before each for the project's name. */
export function documentEvaluations(document: NarrativeDocument): readonly SelfEvaluation[] {
  let project = '';
  const found: { grid: Grid; readonly before: string }[] = [];
  let open = false;
  for (const block of document.blocks) {
    if (block.kind === 'table') {
      const grid = gridOfTable(block);
      const last = found.at(-1);
      if (open && last && !hasHead(grid)) last.grid = { ...last.grid, rows: [...last.grid.rows, ...grid.rows] };
      else found.push({ grid, before: project });
      open = indicatorHeadOf(grid) >= 0 || (open && !hasHead(grid));
      continue;
    }
    project = projectNamedIn(block.text) ?? project;
    if (!isFurniture(block.text)) open = false;
  }
  return found.flatMap(({ grid, before }) => evaluationsIn(grid, before));
}

/** A form that a page break cuts in two goes on without a header. */
function hasHead(grid: Grid): boolean {
  return indicatorHeadOf(grid) >= 0 || grid.rows.some((row) => isFundHead(row) || row.some(isNameLabel));
}

/** Page numbers and watermarks between two halves of a table. */
function isFurniture(text: string): boolean {
  return /^[-—\d\s]*$|^[^\d。：；，、（）()]{1,12}$/.test(text.trim());
}

/** The project that a line before a table or a report names; `null` where it names none. */
export function projectNamedIn(line: string): string | null {
  const text = line.trim();
  if (text.length > LONGEST_TITLE || /[。；]/.test(text)) return null;
  if (isWholeDepartment(text)) return text;
  const named = /项目名称[：:]\s*(.{2,60})$/.exec(text)?.[1] ?? /^(.{2,60}?)(?:项目)?支出绩效自评表/.exec(text)?.[1];
  return named?.trim() ?? null;
}

const LONGEST_TITLE = 80;

function evaluationsIn(grid: Grid, before: string): SelfEvaluation[] {
  const list = listedProjects(grid);
  if (list !== null) return [...list];
  return formsIn(grid).flatMap((form) => evaluationIn(form, before));
}

/** Several forms below each other on one sheet: each begins with its project's name. */
function formsIn(grid: Grid): Grid[] {
  const starts = grid.rows.flatMap((row, index) => (row.some(isNameLabel) ? [index] : []));
  if (starts.length < 2) return [grid];
  return starts.map((_, index) => ({
    ...grid,
    rows: grid.rows.slice(index === 0 ? 0 : starts[index], starts[index + 1] ?? grid.rows.length),
  }));
}

function evaluationIn(grid: Grid, before: string): SelfEvaluation[] {
  const head = grid.rows.findIndex(isFundHead);
  const indicatorHead = indicatorHeadOf(grid);
  if (head < 0 && indicatorHead < 0) return [];
  const named = projectName(grid);
  const title = [before, ...grid.rows.slice(0, 3).flatMap((row) => row.map(({ text }) => text))].find(isWholeDepartment);
  const whole = named === null && title !== undefined;
  const name = (named ?? (whole ? title : before)).trim();
  const origin = (grid.rows[Math.max(0, head)] ?? grid.rows[0])?.[0]?.origin;
  if (name === '' || origin === undefined) return [];
  const totals = readTotal(grid, indicatorHead);
  return [
    {
      ...NOTHING_SAID,
      project: name,
      source: totals.total === undefined && named === null && !whole ? 'report' : 'table',
      origin,
      ...(head < 0 ? {} : readFunds(grid, head)),
      ...(indicatorHead < 0 ? {} : readIndicators(grid, indicatorHead)),
      ...totals,
    },
  ];
}

function projectName(grid: Grid): string | null {
  for (const row of grid.rows) {
    const at = row.findIndex(isNameLabel);
    if (at < 0) continue;
    const name = row.slice(at + 1).find((cell) => cell.text.trim() !== '' && !isNameLabel(cell));
    // 项目名称 | 全年预算数: the head of a list whose columns nobody can tell.
    return name && columnOf(name) === null ? name.text : null;
  }
  return null;
}
