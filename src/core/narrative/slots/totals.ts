import type { TableKind } from '../../tables/kinds';
import { figureAt, missingTable, type Sources } from './figures';
import { isZero, list, unchanged, unknownList, words, type Entry, type List, type Quantity, type Scope } from './slot';
import { inputQuantity, inputWords } from './typed';

/** Columns of 收入决算表 and 支出决算表 that make up the total, in the order of the text. */
const REVENUE_SOURCES = {
  fiscal: '财政拨款收入',
  'from-superior': '上级补助收入',
  institutional: '事业收入',
  operating: '经营收入',
  'from-affiliates': '附属单位上缴收入',
  other: '其他收入',
} as const;

const EXPENDITURE_PARTS = {
  basic: '基本支出',
  project: '项目支出',
  'to-superior': '上缴上级支出',
  operating: '经营支出',
  'to-affiliates': '对附属单位补助支出',
} as const;

/** Rows of 收入支出决算总表 that make up 本年收入合计. */
const REVENUE_ROWS = {
  'grant-general': '一般公共预算财政拨款收入',
  'grant-fund': '政府性基金预算财政拨款收入',
  'grant-state-capital': '国有资本经营预算财政拨款收入',
  'from-superior': '上级补助收入',
  institutional: '事业收入',
  operating: '经营收入',
  'from-affiliates': '附属单位上缴收入',
  other: '其他收入',
} as const;

/** Slots of 收入支出决算总表, 收入决算表, 支出决算表 and 财政拨款收入支出决算总表. */
export function totalSlots(sources: Sources): Scope {
  const inflow = figureAt(sources, 'summary', 'inflow-total', 'amount', '收入总计');
  const outflow = figureAt(sources, 'summary', 'outflow-total', 'amount', '支出总计');
  const priorInflow = inputQuantity(sources, 'prior.summary.revenue-total');
  const priorOutflow = inputQuantity(sources, 'prior.summary.expenditure-total');
  const fiscalInflow = figureAt(sources, 'fiscal-summary', 'inflow-total', 'amount', '收入总计');
  const fiscalOutflow = figureAt(sources, 'fiscal-summary', 'outflow-total', 'total', '支出总计');
  const priorFiscalInflow = inputQuantity(sources, 'prior.fiscal.revenue-total');
  const priorFiscalOutflow = inputQuantity(sources, 'prior.fiscal.expenditure-total');
  const revenue = figureAt(sources, 'revenue', 'total', 'total', '本年收入合计');
  const expenditure = figureAt(sources, 'expenditure', 'total', 'total', '本年支出合计');
  const priorRevenue = inputQuantity(sources, 'prior.revenue.total');
  const priorExpenditure = inputQuantity(sources, 'prior.expenditure.total');
  return {
    收入总计: inflow,
    支出总计: outflow,
    上年收入总计: priorInflow,
    上年支出总计: priorOutflow,
    总体原因: inputWords(sources, 'reason.total', {
      needless: unchanged(inflow, priorInflow) && unchanged(outflow, priorOutflow),
    }),
    收支原因: inputWords(sources, 'reason.total', { needless: unchanged(inflow, priorInflow) }),
    年初结转结余: figureAt(sources, 'summary', 'opening', 'amount', '年初结转和结余'),
    年末结转结余: figureAt(sources, 'summary', 'closing', 'amount', '年末结转和结余'),
    使用非财政拨款结余: figureAt(sources, 'summary', 'use-of-surplus', 'amount', '使用非财政拨款结余'),
    结余分配: figureAt(sources, 'summary', 'surplus-distribution', 'amount', '结余分配'),
    收入合计: revenue,
    上年收入合计: priorRevenue,
    收入原因: inputWords(sources, 'reason.revenue', { fallback: 'reason.total', needless: unchanged(revenue, priorRevenue) }),
    收入来源: columnList(sources, 'revenue', REVENUE_SOURCES),
    收入来源全部: columnList(sources, 'revenue', REVENUE_SOURCES, true),
    收入分项: rowList(sources, REVENUE_ROWS),
    收入分项全部: rowList(sources, REVENUE_ROWS, true),
    支出合计: expenditure,
    上年支出合计: priorExpenditure,
    支出原因: inputWords(sources, 'reason.expenditure', {
      fallback: 'reason.total',
      needless: unchanged(expenditure, priorExpenditure),
    }),
    支出构成: columnList(sources, 'expenditure', EXPENDITURE_PARTS),
    支出构成全部: columnList(sources, 'expenditure', EXPENDITURE_PARTS, true),
    财政拨款收入总计: fiscalInflow,
    财政拨款支出总计: fiscalOutflow,
    上年财政拨款收入总计: priorFiscalInflow,
    上年财政拨款支出总计: priorFiscalOutflow,
    财政拨款收支原因: inputWords(sources, 'reason.fiscal', {
      fallback: 'reason.total',
      needless: unchanged(fiscalInflow, priorFiscalInflow),
    }),
    财政拨款原因: inputWords(sources, 'reason.fiscal', {
      fallback: 'reason.total',
      needless: unchanged(fiscalInflow, priorFiscalInflow) && unchanged(fiscalOutflow, priorFiscalOutflow),
    }),
  };
}

/** The columns that the layout has, whose total is not zero or not known; `zeros` lists the others as well. */
function columnList(sources: Sources, table: TableKind, names: Readonly<Record<string, string>>, zeros = false): List {
  const noTable = missingTable(sources, table);
  if (noTable !== null) return unknownList(noTable);
  const layout = sources.figures.table(table)?.columns ?? [];
  const entries: Entry[] = [];
  for (const [column, name] of Object.entries(names)) {
    if (!layout.includes(column)) continue;
    const quantity: Quantity = figureAt(sources, table, 'total', column, name);
    if (isZero(quantity) && !zeros) continue;
    entries.push({ id: column, slots: { 名称: words({ kind: 'text', text: name }), 金额: quantity } });
  }
  return list(entries);
}

/** The parts of 本年收入 that 收入支出决算总表 prints, which tell the three grants apart. */
function rowList(sources: Sources, names: Readonly<Record<string, string>>, zeros = false): List {
  const noTable = missingTable(sources, 'summary');
  if (noTable !== null) return unknownList(noTable);
  const printed = new Set(sources.figures.rows('summary').map(({ id }) => id));
  return list(
    Object.entries(names).flatMap(([row, name]): Entry[] => {
      const quantity = figureAt(sources, 'summary', row, 'amount', name);
      if (!printed.has(row) || (isZero(quantity) && !zeros)) return [];
      return [{ id: row, slots: { 名称: words({ kind: 'text', text: name }), 金额: quantity } }];
    }),
  );
}
