import { Decimal } from 'decimal.js';
import { slackOf } from '../../../src/core/amounts/slack';
import { toWanYuan, type Unit } from '../../../src/core/amounts/unit';
import { evaluate } from '../../../src/core/check/evaluate';
import type { Relation, RelationResult, Term } from '../../../src/core/rules/relation';
import type { Figure } from '../../../src/core/figures/figure';
import type { TableKind } from '../../../src/core/figures/kinds';

/** Figures and relations for the localiser's tests, built without workbook, layout or rules. */

export interface FigureSpec {
  readonly table?: TableKind;
  readonly row?: string;
  readonly column?: string;
  /** As printed in the cell; an empty string is a blank cell. */
  readonly printed: string;
  readonly unit?: Unit;
  /** Sheet row and column; `null` for a figure that the table does not list. */
  readonly at?: readonly [number, number] | null;
}

export function figure({
  table = 'summary',
  row = 'total',
  column = 'total',
  printed,
  unit = '万元',
  at = [0, 0],
}: FigureSpec): Figure {
  const number = new Decimal(printed === '' ? '0' : printed);
  const decimals = printed.split('.')[1]?.length ?? 0;
  const value = unit === 'count' ? number : number.times(toWanYuan(unit));
  return {
    table,
    row,
    column,
    label: `${row} ${column}`,
    cell: at === null ? null : { sheet: table, row: at[0], column: at[1] },
    value,
    slack: slackOf(value, decimals, unit),
    decimals,
    unit,
    blank: printed === '',
    asText: false,
    formula: false,
  };
}

/** The figure with something else typed into its cell. */
export function retyped(old: Figure, printed: string): Figure {
  const { table, row, column, unit, cell } = old;
  return figure({ table, row, column, unit, printed, at: cell === null ? null : [cell.row, cell.column] });
}

export function equal(id: string, left: readonly Figure[], right: readonly Figure[]): Relation {
  return relation(id, '=', left, right);
}

export function atMost(id: string, left: readonly Figure[], right: readonly Figure[]): Relation {
  return relation(id, '<=', left, right);
}

function relation(id: string, operator: '=' | '<=', left: readonly Figure[], right: readonly Figure[]): Relation {
  const terms = [
    ...left.map((figure): Term => ({ coefficient: 1, figure })),
    ...right.map((figure): Term => ({ coefficient: -1, figure })),
  ];
  return { id, rule: id.replace(/\[.*/, ''), operator, terms, leftCount: left.length };
}

/** The same relations over other figures. */
export function substitute(relations: readonly Relation[], replaced: ReadonlyMap<Figure, Figure>): Relation[] {
  return relations.map((each) => ({
    ...each,
    terms: each.terms.map((term) => ({ ...term, figure: replaced.get(term.figure) ?? term.figure })),
  }));
}

export function evaluateAll(relations: readonly Relation[]): RelationResult[] {
  return relations.map((relation) => evaluate(relation));
}

export function figuresOf(relations: readonly Relation[]): Figure[] {
  return [...new Set(relations.flatMap(({ terms }) => terms.map((term) => term.figure)))];
}

export interface Department {
  readonly relations: readonly Relation[];
  readonly figures: readonly Figure[];
  find(table: TableKind, row: string, column: string): Figure;
}

/** Deterministic numbers in [0, 1). */
export function random(seed: number): () => number {
  let state = (seed * 2654435761 + 12345) >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (((state >>> 8) ^ ((state << 3) >>> 8)) / 16777216) % 1;
  };
}

interface Node {
  readonly code: string;
  readonly children: readonly Node[];
}

/**
 * A department as the disclosure tables show it: expenditure by code (合计 = 基本 + 项目, 类 = Σ 款 = Σ 项), the general
 * budget likewise and never above it, the summary's and the fiscal summary's classes as copies, both balances.
 * Amounts are drawn in 分 and every figure is rounded to two decimals in 万元 on its own, so 尾差 occur.
 */
export function department(seed: number, classes = 4): Department {
  const next = random(seed);
  const tree = drawTree(next, classes);
  const figures = new Map<string, Figure>();
  const relations: Relation[] = [];
  const sheetRows = new Map<string, number>();
  const put = (table: TableKind, row: string, column: string, fen: number, at: readonly [number, number]): Figure => {
    const printed = fen === 0 ? '' : new Decimal(fen).div(1000000).toFixed(2);
    const made = figure({ table, row, column, printed, at });
    figures.set(`${table}/${row}/${column}`, made);
    return made;
  };
  const find = (table: TableKind, row: string, column: string): Figure => {
    const found = figures.get(`${table}/${row}/${column}`);
    if (found === undefined) throw new RangeError(`${table}/${row}/${column}`);
    return found;
  };
  const root: Node = { code: 'total', children: tree };
  const columns = ['total', 'basic', 'project'] as const;
  const amounts = new Map<string, number>();
  const draw = (node: Node, table: TableKind, column: 'basic' | 'project'): number => {
    const key = `${table}/${node.code}/${column}`;
    let fen: number;
    if (node.children.length > 0) fen = node.children.reduce((sum, child) => sum + draw(child, table, column), 0);
    else if (table === 'expenditure') fen = next() < 0.25 ? 0 : Math.floor(Math.exp(next() * 9) * 100000 * (0.5 + next()));
    else {
      const whole = amounts.get(`expenditure/${node.code}/${column}`) ?? 0;
      const share = next();
      fen = share < 0.6 ? whole : Math.floor(whole * share);
    }
    amounts.set(key, fen);
    return fen;
  };
  for (const table of ['expenditure', 'general-budget'] as const)
    for (const column of ['basic', 'project'] as const) draw(root, table, column);
  let sheetRow = 8;
  for (const table of ['expenditure', 'general-budget'] as const) {
    sheetRow = 8;
    const build = (node: Node): void => {
      const basic = amounts.get(`${table}/${node.code}/basic`) ?? 0;
      const project = amounts.get(`${table}/${node.code}/project`) ?? 0;
      const row = sheetRow++;
      sheetRows.set(`${table}/${node.code}`, row);
      put(table, node.code, 'total', basic + project, [row, 2]);
      put(table, node.code, 'basic', basic, [row, 3]);
      put(table, node.code, 'project', project, [row, 4]);
      node.children.forEach(build);
      relations.push(
        equal(
          `${table}.row-sum[${node.code}]`,
          [find(table, node.code, 'total')],
          [find(table, node.code, 'basic'), find(table, node.code, 'project')],
        ),
      );
      if (node.children.length === 0) return;
      for (const column of columns) {
        const parts = node.children.map((child) => find(table, child.code, column));
        relations.push(equal(`${table}.column-sum[${node.code} ${column}]`, [find(table, node.code, column)], parts));
      }
    };
    build(root);
  }
  const every = (node: Node): Node[] => [node, ...node.children.flatMap(every)];
  for (const { code } of every(root)) {
    for (const column of columns) {
      relations.push(
        atMost(
          `general-at-most-all[${code} ${column}]`,
          [find('general-budget', code, column)],
          [find('expenditure', code, column)],
        ),
      );
    }
  }
  for (const [table, source] of [
    ['summary', 'expenditure'],
    ['fiscal-summary', 'general-budget'],
  ] as const) {
    const fenOf = (code: string): number =>
      (amounts.get(`${source}/${code}/basic`) ?? 0) + (amounts.get(`${source}/${code}/project`) ?? 0);
    const parts = tree.map(({ code }, index) => put(table, code, 'expenditure', fenOf(code), [8 + index, 5]));
    const spent = put(table, 'total', 'expenditure', fenOf('total'), [40, 5]);
    const closingFen = Math.floor(next() * 50000000);
    const closing = put(table, 'closing', 'expenditure', closingFen, [41, 5]);
    const grand = put(table, 'grand', 'expenditure', fenOf('total') + closingFen, [42, 5]);
    const openingFen = Math.floor(next() * closingFen);
    const opening = put(table, 'opening', 'revenue', openingFen, [41, 2]);
    const income = put(table, 'income', 'revenue', fenOf('total') + closingFen - openingFen, [40, 2]);
    const grandIncome = put(table, 'grand', 'revenue', fenOf('total') + closingFen, [42, 2]);
    relations.push(
      equal(`${table}.spent`, [spent], parts),
      equal(`${table}.grand-expenditure`, [grand], [spent, closing]),
      equal(`${table}.grand-revenue`, [grandIncome], [income, opening]),
      equal(`${table}.balance`, [grandIncome], [grand]),
      equal(`${table}.copy-spent`, [spent], [find(source, 'total', 'total')]),
      ...tree.map(({ code }, index) =>
        equal(`${table}.copy[${code}]`, parts.slice(index, index + 1), [find(source, code, 'total')]),
      ),
    );
  }
  return { relations, figures: [...figures.values()], find };
}

function drawTree(next: () => number, classes: number): Node[] {
  return Array.from({ length: classes }, (_, index): Node => {
    const code = `${201 + index * 3}`;
    const sections = Array.from({ length: 1 + Math.floor(next() * 3) }, (_, at): Node => {
      const section = `${code}${String(at + 1).padStart(2, '0')}`;
      const items = Array.from({ length: 1 + Math.floor(next() * 4) }, (_, item): Node => ({
        code: `${section}${String(item + 1).padStart(2, '0')}`,
        children: [],
      }));
      return { code: section, children: items };
    });
    return { code, children: sections };
  });
}
