import { reviewWorkbook, type WorkbookSnapshot } from '../../../src/core';
import { runsText } from '../../../src/core/said/run';
import { sheet } from '../tables/printed';

const workbookOf = (...texts: readonly string[]): WorkbookSnapshot => ({
  sheets: texts.map((text, index) => sheet(text, { name: `Sheet${index + 1}` })),
});

/** What is said of sheets and tables that were not checked. */
function said(workbook: WorkbookSnapshot): string[] {
  return reviewWorkbook(workbook).review.findings.flatMap(({ severity, rule, said: sentence }) =>
    /by-unit|second-table|unread|unrecognised/.test(rule) ? [`${severity} ${runsText(sentence)}`] : [],
  );
}

const ACCOUNTS = `
  收入决算表
  部门：某局||单位：万元
  科目编码|科目名称|本年收入合计|财政拨款收入|上级补助收入|事业收入|经营收入|附属单位上缴收入|其他收入
  合计||3|1|2||||
  208|社会保障和就业支出|3|1|2||||`;

describe('tables beside those that are checked', () => {
  it.each(['收入决算表（分单位）', '收入决算表（按单位列示）', '收入决算表'])(
    '%s by units is named as that and need not go',
    (title) => {
      const units = `
      ${title}
      单位名称|本年收入合计|财政拨款收入|上级补助收入|事业收入|经营收入|附属单位上缴收入|其他收入
      合计|3|1|2||||
      某局（本级）|3|1|2||||`;
      expect(said(workbookOf(units, ACCOUNTS))).toEqual([
        `info 工作表“Sheet1”中的《${title.replace('（', '(').replace('）', ')')}》按单位列示，没有科目编码，只检查了按科目列示的那张；制式表格要求的，不用删去`,
      ]);
    },
  );

  it('“三公”经费 of one fund is named by its title, and nobody is told to delete it', () => {
    const costs = `
      政府性基金预算财政拨款“三公”经费支出决算表
      项目|预算数|决算数
      合计|0.5|0.5
      公务接待费|0.5|0.5`;
    expect(said(workbookOf(ACCOUNTS, costs))).toEqual([
      'undecided 工作表“Sheet2”中“政府性基金预算财政拨款三公经费支出决算表”有数字，不属于识别出的决算公开表，未检查',
    ]);
  });

  it('twenty foreign sheets are one line', () => {
    const foreign = Array.from({ length: 20 }, (_, index) => `办公费|${index}.5`);
    expect(said(workbookOf(ACCOUNTS, ...foreign))).toEqual([
      'info 工作表“Sheet2”、“Sheet3”、“Sheet4”、“Sheet5”、“Sheet6” 等 20 处中有数字，但没有识别出其中的表，未检查',
    ]);
  });
});
