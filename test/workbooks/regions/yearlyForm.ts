import type { WorkbookSnapshot } from '../../../src/core/workbook/snapshot';
import type { DepartmentData } from '../department';
import * as economic from './economic';
import { empty, workbook } from './printedForm';
import {
  ALL_SOURCES,
  blanks,
  codedRows,
  expenditureColumns,
  fundColumns,
  revenueColumns,
  spendingColumns,
  textSheet,
  type Row,
} from './sheets';
import { fiscalSummaryRows, summaryRows } from './summaries';

/** The yearly form for the Ministry: 财决01表, three sides, a third list by nature and economic class, 机构运行信息. */
export function yearlyForm(data: DepartmentData): WorkbookSnapshot {
  const title = (words: string, number: string, width: number): Row[] => [
    [words],
    [...blanks(width - 1), number],
    [`编制单位：${data.name}`, ...blanks(width - 3), `${data.year}年度`, '金额单位：万元'],
  ];
  const sides = ['年初预算数', '全年预算数', '决算数'];
  return workbook(
    textSheet(
      'Z01 收入支出决算总表',
      title('收入支出决算总表', '财决公开01表', 15),
      summaryRows(data, {
        sides,
        labelHeads: ['项目', '项目（按功能分类）', '项目（按支出性质和经济分类）'],
        byNature: true,
        openingParts: true,
        totalWords: ['总计', '总计'],
      }),
    ),
    textSheet(
      'Z03 收入决算表',
      title('收入决算表', '财决公开02表', 11),
      codedRows(data, {
        columns: revenueColumns(),
        sources: ALL_SOURCES,
        codes: 'split',
        labels: ['支出功能分类科目编码', '科目名称'],
      }),
    ),
    textSheet(
      'Z04 支出决算表',
      title('支出决算表', '财决公开03表', 10),
      codedRows(data, {
        columns: expenditureColumns(),
        sources: ALL_SOURCES,
        codes: 'split',
        labels: ['支出功能分类科目编码', '科目名称'],
      }),
    ),
    textSheet(
      'Z01_1',
      title('财政拨款收入支出决算总表', '财决公开04表', 18),
      fiscalSummaryRows(data, { sides, labelHeads: ['项目', '项目（按功能分类）'] }),
    ),
    textSheet(
      'Z07',
      title('一般公共预算财政拨款支出决算表', '财决公开05表', 7),
      codedRows(data, { columns: spendingColumns('合计'), sources: ['general'], codes: 'split' }),
    ),
    textSheet('Z08_1', title('一般公共预算财政拨款基本支出决算表', '财决公开06表', 4), economic.economicSplitList(data)),
    textSheet(
      'Z09',
      title('政府性基金预算财政拨款收入支出决算表', '财决公开07表', 10),
      codedRows(data, { columns: fundColumns, sources: ['fund'], codes: 'split' }),
      empty(data, 'fund', '政府性基金预算'),
    ),
    textSheet(
      'Z11',
      title('国有资本经营预算财政拨款支出决算表', '财决公开08表', 7),
      codedRows(data, { columns: spendingColumns('合计'), sources: ['state-capital'], codes: 'split' }),
      empty(data, 'state-capital', '国有资本经营预算'),
    ),
    textSheet('F03 机构运行信息表', title('机构运行信息决算公开表', '财决公开09表', 7), economic.operationInformation(data)),
  );
}
