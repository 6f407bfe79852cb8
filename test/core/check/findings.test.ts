import { reviewWorkbook } from '../../../src/core';
import { evaluate } from '../../../src/core/check/evaluate';
import { explainRelation, relationFindings, type FindingDraft } from '../../../src/core/check/findings';
import { RULES } from '../../../src/core/rules';
import { bindRules, type RuleContext } from '../../../src/core/rules/bind';
import { runsText } from '../../../src/core/said/run';
import { figuresOf, type WorkbookLiteral } from '../narrative/tableBuilder';
import { placeName } from '../../../src/core/workbook/address';
import { sheet } from '../tables/printed';

interface Books {
  readonly current: WorkbookLiteral;
  readonly prior?: WorkbookLiteral;
}

function contextOf({ current, prior }: Books): RuleContext {
  return { current: figuresOf(current), prior: prior ? figuresOf(prior, { year: 2023 }) : null };
}

function findingsOf(books: Books): FindingDraft[] {
  const context = contextOf(books);
  return relationFindings(bindRules(RULES, context).map(evaluate), context);
}

function findingOf(books: Books, relation: string): FindingDraft {
  const finding = findingsOf(books).find((candidate) => candidate.relation === relation);
  if (finding === undefined) throw new RangeError(`no finding of ${relation}`);
  return finding;
}

const said = (finding: FindingDraft): string => runsText(finding.said);
const cells = (finding: FindingDraft): string[] =>
  finding.cells.map((cell) => `${placeName(cell)} ${cell.role} ${cell.label}: ${cell.value}`);

/** What is said of each instance of a rule, whatever its verdict. */
function explained(books: Books, rule: string): string[] {
  const context = contextOf(books);
  const results = bindRules(RULES, context).map(evaluate);
  return results
    .filter(({ relation }) => relation.rule === rule)
    .map((result) => runsText(explainRelation(result, context).said));
}

const ROW: Books = {
  current: { expenditure: { '208 社会保障': { total: '100.50', basic: '60.50', project: '39.00', business: '' } } },
};
const COLUMN: Books = {
  current: {
    expenditure: {
      'total 合计': { total: '100.00', basic: '60.00', project: '40.00' },
      '208 社会保障': { total: '60.00', basic: '30.00', project: '30.00' },
      '210 卫生健康': { total: '40.00', basic: '30.00', project: '11.00' },
    },
  },
};
const TWO_YEARS: Books = {
  current: { summary: { 'opening 年初结转': '5.00' } },
  prior: { summary: { 'closing 年末结转': '4.00' } },
};
const TWO_TABLES: Books = {
  current: {
    expenditure: { 'total 合计': { total: '10.00', basic: '10.00' } },
    'general-budget': { 'total 合计': { total: '10.02', basic: '10.02' } },
  },
};

describe('a relation within a row', () => {
  const finding = findingOf(ROW, 'expenditure.row-sum[208]');

  it('names table and row once and its parts by their columns; parts without an amount are left out', () => {
    expect(said(finding)).toBe(
      '《支出决算表》 208 社会保障：本年支出合计 100.50 ≠ 基本支出 60.50 + 项目支出 39.00 = 99.50，相差 1.00',
    );
  });

  it('parts that print 0.00 are left out as blank ones are', () => {
    const printed = {
      current: {
        expenditure: {
          '208 社会保障': { total: '100.50', basic: '60.50', project: '39.00', business: '0.00', 'to-affiliates': '0' },
        },
      },
    };
    expect(said(findingOf(printed, 'expenditure.row-sum[208]'))).toBe(said(finding));
  });

  it('gives both sides, the difference, and the cells as total and parts', () => {
    const { severity, table, category, left, right, difference } = finding;
    expect({ severity, table, category, left, right, difference }).toEqual({
      severity: 'error',
      table: 'expenditure',
      category: 'within-table',
      left: '100.50',
      right: '99.50',
      difference: '1.00',
    });
    expect(cells(finding)).toEqual([
      'expenditure!B1 total 本年支出合计: 100.50',
      'expenditure!C1 part 基本支出: 60.50',
      'expenditure!D1 part 项目支出: 39.00',
    ]);
  });
});

describe('a relation within a column', () => {
  it('names table and column once and its parts by their rows', () => {
    expect(said(findingOf(COLUMN, 'expenditure.hierarchy[total,project]'))).toBe(
      '《支出决算表》 项目支出：合计 40.00 ≠ 208 社会保障 30.00 + 210 卫生健康 11.00 = 41.00，相差 -1.00',
    );
  });

  it('is no finding where it holds', () => {
    expect(findingsOf(COLUMN).map(({ relation }) => relation)).toEqual([
      'expenditure.row-sum[210]',
      'expenditure.hierarchy[total,project]',
    ]);
  });

  it('names the table alone where its one column has no name', () => {
    expect(
      explained(
        { current: { summary: { 'inflow-total 收入总计': '14.00', 'outflow-total 支出总计': '14.00' } } },
        'summary.balance',
      ),
    ).toEqual(['《收入支出决算总表》：收入总计 14.00 = 支出总计 14.00']);
  });

  it('names rows and columns where neither is shared', () => {
    const current = {
      'fiscal-summary': {
        'grant-fund 政府性基金预算财政拨款': { amount: '10.00' },
        'opening-fund 政府性基金预算财政拨款': { amount: '' },
        'opening-general 一般公共预算财政拨款': { amount: '1.00' },
        'expenditure-total 本年支出合计': { fund: '9.00' },
        'closing 年末财政拨款结转和结余': { fund: '2.00' },
      },
    };
    expect(explained({ current }, 'fiscal-summary.fund-balance')).toEqual([
      '《财政拨款收入支出决算总表》：政府性基金预算财政拨款 10.00 ≠ 本年支出合计 政府性基金预算财政拨款 9.00 + 年末财政拨款结转和结余 政府性基金预算财政拨款 2.00 = 11.00，相差 -1.00',
    ]);
  });
});

describe('a relation between tables', () => {
  it('names each place whole and belongs to no table; one place a side is left and right', () => {
    const finding = findingOf(TWO_TABLES, 'cross.fiscal-within-expenditure[total,total]');
    expect(said(finding)).toBe(
      '《一般公共预算财政拨款支出决算表》 合计 本年支出合计 10.02 > 《支出决算表》 合计 本年支出合计 10.00，超出 0.02',
    );
    expect([finding.table, finding.category]).toEqual([null, 'cross-table']);
    expect(cells(finding)).toEqual([
      'general-budget!B1 left 《一般公共预算财政拨款支出决算表》 合计 本年支出合计: 10.02',
      'expenditure!B1 right 《支出决算表》 合计 本年支出合计: 10.00',
    ]);
  });

  it('says each amount with its unit where the tables print different ones', () => {
    const table = (title: string, unit: string, row: string): string => `
      ${title}
      单位：${unit}
      科目编码|科目名称|本年支出合计|基本支出|项目支出
      合计||${row}
      208|社会保障和就业支出|${row}`;
    const { review } = reviewWorkbook({
      sheets: [
        sheet(table('支出决算表', '万元', '10.5|6.5|4'), { name: '03' }),
        sheet(table('一般公共预算财政拨款支出决算表', '元', '105300|65300|40000'), { name: '05' }),
      ],
    });
    const finding = review.findings.find(({ relation }) => relation === 'cross.fiscal-within-expenditure[208,total]');
    expect(runsText(finding?.said ?? [])).toBe(
      '《一般公共预算财政拨款支出决算表》 208 社会保障和就业支出 本年支出合计 105,300.00元 > 《支出决算表》 208 社会保障和就业支出 本年支出合计 10.50万元，超出 300.00元',
    );
  });
});

describe('a relation with last year', () => {
  const finding = findingOf(TWO_YEARS, 'prior.summary-opening');

  it('names last year’s table as such', () => {
    expect(said(finding)).toBe('《收入支出决算总表》 年初结转 5.00 ≠ 上年《收入支出决算总表》 年末结转 4.00，相差 1.00');
  });

  it('leads to cells of this workbook only', () => {
    expect(cells(finding)).toEqual(['summary!B1 left 《收入支出决算总表》 年初结转: 5.00']);
    expect(finding.said.filter(({ kind }) => kind === 'figure').map(({ text }) => text)).toEqual(['5.00']);
  });
});

describe('what rounding explains', () => {
  it('is 尾差 and says so', () => {
    const current = { expenditure: { '208 社会保障': { total: '100.50', basic: '60.50', project: '40.01' } } };
    const finding = findingOf({ current }, 'expenditure.row-sum[208]');
    expect(finding.severity).toBe('rounding');
    expect(said(finding)).toMatch(/，相差 -0\.01（尾差）$/);
  });
});

describe('amounts that are blank or zero', () => {
  it('show as the sum of their side where a side has no other', () => {
    const current = { expenditure: { '208 社会保障': { total: '5.00', basic: '', project: '0.00' } } };
    expect(said(findingOf({ current }, 'expenditure.row-sum[208]'))).toBe(
      '《支出决算表》 208 社会保障：本年支出合计 5.00 ≠ 0.00，相差 5.00',
    );
  });

  it('show where they are the only one of a side, with the cell to be filled', () => {
    const current = { expenditure: { '208 社会保障': { total: '', basic: '5.00', project: '1.00' } } };
    const finding = findingOf({ current }, 'expenditure.row-sum[208]');
    expect(said(finding)).toBe(
      '《支出决算表》 208 社会保障：本年支出合计 （空） ≠ 基本支出 5.00 + 项目支出 1.00 = 6.00，相差 -6.00',
    );
    expect(cells(finding)).toEqual([
      'expenditure!B1 total 本年支出合计: ',
      'expenditure!C1 part 基本支出: 5.00',
      'expenditure!D1 part 项目支出: 1.00',
    ]);
  });
});

describe('what cannot be decided', () => {
  it('is no finding of the relation where a table is missing or a cell cannot be read: those have their own', () => {
    expect(findingsOf({ current: { expenditure: { '208 社会保障': { total: '5.00', basic: '?', project: '1.00' } } } })).toEqual(
      [],
    );
  });

  it('is one where a row is missing, with the amounts that it leaves open', () => {
    const current = {
      summary: { 'revenue-total 本年收入合计': '10.00', 'opening 年初结转': '5.00', 'used-surplus 使用结余': '' },
    };
    const finding = findingOf({ current }, 'summary.inflow-total');
    expect([finding.severity, finding.table, finding.left]).toEqual(['undecided', 'summary', undefined]);
    expect(said(finding)).toBe(
      '《收入支出决算总表》没有“收入总计”一行，《收入支出决算总表》 本年收入合计 10.00、《收入支出决算总表》 年初结转 5.00无法核对（未检查）',
    );
    expect(cells(finding)).toEqual(['summary!B1 left 本年收入合计: 10.00', 'summary!B2 left 年初结转: 5.00']);
  });

  it('names last year’s table as such where the row is missing there', () => {
    const books = {
      current: { summary: { 'opening 年初结转': '5.00' } },
      prior: { summary: { 'inflow-total 收入总计': '4.00' } },
    };
    const finding = findingOf(books, 'prior.summary-opening');
    expect([said(finding), finding.table]).toEqual([
      '上年《收入支出决算总表》没有“年末结转和结余”一行，《收入支出决算总表》 年初结转 5.00无法核对（未检查）',
      null,
    ]);
  });

  it.each<[what: string, books: Books, rule: string, said: string]>([
    [
      'a table is missing',
      { current: { summary: { 'expenditure-total 本年支出合计': '5.00' } } },
      'cross.expenditure-total',
      '没有《支出决算表》，未检查',
    ],
    [
      'last year’s table is missing',
      { current: { summary: { 'opening 年初结转': '5.00' } }, prior: { expenditure: { '208': { total: '1.00' } } } },
      'prior.summary-opening',
      '没有上年《收入支出决算总表》，未检查',
    ],
    [
      'a cell cannot be read',
      { current: { expenditure: { '208 社会保障': { total: '5.00', basic: '?', project: '1.00', business: '' } } } },
      'expenditure.row-sum',
      '《支出决算表》 208 社会保障 基本支出“?”无法识别，《支出决算表》 208 社会保障 本年支出合计 5.00、《支出决算表》 208 社会保障 项目支出 1.00无法核对（未检查）',
    ],
    [
      'two cells cannot be read',
      { current: { expenditure: { '208 社会保障': { total: '5.00', basic: '?', project: '?' } } } },
      'expenditure.row-sum',
      '《支出决算表》 208 社会保障 基本支出“?”无法识别、《支出决算表》 208 社会保障 项目支出“?”无法识别，《支出决算表》 208 社会保障 本年支出合计 5.00无法核对（未检查）',
    ],
  ])('says why when a rule is explained: %s', (_, books, rule, sentence) => {
    expect(explained(books, rule)).toEqual([sentence]);
  });

  it('a relation of a rule that there is not is a mistake of ours', () => {
    const context = contextOf(ROW);
    const [result] = bindRules(RULES, context).map(evaluate);
    if (result === undefined) throw new RangeError('nothing is bound');
    const foreign = { ...result, relation: { ...result.relation, rule: 'no.such' } };
    expect(() => explainRelation(foreign, context)).toThrow('no rule no.such');
  });
});
