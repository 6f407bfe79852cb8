import type { SheetSnapshot, WorkbookSnapshot } from '../../../src/core/workbook/snapshot';
import type { DepartmentData, MoneySource } from '../department';
import * as economic from './economic';
import { empty, workbook } from './printedForm';
import {
  ALL_SOURCES,
  basic,
  blanks,
  codedRows,
  expenditureColumns,
  project,
  revenueColumns,
  spent,
  textSheet,
  withZeros,
  type Measured,
  type Row,
  received,
  toTheFen,
} from './sheets';
import { fiscalSummaryRows, summaryRows } from './summaries';

/** An eastern province: both 财政拨款 and 一般公共预算 tables, economic lists, 会议费 and 培训费, agency costs and procurement. */
export function eastern(data: DepartmentData): WorkbookSnapshot {
  const title = (words: string, number: string, width: number): Row[] => [
    [words],
    ['', ...blanks(width - 2), number],
    [`部门名称：${data.name}`, ...blanks(width - 2), '金额单位：万元'],
  ];
  const spending: readonly Measured[] = [
    { head: ['本年支出合计'], measure: spent },
    { head: ['基本支出'], measure: basic },
    { head: ['项目支出'], measure: project },
  ];
  const list = (kind: string, number: string, sources: readonly MoneySource[]): SheetSnapshot =>
    textSheet(
      number,
      title(kind, number, 5),
      codedRows(data, { columns: spending, sources, columnNumbers: false, print: withZeros, labels: ['科目编码', '科目名称'] }),
      sources.length > 1 || sources[0] === 'general' ? [] : empty(data, sources[0] ?? 'fund', kind),
    );
  return workbook(
    textSheet(
      '公开01表',
      title('收入支出决算总表', '公开01表', 4),
      summaryRows(data, {
        lineNumbers: false,
        sides: ['决算数'],
        labelHeads: ['项目', '按功能分类'],
        print: withZeros,
        totalWords: ['总计', '总计'],
      }),
    ),
    textSheet(
      '公开02表',
      title('收入决算表', '公开02表', 9),
      codedRows(data, {
        columns: revenueColumns(),
        sources: ALL_SOURCES,
        columnNumbers: false,
        print: withZeros,
        labels: ['科目编码', '科目名称'],
      }),
    ),
    textSheet(
      '公开03表',
      title('支出决算表', '公开03表', 8),
      codedRows(data, {
        columns: expenditureColumns(),
        sources: ALL_SOURCES,
        columnNumbers: false,
        print: withZeros,
        labels: ['科目编码', '科目名称'],
      }),
    ),
    textSheet(
      '公开04表',
      title('财政拨款收入支出决算总表', '公开04表', 7),
      fiscalSummaryRows(data, { lineNumbers: false, sides: ['决算数'], labelHeads: ['项目', '按功能分类'], print: withZeros }),
    ),
    list('财政拨款支出决算表（功能科目）', '公开05表', ['general', 'fund', 'state-capital']),
    textSheet(
      '公开06表',
      title('财政拨款基本支出决算表（经济科目）', '公开06表', 5),
      economic.economicList(data, withZeros, ['经济分类科目编码', '科目名称'], '财政拨款基本支出'),
    ),
    list('一般公共预算支出决算表（功能科目）', '公开07表', ['general']),
    textSheet(
      '公开08表',
      title('一般公共预算基本支出决算表（经济科目）', '公开08表', 5),
      economic.economicList(data, withZeros, ['经济分类科目编码', '科目名称'], '一般公共预算财政拨款基本支出'),
    ),
    textSheet(
      '公开09表',
      title('财政拨款“三公”经费、会议费和培训费支出决算表', '公开09表', 8),
      economic.threePublicWithMeetings(data),
    ),
    list('政府性基金预算支出决算表', '公开10表', ['fund']),
    list('国有资本经营预算支出决算表', '公开11表', ['state-capital']),
    textSheet('公开12表', title('财政拨款机关运行经费支出决算表', '公开12表', 3), [
      ['科目编码', '科目名称', '机关运行经费支出决算数'],
      ['', '合计', '66.60'],
      ['302', '商品和服务支出', '66.60'],
      ['30201', '办公费', '66.60'],
    ]),
    textSheet('公开13表', title('政府采购支出决算表', '公开13表', 2), [
      ['项目', '决算数'],
      ['一、政府采购货物支出', '60.00'],
      ['二、政府采购工程支出', ''],
      ['三、政府采购服务支出', '28.50'],
      ['合计', '88.50'],
    ]),
  );
}

/** A capital's form: six decimals, one list of economic accounts, procurement beside. */
export function capital(data: DepartmentData): WorkbookSnapshot {
  const title = (words: string, number: string, width: number): Row[] => [
    [words],
    ['', ...blanks(width - 2), number],
    [`公开部门：${data.name}`, ...blanks(width - 2), '单位：万元'],
  ];
  const print = toTheFen;
  const funds: readonly Measured[] = [
    { head: ['一般公共预算财政拨款收入'], measure: received, sources: ['general'] },
    { head: ['政府性基金预算财政拨款收入'], measure: received, sources: ['fund'] },
    { head: ['国有资本经营预算财政拨款收入'], measure: received, sources: ['state-capital'] },
  ];
  const revenueByFund = revenueColumns({ all: ['合计'] }).flatMap((column) =>
    column.head[0] === '财政拨款收入' ? funds : [column],
  );
  return workbook(
    textSheet('封面', ['附件2'], [`${data.year}年度部门决算公开表`], [data.name]),
    textSheet(
      '1',
      title('收入支出决算总表', '公开01表', 4),
      summaryRows(data, { print, lineNumbers: false, sides: ['决算数'], surplusWords: '使用非财政拨款结余' }),
    ),
    textSheet(
      '2',
      title('收入决算表', '公开02表', 9),
      codedRows(data, { columns: revenueByFund, sources: ALL_SOURCES, print, over: '', columnNumbers: false }),
    ),
    textSheet(
      '3',
      title('支出决算表', '公开03表', 8),
      codedRows(data, { columns: expenditureColumns(['合计']), sources: ALL_SOURCES, print, over: '', columnNumbers: false }),
    ),
    textSheet(
      '4',
      title('财政拨款收入支出决算总表', '公开04表', 7),
      fiscalSummaryRows(data, { print, lineNumbers: false, sides: ['决算数'] }),
    ),
    textSheet(
      '5',
      title('一般公共预算财政拨款支出决算表', '公开05表', 5),
      codedRows(data, {
        columns: [
          { head: ['合计'], measure: spent },
          { head: ['基本支出'], measure: basic },
          { head: ['项目支出'], measure: project },
        ],
        sources: ['general'],
        print,
        over: '',
        columnNumbers: false,
      }),
    ),
    textSheet('6', title('一般公共预算财政拨款基本支出决算表', '公开06表', 5), economic.economicList(data, print)),
    textSheet(
      '7',
      title('政府性基金预算财政拨款支出决算表', '公开07表', 5),
      codedRows(data, {
        columns: [
          { head: ['合计'], measure: spent },
          { head: ['基本支出'], measure: basic },
          { head: ['项目支出'], measure: project },
        ],
        sources: ['fund'],
        print,
        over: '',
        columnNumbers: false,
      }),
      empty(data, 'fund', '政府性基金预算'),
    ),
    textSheet(
      '8',
      title('国有资本经营预算财政拨款支出决算表', '公开08表', 5),
      codedRows(data, {
        columns: [
          { head: ['合计'], measure: spent },
          { head: ['基本支出'], measure: basic },
          { head: ['项目支出'], measure: project },
        ],
        sources: ['state-capital'],
        print,
        over: '',
        columnNumbers: false,
      }),
      empty(data, 'state-capital', '国有资本经营预算'),
    ),
    textSheet(
      '9',
      title('财政拨款“三公”经费支出决算表', '公开09表', 7),
      economic.threePublicSidesDown(data, print, [`${data.year}年预算数`, `${data.year}年决算数`]),
    ),
    textSheet('10', title('政府采购情况表', '公开10表', 2), [
      ['项目', '金额'],
      ['合计', '88.500000'],
      ['货物', '60.000000'],
      ['工程', ''],
      ['服务', '28.500000'],
    ]),
    textSheet('11', title('政府购买服务支出情况表', '公开11表', 3), [
      ['指导性目录', '支出功能分类', '购买金额'],
      ['公共服务', '2011302', '12.340000'],
    ]),
  );
}
