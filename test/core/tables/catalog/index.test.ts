import { CATALOG } from '../../../../src/core/tables/catalog';
import { TABLE_KINDS } from '../../../../src/core/figures/kinds';
import { columnIdOf } from '../../../../src/core/tables/layout/layout';
import { isOtherTitle, titleKind } from '../../../../src/core/tables/cells/titles';
import { plainWords } from '../../../../src/core/text/words';
import type { TableKind } from '../../../../src/core/figures/kinds';

describe.each(TABLE_KINDS)('the catalogue of %s', (kind) => {
  const spec = CATALOG[kind];

  it('knows its own title and number', () => {
    expect(spec.kind).toBe(kind);
    expect(titleKind(plainWords(spec.title))).toBe(kind);
    expect(spec.order).toBe(String(TABLE_KINDS.indexOf(kind) + 1).padStart(2, '0'));
  });

  it('names every row and column once in a block', () => {
    for (const { columns, rows } of spec.blocks) {
      expect(new Set(columns.map(({ id }) => id)).size).toBe(columns.length);
      expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    }
  });
});

describe('titles of other regions and years', () => {
  it.each<[TableKind, string]>([
    ['summary', '收入支出决算总体情况表'],
    ['summary', '部门收支总体情况表'],
    ['summary', '部门收支决算总表'],
    ['summary', '附件1：某某局2024年度收入支出决算总表（公开01表）'],
    ['revenue', '收入决算总表'],
    ['expenditure', '支出决算总体情况表'],
    ['fiscal-summary', '财政拨款收支决算总表'],
    ['fiscal-summary', '财政拨款收入支出决算总体情况表'],
    ['fiscal-summary', '财政拨款收支总体情况表'],
    ['general-budget', '一般公共预算支出情况表'],
    ['general-budget', '一般公共预算财政拨款收入支出决算表'],
    ['basic-expenditure', '一般公共预算财政拨款基本支出决算情况表'],
    ['basic-expenditure', '一般公共预算基本支出决算表（按经济分类科目）'],
    ['government-fund', '政府性基金预算财政拨款收入支出决算情况表'],
    ['state-capital', '国有资本经营预算财政拨款收入支出决算表'],
    ['three-public', '“三公”经费、行政参公单位机关运行经费情况表'],
    ['three-public', '一般公共预算财政拨款“三公”经费支出决算表（续）'],
    ['information', '机构运行信息表'],
  ])('%s: %s', (kind, title) => {
    expect(titleKind(plainWords(title))).toBe(kind);
  });

  it.each([
    '一般公共预算财政拨款项目支出决算表',
    '项目支出绩效自评表',
    '政府采购支出决算表',
    '国有资产使用情况表',
    '非税收入情况表',
  ])('%s is another table', (title) => {
    expect(titleKind(title)).toBe(null);
    expect(isOtherTitle(title)).toBe(true);
  });

  it.each([
    '注：本表反映收入支出决算总表的内容',
    '详见收入支出决算总表',
    '二、收入支出决算总体情况说明',
    '收入支出决算总表反映了全部收支。',
    '公开01表',
  ])('%s is no title', (text) => {
    expect(titleKind(plainWords(text))).toBe(null);
    expect(isOtherTitle(plainWords(text))).toBe(false);
  });
});

describe('columns by the words above them', () => {
  it.each<[TableKind, string, string | null]>([
    ['revenue', '本年收入合计', 'total'],
    ['revenue', '财政拨款收入>小计', 'fiscal'],
    ['revenue', '财政拨款收入>政府性基金预算财政拨款', 'fiscal-fund'],
    ['revenue', '事业收入>教育收费', 'education-fees'],
    ['revenue', '事业单位经营收入', 'business'],
    ['expenditure', '本年支出>合计', 'total'],
    ['expenditure', '基本支出>小计', 'basic'],
    ['expenditure', '基本支出>日常公用经费', 'basic-operating'],
    ['expenditure', '对附属单位补助', 'to-affiliates'],
    ['government-fund', '本年支出>小计', 'total'],
    ['government-fund', '上年结转和结余', 'opening'],
    ['government-fund', '年初结转和结余>合计', 'opening'],
    ['government-fund', '年初结转和结余>基本支出结转', 'opening-basic'],
    ['government-fund', '年初结转和结余>项目支出结转和结余', 'opening-project'],
    ['government-fund', '本年收入>基本支出', 'revenue-basic'],
    ['government-fund', '本年支出>项目支出', 'project'],
    ['government-fund', '年末结转和结余>项目支出结转和结余>合计', 'closing-project'],
    ['government-fund', '备注', null],
    ['summary', '收入>2024年决算数', null],
    ['summary', '收入>决算数', 'amount'],
    ['summary', '年初预算数', 'budget'],
    ['summary', '全年预算数', 'adjusted-budget'],
    ['summary', '上年决算数', 'prior'],
    ['summary', '完成预算数的%', null],
    ['basic-expenditure', '公用经费>金额', 'amount'],
    ['basic-expenditure', '本年支出>公用经费', 'operating'],
  ])('%s %s: %s', (kind, path, id) => {
    expect(columnIdOf(CATALOG[kind].blocks[0]?.columns ?? [], path)).toBe(id);
  });

  it.each([
    ['支出>一般公共预算财政拨款', 'general'],
    ['决算数>一般公共预算财政拨款', 'general'],
    ['年初预算数>一般公共预算财政拨款', 'budget-general'],
    ['一般公共预算财政拨款>全年预算数', 'adjusted-budget-general'],
    ['政府性基金预算财政拨款>决算数', 'fund'],
    ['上年决算数>小计', 'prior-total'],
  ])('fiscal-summary %s: %s', (path, id) => {
    expect(columnIdOf(CATALOG['fiscal-summary'].blocks[1]?.columns ?? [], path)).toBe(id);
  });
});
