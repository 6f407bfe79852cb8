import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CATALOG } from '../../../src/core/tables/catalog';
import { TABLE_KINDS, type TableKind } from '../../../src/core/figures/kinds';
import { evaluate } from '../../../src/core/check/evaluate';
import { RULES, type RuleSpec } from '../../../src/core';
import { bindRules } from '../../../src/core/rules/bind';
import type { Condition } from '../../../src/core/rules/conditions';
import type { TermSpec } from '../../../src/core/rules/rule';
import { isPrior, kindOf, type TableRef } from '../../../src/core/rules/tableRef';
import type { Verdict } from '../../../src/core/rules/relation';
import { figuresOf, type WorkbookLiteral } from '../narrative/tableBuilder';

/** `summary grant-fiscal amount` and its amount. */
type Cells = Readonly<Record<string, string>>;

/** What has to stand in the workbook for a rule to speak that speaks under a condition. */
const GIVEN: Readonly<Partial<Record<Condition, Cells>>> = {
  'wholly-fiscal': { 'revenue 208 total': '100', 'revenue 208 fiscal': '100' },
  'not grants-listed': { 'summary grant-fiscal amount': '' },
  'not all-parts-printed': { 'fiscal-summary grant-state-capital amount': '5' },
  'not all-natures-printed': { 'expenditure total to-affiliates': '5' },
  'not wholly-classified': { 'expenditure total to-affiliates': '5' },
  'openings-listed': { 'fiscal-summary opening-general amount': '' },
  'nothing-opened': { 'fiscal-summary opening amount': '' },
  'fiscal-totals-printed': { 'fiscal-summary outflow-total total': '' },
  'fiscal-carry-over-known': { 'fiscal-summary opening amount': '', 'fiscal-summary closing total': '' },
  'fiscal-carry-over-known-by-fund': { 'fiscal-summary opening amount': '', 'fiscal-summary closing total': '' },
  'carry-over-known': { 'summary opening amount': '', 'summary closing amount': '' },
  'agency-alone': { 'general-budget 2080101 basic': '5' },
  'agency-among-others': { 'general-budget 2080150 basic': '5' },
};

const COUNTED = ['208', '210', '221'];

/** The row that an example binds. */
function boundRow({ each }: RuleSpec): string {
  if (each === undefined) return '';
  if (typeof each.rows !== 'string') return each.rows[0] ?? '';
  const table = kindOf(each.of[0] ?? 'summary');
  if (table === 'three-public') return 'final';
  if (table === 'basic-expenditure') return each.rows === 'parents' ? '301' : '30101';
  if (each.rows === 'all' && (table === 'summary' || table === 'fiscal-summary')) return 'expenditure-total';
  return '208';
}

/** The cells that a side's amounts stand in, one for each of them and for what every form has. */
function cellsOf(rule: RuleSpec, side: readonly TermSpec[], amounts: readonly string[]): [TableRef, string, string, string][] {
  const row = boundRow(rule);
  const column = rule.columns?.[0] ?? '';
  const cells: [TableRef, string, string, string][] = [];
  let next = 0;
  for (const [ref, rowId, columnId] of side) {
    const own = columnId.replace('?', '').replace('$column', column);
    if (rowId === '$children' || rowId === '$classes') {
      const ids = rowId === '$classes' ? COUNTED : [`${row}01`, `${row}02`];
      for (const id of ids) if (next < amounts.length) cells.push([ref, id, own, amounts[next++] ?? '']);
      continue;
    }
    const isFirm = !rowId.endsWith('?') && !columnId.endsWith('?');
    if (next < amounts.length || isFirm) cells.push([ref, rowId.replace('?', '').replace('$row', row), own, amounts[next] ?? '']);
    next++;
  }
  return cells;
}

function verdictsOf(rule: RuleSpec, example: string): Verdict[] {
  const [left = '', right = ''] = example.split(` ${rule.operator} `);
  const given = Object.entries(GIVEN[rule.when ?? 'grants-listed'] ?? {}).map(([cell, amount]) => [...cell.split(' '), amount]);
  const cells = [
    ...(rule.when === undefined ? [] : given),
    ...cellsOf(rule, rule.left, left.split(' + ')),
    ...cellsOf(rule, rule.right, right.split(' + ')),
  ] as [TableRef, string, string, string][];
  const workbook = (prior: boolean) => {
    const tables: Partial<Record<TableKind, Record<string, Record<string, string>>>> = {};
    for (const [ref, row, column, amount] of cells.filter(([table]) => isPrior(table) === prior)) {
      const table = (tables[kindOf(ref)] ??= {});
      (table[row] ??= {})[column] = amount;
    }
    return tables as WorkbookLiteral;
  };
  const context = { current: figuresOf(workbook(false)), prior: figuresOf(workbook(true), { year: 2023 }) };
  const id = rule.columns?.[0];
  return bindRules([rule], context)
    .filter(({ id: own }) => rule.each === undefined || own.startsWith(`${rule.id}[${boundRow(rule)}`))
    .filter(({ id: own }) => id === undefined || own.endsWith(`${id}]`))
    .map((relation) => evaluate(relation).verdict);
}

test.each(RULES.map((rule) => [rule.id, rule] as const))('%s: figures that agree and figures that do not', (_, rule) => {
  expect(rule.examples.agree.length * rule.examples.differ.length).toBeGreaterThan(0);
  for (const example of rule.examples.agree) {
    const verdicts = verdictsOf(rule, example);
    expect([example, verdicts.length, ...verdicts.filter((one) => one !== 'exact' && one !== 'rounding')]).toEqual([example, 1]);
  }
  for (const example of rule.examples.differ) expect([example, ...verdictsOf(rule, example)]).toEqual([example, 'error']);
});

const DOCUMENT = join(__dirname, '../../../docs/rules.md');

/** One paragraph a rule: what it says, where it comes from, and its examples. */
function paragraph({ id, title, basis, examples }: RuleSpec): string {
  const shown = (list: readonly string[]) => list.map((one) => `\`${one.replace('<=', '≤')}\``).join('、');
  return `- **${title}**（\`${id}\`）  \n  依据：${basis}。成立或尾差：${shown(examples.agree)}；不成立：${shown(examples.differ)}`;
}

function documented(): string {
  const titles = new Map<string, string>([
    ...TABLE_KINDS.map((kind) => [kind, `${CATALOG[kind].order}表 ${CATALOG[kind].title}`] as const),
    ['cross', '表间'],
    ['prior', '与上年决算'],
  ]);
  const families = [...new Set(RULES.map(({ id }) => id.split('.')[0] ?? ''))];
  const sections = families.map((family) => {
    const own = RULES.filter(({ id }) => id.startsWith(`${family}.`));
    return `## ${titles.get(family) ?? family}\n\n${own.map(paragraph).join('\n')}`;
  });
  return `# 审核的等式\n\n由等式的声明生成，每一条都按所列的例子测试。金额以万元计；两边各数四舍五入能够解释的差额是尾差。\n\n${sections.join('\n\n')}\n`;
}

test('docs/rules.md is what the rules say; UPDATE_DOCS=1 writes it', () => {
  if (process.env['UPDATE_DOCS'] === '1') writeFileSync(DOCUMENT, documented());
  expect(readFileSync(DOCUMENT, 'utf8')).toBe(documented());
});
