import type { WorkbookSnapshot } from '../../../src/core/workbook/snapshot';
import type { DepartmentData } from '../department';
import * as economic from './economic';
import { empty, workbook } from './printedForm';
import {
  ALL_SOURCES,
  basic,
  blanks,
  codedRows,
  expenditureColumns,
  fundColumns,
  inYuan,
  project,
  revenueColumns,
  spendingColumns,
  spent,
  textSheet,
  withZeros,
  type Measured,
  type Row,
} from './sheets';
import { fiscalSummaryRows, summaryRows, type SummaryStyle } from './summaries';

const without = (measured: readonly Measured[], ...heads: readonly string[]): Measured[] =>
  measured.filter(({ head }) => !head.some((words) => heads.includes(words)));

/** A coastal city: names without codes, totals below, the title with department and year, 元 in one table. */
export function namesOnly(data: DepartmentData): WorkbookSnapshot {
  const title = (words: string, unit = '单位：万元'): Row[] => [[`${data.name}${data.year}年度${words}`], ['', '', '', unit]];
  return workbook(
    textSheet(
      '收支总表',
      title('收入支出决算总表'),
      summaryRows(data, { lineNumbers: false, sides: ['决算数'], grants: 'two', totalWords: ['收入总计', '支出总计'] }),
    ),
    textSheet(
      '收入表',
      title('收入决算表'),
      codedRows(data, {
        columns: without(revenueColumns({ fiscal: ['财政拨款收入'] }), '经营收入', '附属单位上缴收入', '上级补助收入'),
        sources: ALL_SOURCES,
        codes: 'none',
        columnNumbers: false,
        over: '',
        totalAt: 'bottom',
      }),
    ),
    textSheet(
      '支出表',
      title('支出决算表'),
      codedRows(data, {
        columns: without(expenditureColumns(), '经营支出'),
        sources: ALL_SOURCES,
        codes: 'none',
        columnNumbers: false,
        over: '',
        totalAt: 'bottom',
      }),
    ),
    textSheet(
      '财拨总表',
      title('财政拨款收入支出决算总表'),
      fiscalSummaryRows(data, { lineNumbers: false, sides: ['决算数'], grants: 'two', totalWords: ['收入总计', '支出总计'] }),
    ),
    textSheet(
      '一般公共预算',
      title('一般公共预算财政拨款支出决算表'),
      codedRows(data, {
        columns: [
          { head: ['合计'], measure: spent },
          { head: ['基本支出'], measure: basic },
          { head: ['项目支出'], measure: project },
        ],
        sources: ['general'],
        codes: 'none',
        columnNumbers: false,
        over: '',
        totalAt: 'bottom',
      }),
    ),
    textSheet('基本支出', title('一般公共预算财政拨款基本支出决算表'), economic.economicNames(data)),
    textSheet(
      '三公',
      title('财政拨款“三公”经费支出决算表', '单位：元'),
      economic.threePublicList(data, inYuan, ['年初预算数', '决算数']),
    ),
    textSheet(
      '基金',
      title('政府性基金预算财政拨款收入支出决算表'),
      codedRows(data, { columns: fundColumns, sources: ['fund'], columnNumbers: false, totalAt: 'bottom' }),
      empty(data, 'fund', '政府性基金预算'),
    ),
  );
}

/** Forms without 财决 numbers in which revenue names its funds: columns and rows split further than the national form. */
export function splitFunds(data: DepartmentData): WorkbookSnapshot {
  const title = (words: string, number: string, width: number): Row[] => [
    [number, ...blanks(width - 1)],
    [words],
    [`预算单位：${data.name}`, ...blanks(width - 2), '单位：万元'],
  ];
  const revenue: Measured[] = revenueColumns().flatMap((column) =>
    column.head[0] === '财政拨款收入'
      ? [
          { ...column, head: ['财政拨款收入', '小计'] },
          { ...column, head: ['', '一般公共预算财政拨款收入'], sources: ['general'] as const },
          { ...column, head: ['', '政府性基金预算财政拨款收入'], sources: ['fund'] as const },
          { ...column, head: ['', '国有资本经营预算财政拨款收入'], sources: ['state-capital'] as const },
        ]
      : [column],
  );
  const amended: SummaryStyle = { sides: ['年初预算数', '调整预算数', '决算数'], lineNumbers: false };
  return workbook(
    textSheet('附件1', title(`${data.year}年度收入支出决算总表`, '附件1', 8), summaryRows(data, amended)),
    textSheet(
      '附件2',
      title(`${data.year}年度收入决算表`, '附件2', 12),
      codedRows(data, { columns: revenue, sources: ALL_SOURCES, columnNumbers: false }),
    ),
    textSheet(
      '附件3',
      title(`${data.year}年度支出决算表`, '附件3', 8),
      codedRows(data, { columns: expenditureColumns(['支出合计']), sources: ALL_SOURCES, columnNumbers: false }),
    ),
    textSheet('附件4', title(`${data.year}年度财政拨款收支决算总表`, '附件4', 16), fiscalSummaryRows(data, amended)),
    textSheet(
      '附件5',
      title(`${data.year}年度一般公共预算财政拨款支出决算表`, '附件5', 8),
      codedRows(data, {
        columns: [{ head: ['年初预算数'], measure: spent }, ...spendingColumns('合计', '决算数')],
        sources: ['general'],
        columnNumbers: false,
      }),
    ),
    textSheet(
      '附件6',
      title(`${data.year}年度一般公共预算财政拨款基本支出决算表`, '附件6', 9),
      economic.economicList(data, withZeros, ['科目编码', '科目名称'], '本年支出'),
    ),
    textSheet(
      '附件7',
      title(`${data.year}年度政府性基金预算财政拨款收入支出决算表`, '附件7', 8),
      codedRows(data, { columns: fundColumns, sources: ['fund'], columnNumbers: false }),
      empty(data, 'fund', '政府性基金预算'),
    ),
    textSheet(
      '附件8',
      title(`${data.year}年度国有资本经营预算财政拨款收入支出决算表`, '附件8', 8),
      codedRows(data, { columns: fundColumns, sources: ['state-capital'], columnNumbers: false }),
      empty(data, 'state-capital', '国有资本经营预算'),
    ),
    textSheet(
      '附件9',
      title(`${data.year}年度一般公共预算财政拨款“三公”经费支出决算表`, '附件9', 12),
      economic.threePublicMatrix(data),
    ),
  );
}
