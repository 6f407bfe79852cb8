import type { WorkbookSnapshot } from '../../../src/core/workbook/snapshot';
import type { DepartmentData } from '../department';
import * as economic from './economic';
import { above, empty, workbook } from './printedForm';
import {
  ALL_SOURCES,
  basic,
  codedRows,
  expenditureColumns,
  fundColumns,
  project,
  revenueColumns,
  spendingColumns,
  spent,
  textSheet,
  type Measured,
  type Row,
} from './sheets';
import { fiscalSummaryRows, summaryRows } from './summaries';

/** The national form of 2020 and later with 公开01表 … 公开09表, codes split over 类 款 项. */
export function national(data: DepartmentData): WorkbookSnapshot {
  const labels = ['支出功能分类科目编码', '科目名称'];
  return workbook(
    textSheet(
      '目录',
      ['目  录'],
      ['1、收入支出决算总表（公开01表）'],
      ['2、收入决算表（公开02表）'],
      ['3、支出决算表（公开03表）'],
      ['9、财政拨款“三公”经费支出决算表（公开09表）'],
    ),
    textSheet('GK01 收入支出决算总表', above('收入支出决算总表', '公开01表', data, 6), summaryRows(data)),
    textSheet(
      'GK02 收入决算表',
      above('收入决算表', '公开02表', data, 11),
      codedRows(data, { columns: revenueColumns(), sources: ALL_SOURCES, codes: 'split', labels }),
    ),
    textSheet(
      'GK03 支出决算表',
      above('支出决算表', '公开03表', data, 10),
      codedRows(data, { columns: expenditureColumns(), sources: ALL_SOURCES, codes: 'split', labels }),
    ),
    textSheet('GK04 财政拨款收入支出决算总表', above('财政拨款收入支出决算总表', '公开04表', data, 9), fiscalSummaryRows(data)),
    textSheet(
      'GK05',
      above('一般公共预算财政拨款支出决算表', '公开05表', data, 7),
      codedRows(data, { columns: spendingColumns(), sources: ['general'], codes: 'split', labels }),
    ),
    textSheet(
      'GK06',
      above('一般公共预算财政拨款基本支出决算明细表', '公开06表', data, 9),
      economic.economicThreeBlocks(data, undefined, ['科目编码', '科目名称', '决算数']),
    ),
    textSheet(
      'GK07',
      above('政府性基金预算财政拨款收入支出决算表', '公开07表', data, 10),
      codedRows(data, { columns: fundColumns, sources: ['fund'], codes: 'split', labels }),
      empty(data, 'fund', '政府性基金预算'),
    ),
    textSheet(
      'GK08',
      above('国有资本经营预算财政拨款支出决算表', '公开08表', data, 7),
      codedRows(data, { columns: spendingColumns('合计'), sources: ['state-capital'], codes: 'split', labels }),
      empty(data, 'state-capital', '国有资本经营预算'),
    ),
    textSheet('GK09', above('财政拨款“三公”经费支出决算表', '公开09表', data, 12), economic.threePublicMatrix(data), [
      '注：本表反映部门本年度财政拨款“三公”经费支出预决算情况。',
    ]),
  );
}

/** A central province that numbers 表1 … 表9, all on one sheet, with 三公 as a list. */
export function numberedPlain(data: DepartmentData): WorkbookSnapshot {
  const title = (words: string): Row[] => [[words], [`部门：${data.name}`, '', '', '单位：万元']];
  const note = (words: string): Row[] => [[words], []];
  const spending: readonly Measured[] = [
    { head: ['小计'], measure: spent },
    { head: ['基本支出'], measure: basic },
    { head: ['项目支出'], measure: project },
  ];
  return workbook(
    textSheet(
      '决算公开报表',
      [[`${data.name}${data.year}年度部门决算公开报表`], []],
      title('表1：收入支出决算总表'),
      summaryRows(data, { grants: 'three' }),
      note('注：本表反映部门本年度的总收支和年末结转结余情况。'),
      title('表2：收入决算表'),
      codedRows(data, { columns: revenueColumns(), sources: ALL_SOURCES }),
      note('注：本表反映部门本年度取得的各项收入情况。'),
      title('表3：支出决算表'),
      codedRows(data, { columns: expenditureColumns(), sources: ALL_SOURCES }),
      note('注：本表反映部门本年度各项支出情况。'),
      title('表4：财政拨款收入支出决算总表'),
      fiscalSummaryRows(data),
      [[]],
      title('表5：一般公共预算财政拨款支出决算表'),
      codedRows(data, { columns: spending, sources: ['general'] }),
      [[]],
      title('表6：一般公共预算财政拨款基本支出决算表'),
      economic.economicThreeBlocks(data, undefined, ['经济分类科目编码', '科目名称', '决算数']),
      [[]],
      title('表7：一般公共预算财政拨款“三公”经费支出决算表'),
      economic.threePublicList(data),
      [[]],
      title('表8：政府性基金预算财政拨款收入支出决算表'),
      codedRows(data, { columns: fundColumns, sources: ['fund'] }),
      empty(data, 'fund', '政府性基金预算'),
      [[]],
      title('表9：国有资本经营预算财政拨款支出决算表'),
      codedRows(data, { columns: spendingColumns('合计'), sources: ['state-capital'] }),
      empty(data, 'state-capital', '国有资本经营预算'),
    ),
  );
}
