import * as economic from './economic';
import { above, empty, workbook, type Region } from './printedForm';
import { ALL_SOURCES, codedRows, expenditureColumns, fundColumns, revenueColumns, spendingColumns, textSheet } from './sheets';
import { CLASS_NAMES_2018, classesOf2018, fiscalSummaryRows, summaryRows, type SummaryStyle } from './summaries';

/** Central departments and many provinces, 2017 and 2018: one row 财政拨款收入, 公开01表 … 公开08表. */
export function before2019(grants: 'one' | 'one-with-part' | 'one-with-parts'): Region['workbook'] {
  return (data) => {
    const style: SummaryStyle = {
      grants,
      classNames: CLASS_NAMES_2018,
      classes: classesOf2018,
      surplusWords: '用事业基金弥补收支差额',
    };
    const fiscal: SummaryStyle = { ...style, grants: 'two' };
    return workbook(
      textSheet('公开01表', above('收入支出决算总表', '公开01表', data, 6), summaryRows(data, style), [
        '注：本表反映部门本年度的总收支和年末结转结余情况。',
      ]),
      textSheet(
        '公开02表',
        above('收入决算表', '公开02表', data, 9),
        codedRows(data, { columns: revenueColumns(), sources: ALL_SOURCES }),
      ),
      textSheet(
        '公开03表',
        above('支出决算表', '公开03表', data, 8),
        codedRows(data, { columns: expenditureColumns(), sources: ALL_SOURCES }),
      ),
      textSheet('公开04表', above('财政拨款收入支出决算总表', '公开04表', data, 8), fiscalSummaryRows(data, fiscal)),
      textSheet(
        '公开05表',
        above('一般公共预算财政拨款支出决算表', '公开05表', data, 5),
        codedRows(data, { columns: spendingColumns(), sources: ['general'] }),
      ),
      textSheet('公开06表', above('一般公共预算财政拨款基本支出决算表', '公开06表', data, 9), economic.economicThreeBlocks(data)),
      textSheet(
        '公开07表',
        above('一般公共预算财政拨款“三公”经费支出决算表', '公开07表', data, 12),
        economic.threePublicMatrix(data),
        ['注：预算数为“三公”经费年初预算数，决算数是包括当年一般公共预算财政拨款和以前年度结转结余资金安排的实际支出。'],
      ),
      textSheet(
        '公开08表',
        above('政府性基金预算财政拨款收入支出决算表', '公开08表', data, 8),
        codedRows(data, { columns: fundColumns, sources: ['fund'] }),
        empty(data, 'fund', '政府性基金预算'),
      ),
    );
  };
}
