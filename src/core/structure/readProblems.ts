import type { FindingDraft } from '../check/findings';
import type { FindingCell } from '../findings/finding';
import type { Figures } from '../figures/figures';
import type { Sentence } from '../said/run';
import { placeRun, said, textRun } from '../said/said';
import { CATALOG } from '../tables/catalog';
import type { ReadProblem } from '../tables/reading/problem';
import { a1, type CellRef } from '../workbook/address';
import { cellOf, hint, mistake, nameIn, note, unchecked, type StructureCheck, type Telling } from './context';
import { placesSaid } from './listed';

/** Everything that recognition could not read. */
export const readProblems: StructureCheck = ({ figures, problems }) =>
  problems.flatMap((problem) => toldProblem(problem, figures));

function toldProblem(problem: ReadProblem, figures: Figures): FindingDraft | [] {
  const { code, cell } = problem;
  const table = 'table' in problem ? problem.table : null;
  const name = table === null ? '' : nameIn(figures, table);
  const label = 'label' in problem ? problem.label : '';
  const printed = 'title' in problem ? problem.title : '';
  const title = printed === '' && table !== null && 'title' in problem ? CATALOG[table].title : printed;
  const at = cellOf(cell, label + title, 'text' in problem ? problem.text : '');
  const told = (tell: Telling, sentence: Sentence, rule: string = code) => tell(rule, table, sentence, [at]);
  switch (problem.code) {
    case 'unreadable-figure': {
      const sentence = said`${name} ${label}${UNREADABLE[problem.problem](problem.text)}`;
      return told(problem.problem === 'error-value' ? mistake : unchecked, sentence);
    }
    case 'unknown-row':
      if (label === '') return told(unchecked, said`${name}有一行只有数字没有项目名称，未检查`);
      return told(unchecked, said`${name}“${label}”一行有数字，但无法识别是哪个项目，未检查`);
    case 'unknown-column':
      return told(unchecked, said`${name} ${placeRun(a1(cell.row, cell.column))} 所在栏有数字，但无法识别栏目名称，这一栏未检查`);
    case 'bad-code':
      return told(unchecked, said`${name}科目代码“${label}”不是类、款、项代码的位数，这一行未检查`);
    case 'duplicate-row':
      return told(hint, said`${name}“${label}”出现了两次`);
    case 'second-table':
      return told(hint, secondTable(title, problem));
    case 'by-unit-table': {
      const sentence = said`工作表“${cell.sheet}”中的《${title}》按单位列示，没有科目编码，只检查了按科目列示的那张；制式表格要求的，不用删去`;
      return told(note, sentence);
    }
    case 'missing-page': {
      const page = problem.page === 'first' ? '没有找到它的首页' : '没有找到它后面的续页';
      return told(unchecked, said`工作表“${cell.sheet}”中的《${title}》不完整，${page}，这张表未检查；请补齐各页后重新审核`);
    }
    case 'unreadable-table':
      return told(
        unchecked,
        problem.assigned
          ? said`工作表“${cell.sheet}”已指定为《${title}》，但无法识别它的表头，未检查；请确认指定无误，并对照制式表格检查表头各栏的名称`
          : said`看到标题“${title}”，但无法识别它的表头，这张表未检查；请对照制式表格检查表头各栏的名称`,
      );
    case 'other-set': {
      const { of, tables, sheets } = problem;
      const set = said`的 ${tables} 张表（工作表${sheetsSaid(sheets)}），都没有检查；`;
      if ('year' in of) return told(hint, said`工作簿里还有 ${of.year} 年度${set}${LAST_YEARS}`, 'other-year');
      return told(unchecked, said`工作簿里还有“${of.department}”${set}${ANOTHERS}`, 'other-department');
    }
    // Told together, by the checks below and above.
    case 'compared-column':
    case 'unread-figures':
    case 'unrecognised-sheet':
      return [];
  }
}

/** What stands where a figure should. */
const UNREADABLE = {
  text: (text: string) => said`应是数字，现为文字“${text}”，与它有关的规则未检查；请改为数字`,
  'two-amounts': (text: string) => said`一个单元格里有两个数“${text}”，与它有关的规则未检查；请分开填列`,
  'error-value': (text: string) => said`是错误值 ${text}，与它有关的规则未检查；请修正公式或填入数字`,
  uncalculated: () => said`的公式没有计算结果，与它有关的规则未检查；请在 Excel 中重新计算并保存`,
};

const LAST_YEARS = textRun('公开前请删去，需要与上年核对的请另选上年的工作簿');
const ANOTHERS = textRun('一个工作簿审核一个部门，请把它的表另存为一个工作簿再审核');

function secondTable(title: string, { cell, usedSheet, of }: Extract<ReadProblem, { code: 'second-table' }>): Sentence {
  const table = said`工作表“${cell.sheet}”中的《${title}》是`;
  if (of === undefined)
    return said`工作表“${cell.sheet}”中又有一张《${title}》，只检查了工作表“${usedSheet}”中的那张；请删去多余的一张`;
  if ('year' in of) return said`${table} ${of.year} 年度的，没有检查；${LAST_YEARS}`;
  return said`${table}“${of.department}”的，没有检查；${ANOTHERS}`;
}

/** `“A”`, `“A”、“B”`, `“A”至“K”`. */
function sheetsSaid(sheets: readonly string[]): string {
  const [first = '', second] = sheets;
  if (second === undefined) return `“${first}”`;
  return sheets.length === 2 ? `“${first}”、“${second}”` : `“${first}”至“${sheets.at(-1) ?? ''}”`;
}

/** Whatever else the workbook holds: a whole set of other tables is one line, not one for each. */
export const foreignFigures: StructureCheck = ({ problems }) => {
  const foreign = problems.flatMap((problem) => (problem.code === 'unread-figures' ? [problem] : []));
  const sheets = problems.flatMap((problem) => (problem.code === 'unrecognised-sheet' ? [problem] : []));
  const places = foreign.map(({ sheet, title }) =>
    title === '' ? said`“${sheet}”中表格以外的地方` : said`“${sheet}”中“${title}”`,
  );
  const names = placesSaid(sheets.map(({ sheet }) => said`“${sheet}”`));
  const told = [
    unchecked(
      'unread-figures',
      null,
      said`工作表${placesSaid(places)}有数字，不属于识别出的决算公开表，未检查`,
      cellsOf(foreign),
    ),
    note('unrecognised-sheet', null, said`工作表${names}中有数字，但没有识别出其中的表，未检查`, cellsOf(sheets)),
  ];
  return told.filter(({ cells }) => cells.length > 0);
};

function cellsOf(problems: readonly { readonly cell: CellRef; readonly title?: string }[]): FindingCell[] {
  return problems.map(({ cell, title = '' }) => cellOf(cell, title, ''));
}
