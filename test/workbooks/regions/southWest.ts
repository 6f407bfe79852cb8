import type { WorkbookSnapshot } from '../../../src/core/workbook/snapshot';
import type { DepartmentData } from '../department';
import * as economic from './economic';
import { empty, workbook } from './printedForm';
import {
  ALL_SOURCES,
  basic,
  blanks,
  codedRows,
  closing,
  expenditureColumns,
  fundColumns,
  inYuan,
  opening,
  project,
  received,
  revenueColumns,
  spendingColumns,
  spent,
  textSheet,
  type Measured,
  type Row,
} from './sheets';
import { fiscalSummaryRows, summaryRows, type SummaryStyle } from './summaries';

/** A south-western province with thirteen tables, two of 国有资本经营预算, and details by economic class. */
export function thirteenTables(data: DepartmentData): WorkbookSnapshot {
  const title = (words: string, number: string, width: number): Row[] => [
    [words],
    ['', ...blanks(width - 2), number],
    [`单位：${data.name}`, ...blanks(width - 2), '金额单位：万元'],
  ];
  const details: readonly Measured[] = [
    { head: ['合计'], measure: spent },
    { head: ['工资福利支出', '小计'], measure: basic },
    { head: ['', '基本工资'], measure: basic },
    { head: ['商品和服务支出', '小计'], measure: project },
    { head: ['', '办公费'], measure: project },
  ];
  const labels = ['科目代码', '科目名称'];
  const stateColumns: readonly Measured[] = [
    { head: ['年初结转和结余'], measure: opening },
    { head: ['本年收入'], measure: received },
    { head: ['本年支出'], measure: spent },
    { head: ['年末结转和结余', '合计'], measure: closing },
    { head: ['', '结转'], measure: closing },
    { head: ['', '结余'], measure: null },
  ];
  return workbook(
    textSheet('Z01', title('收入支出决算总表', '公开01表', 6), summaryRows(data, { labelHeads: ['项目', '项目(按功能分类)'] })),
    textSheet(
      'Z02',
      title('收入决算表', '公开02表', 9),
      codedRows(data, { columns: revenueColumns(), sources: ALL_SOURCES, labels }),
    ),
    textSheet(
      'Z03',
      title('支出决算表', '公开03表', 8),
      codedRows(data, { columns: expenditureColumns(), sources: ALL_SOURCES, labels }),
    ),
    textSheet(
      'Z04',
      title('财政拨款收入支出决算总表', '公开04表', 9),
      fiscalSummaryRows(data, { labelHeads: ['项目', '项目(按功能分类)'] }),
    ),
    textSheet(
      'Z05',
      title('财政拨款支出决算明细表', '公开05表', 7),
      codedRows(data, { columns: details, sources: ['general', 'fund', 'state-capital'], labels }),
    ),
    textSheet(
      'Z06',
      title('一般公共预算财政拨款支出决算表', '公开06表', 5),
      codedRows(data, { columns: spendingColumns('合计'), sources: ['general'], labels }),
    ),
    textSheet(
      'Z07',
      title('一般公共预算财政拨款支出决算明细表', '公开07表', 7),
      codedRows(data, { columns: details, sources: ['general'], labels }),
    ),
    textSheet('Z08', title('一般公共预算财政拨款基本支出决算明细表', '公开08表', 9), economic.economicThreeBlocks(data)),
    textSheet(
      'Z09',
      title('一般公共预算财政拨款项目支出决算表', '公开09表', 4),
      codedRows(data, {
        columns: [
          { head: ['合计'], measure: project },
          { head: ['商品和服务支出'], measure: project },
        ],
        sources: ['general'],
        labels,
      }),
    ),
    textSheet(
      'Z10',
      title('政府性基金预算财政拨款收入支出决算表', '公开10表', 8),
      codedRows(data, { columns: fundColumns, sources: ['fund'], labels }),
      empty(data, 'fund', '政府性基金预算'),
    ),
    textSheet(
      'Z11',
      title('国有资本经营预算财政拨款收入支出决算表', '公开11表', 8),
      codedRows(data, { columns: stateColumns, sources: ['state-capital'], labels }),
      empty(data, 'state-capital', '国有资本经营预算'),
    ),
    textSheet(
      'Z12',
      title('国有资本经营预算财政拨款支出决算表', '公开12表', 5),
      codedRows(data, { columns: spendingColumns('合计'), sources: ['state-capital'], labels }),
      empty(data, 'state-capital', '国有资本经营预算'),
    ),
    textSheet('Z13', title('财政拨款“三公”经费支出决算表', '公开13表', 12), economic.threePublicMatrix(data)),
  );
}

/** A plateau province: 收入支出决算表 without 总, three lists, carry-overs in 公开05表, 三公 with 机关运行经费. */
export function plateau(data: DepartmentData): WorkbookSnapshot {
  const title = (words: string, number: string, width: number): Row[] => [
    [words],
    ['', ...blanks(width - 2), number],
    [`部门：${data.name}`, ...blanks(width - 2), '金额单位：元'],
  ];
  const print = inYuan;
  const carried: readonly Measured[] = [
    { head: ['年初结转和结余', '合计'], measure: opening },
    { head: ['', '基本支出结转'], measure: null },
    { head: ['', '项目支出结转和结余'], measure: opening },
    { head: ['本年收入', '合计'], measure: received },
    { head: ['', '基本支出'], measure: basic },
    { head: ['', '项目支出'], measure: (item) => received(item) - basic(item) },
    { head: ['本年支出', '合计'], measure: spent },
    { head: ['', '基本支出', '小计'], measure: basic },
    { head: ['', '', '人员经费'], measure: null },
    { head: ['', '', '公用经费'], measure: basic },
    { head: ['', '项目支出'], measure: project },
    { head: ['年末结转和结余', '合计'], measure: closing },
    { head: ['', '基本支出结转'], measure: null },
    { head: ['', '项目支出结转和结余', '小计'], measure: closing },
    { head: ['', '', '项目支出结转'], measure: closing },
    { head: ['', '', '项目支出结余'], measure: null },
  ];
  const stateCapital: readonly Measured[] = [
    { head: ['年初结转和结余', '合计'], measure: opening },
    { head: ['', '结转'], measure: opening },
    { head: ['', '结余'], measure: null },
    { head: ['本年收入'], measure: received },
    { head: ['本年支出'], measure: spent },
    { head: ['年末结转和结余', '合计'], measure: closing },
    { head: ['', '结转'], measure: closing },
    { head: ['', '结余'], measure: null },
  ];
  const heads: SummaryStyle = { print, labelHeads: ['项目', '项目（按功能分类）'] };
  const institutional: Measured[] = revenueColumns().flatMap((column) =>
    column.head[0] === '事业收入'
      ? [
          { ...column, head: ['事业收入', '小计'] },
          { ...column, head: ['', '其中：教育收费'], measure: null },
        ]
      : [column],
  );
  return workbook(
    textSheet('附表1收入支出决算表', title('收入支出决算表', '公开01表', 6), summaryRows(data, heads)),
    textSheet(
      '附表2收入决算表',
      title('收入决算表', '公开02表', 12),
      codedRows(data, {
        columns: institutional,
        sources: ALL_SOURCES,
        codes: 'split',
        print,
        labels: ['支出功能分类科目编码', '科目名称'],
      }),
    ),
    textSheet(
      '附表3支出决算表',
      title('支出决算表', '公开03表', 10),
      codedRows(data, {
        columns: expenditureColumns(),
        sources: ALL_SOURCES,
        codes: 'split',
        print,
        labels: ['支出功能分类科目编码', '科目名称'],
      }),
    ),
    textSheet('附表4财政拨款收入支出决算表', title('财政拨款收入支出决算表', '公开04表', 9), fiscalSummaryRows(data, heads)),
    textSheet(
      '附表5',
      title('一般公共预算财政拨款收入支出决算表', '公开05表', 20),
      codedRows(data, { columns: carried, sources: ['general'], codes: 'split', print }),
    ),
    textSheet('附表6', title('一般公共预算财政拨款基本支出决算表', '公开06表', 9), economic.economicThreeBlocks(data, print)),
    textSheet('附表7', title('一般公共预算财政拨款项目支出决算表', '公开07表', 9), [
      ['项目', '', '', '项目支出'],
      ['工资福利支出', '', '', ''],
      ['商品和服务支出', '', '', '1000.00'],
    ]),
    textSheet(
      '附表8',
      title('政府性基金预算财政拨款收入支出决算表', '公开08表', 20),
      codedRows(data, { columns: carried, sources: ['fund'], codes: 'split', print }),
      empty(data, 'fund', '政府性基金预算'),
    ),
    textSheet(
      '附表9',
      title('国有资本经营预算财政拨款收入支出决算表', '公开09表', 12),
      codedRows(data, { columns: stateCapital, sources: ['state-capital'], codes: 'split', print }),
      empty(data, 'state-capital', '国有资本经营预算'),
    ),
    textSheet('附表10', title('财政拨款“三公”经费、行政参公单位机关运行经费情况表', '公开10表', 5), plateauThreePublic(data)),
    textSheet(
      '附表11',
      title('一般公共预算财政拨款“三公”经费情况表', '公开11表', 5),
      economic.threePublicList(data, print, ['年初预算数', '全年预算数', '决算统计数']),
    ),
    textSheet('附表12', title('国有资产使用情况表', '公开12表', 5), [
      ['项目', '行次', '资产总额', '流动资产', '固定资产'],
      ['栏次', '', '1', '2', '3'],
      ['合计', '1', '1234567.89', '234567.89', '1000000.00'],
    ]),
  );
}

function plateauThreePublic(data: DepartmentData): Row[] {
  const [head = [], numbers = [], ...rows] = economic.threePublicList(data, inYuan, ['年初预算数', '全年预算数', '决算统计数']);
  return [
    head,
    numbers,
    ['一、“三公”经费支出', '1', '—', '—', '—'],
    ...rows.map((row, at) =>
      row.map((cell, index) => (index === 1 ? String(at + 2) : cell === '合计' ? '（一）支出合计' : cell)),
    ),
    ['二、机关运行经费', '8', '—', '—', ''],
    ['（一）行政单位', '9', '—', '—', '123456.00'],
  ];
}
