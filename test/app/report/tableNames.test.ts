import { findingsView } from '../../../src/app/findingsView';
import { explainText } from '../../../src/app/report/explainText';
import { folderSummary } from '../../../src/app/report/folderSummary';
import { reviewJson } from '../../../src/app/report/reviewJson';
import { reviewWorkbook, type WorkbookSnapshot } from '../../../src/core';
import { makeDepartment } from '../../workbooks/department';
import { placeOf, withValue } from '../../workbooks/editing';
import { shanghaiWorkbook } from '../../workbooks/shanghai';
import { shanxiWorkbook } from '../../workbooks/shanxi';

describe('a rule’s words call tables by the form’s own numbers or titles', () => {
  /** 01表 and 02表 print different totals. */
  const slip = (workbook: WorkbookSnapshot): WorkbookSnapshot =>
    withValue(workbook, placeOf(reviewWorkbook(workbook).context.current.figure('revenue', 'total', 'total')), 1);

  it.each([
    ['01表', shanxiWorkbook],
    ['《收入支出决算总表》', (data: ReturnType<typeof makeDepartment>) => shanghaiWorkbook(data, 'B')],
  ] as const)('%s: in the pane, the summary and what explains the rule', (name, workbookOf) => {
    const reviewed = reviewWorkbook(slip(workbookOf(makeDepartment())));
    const inPane = findingsView(reviewed.review, []).order.map(({ rule }) => rule);
    const { findings, rules } = folderSummary([reviewJson('一.xlsx', reviewed.review)]);
    const words = `${name}本年收入合计＝`;
    expect(inPane.filter((rule) => rule.startsWith(words))).toHaveLength(1);
    expect(findings.filter(({ rule }) => rule.startsWith(words))).toHaveLength(1);
    expect(rules.filter(({ title }) => title.startsWith(words))).toHaveLength(1);
    expect(explainText(reviewed, 'cross.revenue-total')).toContain(words);
    if (name !== '01表')
      for (const title of [...inPane, ...findings.map(({ rule }) => rule)]) expect(title).not.toMatch(/\d\d表/);
  });
});
