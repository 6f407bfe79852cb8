import type { ColumnRole } from '../../assets/samples/build/printedTable';
import type { TableKind } from '../../src/core/figures/kinds';
import type { WorkbookSnapshot } from '../../src/core/workbook/snapshot';
import { accountRows, ALL_SOURCES, basic, closing, opening, operating, printed, project, received, spent } from './accounts';
import { toAffiliates, toSuperior, total, type AccountRow, type Measure } from './accounts';
import type { DepartmentData, MoneySource } from './department';
import { workbookOf, type Form, type Row } from './form';
import { basicExpenditureForm, threePublicForm } from './shanghaiEconomic';
import { shanghaiForm, type Habit } from './shanghaiForm';
import { fiscalSummaryForm, summaryForm } from './shanghaiSummaries';

interface CodedTable {
  readonly kind: TableKind;
  readonly title: string;
  readonly sources: readonly MoneySource[];
  /** One head row, or two where `sub` names the parts of merged columns. */
  readonly heads: readonly string[];
  readonly sub?: readonly string[];
  readonly measures: readonly (Measure | null)[];
  readonly total: 'code-row' | 'top' | 'bottom' | 'words';
  readonly notes?: readonly string[];
}

function codedForm(data: DepartmentData, habit: Habit, table: CodedTable): Form {
  const split = habit === 'A';
  const codes = split ? ['类', '款', '项'] : ['功能分类科目编码'];
  const codeCells = (code: string): string[] => (split ? [code.slice(0, 3), code.slice(3, 5), code.slice(5, 7)] : [code]);
  const across = (text: string, width: number): string[] => [text, ...Array.from({ length: width - 1 }, () => '<')];
  const width = codes.length + 1;
  const rows = accountRows(data, table.sources);
  const figures = (items: AccountRow['items']): string[] =>
    table.measures.map((measure) => (measure ? printed(total(items, measure)) : ''));
  const totals = figures(data.items.filter(({ source }) => table.sources.includes(source)));
  const body: Row[] = rows.map(({ code, name, items }) => [...codeCells(code), name, ...figures(items)]);
  const blank: Row = Array.from({ length: width + table.heads.length }, () => '');
  const filled = rows.length > 0 ? body : [blank, blank];
  const under = table.sub ?? table.heads.map(() => '^');
  const deeper = table.heads.map(() => '^');
  const totalRow: Row = [...across('合计', width), ...totals];
  const head: Row[] = [
    [...across('项目', width), ...table.heads],
    [...(split ? across('支出功能分类科目编码', 3) : codes), '科目名称', ...under],
  ];
  if (split) head.push([...codes, ...(table.total === 'code-row' ? ['合计', ...totals] : ['^', ...deeper])]);
  return shanghaiForm({
    kind: table.kind,
    title: table.title,
    roles: [...codes.map((): ColumnRole => 'code'), 'name', ...table.heads.map((): ColumnRole => 'amount')],
    head: table.total === 'words' ? [head[0] ?? [], [...codes, '科目名称', ...deeper], wordsRow(width)] : head,
    body: table.total === 'top' ? [totalRow, ...filled] : table.total === 'bottom' ? [...filled, totalRow] : filled,
    notes: table.notes ?? [],
  });
}

/** Habit B of the fund tables: the parts of 本年支出 are named in the 合计 row, so that no row holds the total. */
function wordsRow(width: number): Row {
  return ['合计', ...Array.from({ length: width - 1 }, () => '<'), '', '', '合计', '基本支出', '项目支出', ''];
}

/** Measures of columns that take money of one source only. */
const from =
  (...sources: MoneySource[]) =>
  (measure: Measure): Measure =>
  (item) =>
    sources.includes(item.source) ? measure(item) : 0;

function fundForm(data: DepartmentData, habit: Habit, kind: 'government-fund' | 'state-capital'): Form {
  const [source, money]: readonly [MoneySource, string] =
    kind === 'government-fund' ? ['fund', '政府性基金预算'] : ['state-capital', '国有资本经营预算'];
  const none = data.items.every((item) => item.source !== source);
  const notesB = [`注：${data.name}无${money}财政拨款收入支出，故本表无数据。`, '说明：没有数据的，应公开空表并作说明。'];
  const notes = habit === 'A' ? [`注：${data.name}本年度没有${money}财政拨款收入和支出，故本表无数据。`] : notesB;
  return codedForm(data, habit, {
    kind,
    title: `${money}财政拨款收入支出决算表`,
    sources: [source],
    heads: ['年初结转和结余', '本年收入', '本年支出', '<', '<', '年末结转和结余'],
    sub: ['^', '^', '小计', '基本支出', '项目支出', '^'],
    measures: [opening, received, spent, basic, project, closing],
    total: habit === 'A' ? 'bottom' : 'words',
    notes: none ? notes : [],
  });
}

/** The nine tables in the district's order. */
export function shanghaiForms(data: DepartmentData, habit: Habit): readonly Form[] {
  const total = habit === 'A' ? 'code-row' : 'top';
  return [
    summaryForm(data, habit),
    codedForm(data, habit, {
      kind: 'revenue',
      title: '收入决算表',
      sources: ALL_SOURCES,
      heads: ['本年收入合计', '财政拨款收入', '上级补助收入', '事业收入', '经营收入', '附属单位上缴收入', '其他收入'],
      measures: [
        received,
        from('general', 'fund', 'state-capital')(received),
        from('superior')(received),
        from('business')(received),
        from('operating')(received),
        from('affiliates')(received),
        from('other')(received),
      ],
      total,
    }),
    codedForm(data, habit, {
      kind: 'expenditure',
      title: '支出决算表',
      sources: ALL_SOURCES,
      heads: ['本年支出合计', '基本支出', '项目支出', '上缴上级支出', '经营支出', '对附属单位补助支出'],
      measures: [spent, basic, project, toSuperior, operating, toAffiliates],
      total,
    }),
    fiscalSummaryForm(data, habit),
    codedForm(data, habit, {
      kind: 'general-budget',
      title: '一般公共预算财政拨款支出决算表',
      sources: ['general'],
      heads: ['合计', '基本支出', '项目支出'],
      measures: [spent, basic, project],
      total: 'bottom',
    }),
    basicExpenditureForm(data, habit),
    threePublicForm(data, habit),
    fundForm(data, habit, 'government-fund'),
    fundForm(data, habit, 'state-capital'),
  ];
}

/** The workbook of a department: habit A with a cover sheet that names department and year. */
export function shanghaiWorkbook(data: DepartmentData, habit: Habit): WorkbookSnapshot {
  const tables = workbookOf(shanghaiForms(data, habit));
  if (habit === 'B') return tables;
  const cover = [[], [{ value: data.name }], [{ value: `${data.year}年度部门决算` }]];
  return { ...tables, sheets: [{ name: '封面', visibility: 'visible', rows: cover }, ...tables.sheets] };
}
