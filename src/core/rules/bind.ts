import { Decimal } from 'decimal.js';
import { CATALOG } from '../tables/catalog';
import { expectedTables } from '../tables/expected';
import type { Figure, RecognisedTable, TableRow } from '../tables/figure';
import type { Figures } from '../tables/figures';
import { hierarchyOf, type Hierarchy } from '../tables/hierarchy';
import type { TableKind } from '../tables/kinds';
import { CONDITIONS } from './conditions';
import type { Missing, Relation, Term } from './relation';
import { isPrior, kindOf, type Quantifier, type RuleSpec, type TableRef, type TermSpec } from './rule';

/** The figures that rules are bound to: this year's and, where given, last year's. */
export interface RuleContext {
  readonly current: Figures;
  readonly prior: Figures | null;
}

const ZERO = new Decimal(0);

/** Instances of the rules over the workbook's figures, in the order of the rules. */
export function bindRules(rules: readonly RuleSpec[], context: RuleContext): Relation[] {
  const binder = new Binder(context);
  return rules.flatMap((rule) => binder.bind(rule));
}

/** What one term stands for: figures, nothing (the layout has no such term), or something that ought to be there. */
type Resolved = { readonly figures: readonly Figure[] } | { readonly missing: Missing } | 'no-such-column';

class Binder {
  private readonly hierarchies = new Map<RecognisedTable, Hierarchy>();
  private readonly absent = new Map<string, Figure>();
  private readonly expected: ReadonlySet<TableKind>;

  constructor(private readonly context: RuleContext) {
    this.expected = new Set(expectedTables(context.current.tables));
  }

  bind(rule: RuleSpec): Relation[] {
    const needed = neededTables(rule);
    if (needed.some((table) => isPrior(table)) && this.context.prior === null) return [];
    const lacking = needed.find((table) => this.table(table) === undefined);
    if (lacking !== undefined) {
      if (!isPrior(lacking) && !this.expected.has(kindOf(lacking))) return [];
      return [{ id: rule.id, rule: rule.id, operator: rule.operator, terms: [], leftCount: 0, missing: { table: lacking } }];
    }
    const relations: Relation[] = [];
    for (const row of rule.each ? this.rowsOf(rule.each) : ['']) {
      if (rule.when && !CONDITIONS[rule.when](this.context.current, row)) continue;
      for (const column of rule.columns ?? ['']) {
        const relation = this.instance(rule, row, column);
        if (relation) relations.push(relation);
      }
    }
    return relations;
  }

  private instance(rule: RuleSpec, row: string, column: string): Relation | null {
    const terms: Term[] = [];
    let leftCount = 0;
    let missing: Missing | undefined;
    for (const [coefficient, side] of [[1, rule.left], [-1, rule.right]] as const) {
      const before = terms.length;
      for (const spec of side) {
        const resolved = this.resolve(spec, row, column);
        if (resolved === 'no-such-column') return null;
        if ('missing' in resolved) missing = resolved.missing;
        else for (const figure of resolved.figures) terms.push({ coefficient, figure });
      }
      if (coefficient === 1) leftCount = terms.length;
      if (terms.length === before && missing === undefined) return null;
    }
    // A row that the form does not print matters only where there is an amount for it.
    if (missing !== undefined && terms.every((term) => term.figure.value?.isZero() === true)) return null;
    const binding = [row, column].filter((part) => part !== '').join(',');
    const id = binding === '' ? rule.id : `${rule.id}[${binding}]`;
    return { id, rule: rule.id, operator: rule.operator, terms, leftCount, ...(missing ? { missing } : {}) };
  }

  private resolve(spec: TermSpec, boundRow: string, boundColumn: string): Resolved {
    const { ref, rowId, optionalRow, columnId, optionalColumn } = parseTerm(spec);
    const column = columnId === '$column' ? boundColumn : columnId;
    const table = this.table(ref);
    if (table === undefined) return optionalRow ? { figures: [] } : { missing: { table: ref } };
    if (!hasColumn(table, column)) return optionalColumn || optionalRow ? { figures: [] } : 'no-such-column';
    if (rowId === '$children') return { figures: this.columnOf(this.hierarchy(table).get(boundRow) ?? [], column) };
    if (rowId === '$classes') return { figures: this.columnOf(table.rows.filter((row) => row.level === 'class'), column) };
    const id = rowId === '$row' ? boundRow : rowId;
    const row = this.figures(ref)?.row(table.kind, id);
    const figure = row?.figures.get(column);
    if (figure) return { figures: [figure] };
    // A printed row of another block of the table, such as 收入总计 for the fund columns of 04表.
    if (row !== undefined) return 'no-such-column';
    if (id === 'total' && listsAccounts(table)) {
      // A form without a row for 合计 (its words stand there instead): the total is what its topmost rows add up to.
      const top = this.columnOf(topRows(table), column);
      if (top.length > 0 || optionalRow) return { figures: top };
    }
    if (optionalRow) return { figures: [] };
    return listsAccounts(table) ? this.unlisted(table, id, column) : { missing: { table: ref, row: id } };
  }

  /** A code without a row is an exact zero where the table lists codes of that length, and not to be asked for elsewhere. */
  private unlisted(table: RecognisedTable, id: string, column: string): Resolved {
    const isTotal = !/^\d+$/.test(id);
    const empty = table.rows.every((row) => [...row.figures.values()].every((figure) => figure.blank));
    if (isTotal && !empty) return { missing: { table: table.kind, row: id } };
    const sameLevel = table.rows.some((row) => row.code?.length === id.length);
    if (!isTotal && !sameLevel && !empty && id.length > 3) return 'no-such-column';
    const key = `${table.kind}/${id}/${column}`;
    const known = this.absent.get(key);
    if (known) return { figures: [known] };
    const figure: Figure = {
      table: table.kind,
      row: id,
      column,
      label: id,
      cell: null,
      value: ZERO,
      slack: ZERO,
      decimals: 0,
      unit: table.unit,
      blank: true,
      asText: false,
      formula: false,
    };
    this.absent.set(key, figure);
    return { figures: [figure] };
  }

  private columnOf(rows: readonly { readonly figures: ReadonlyMap<string, Figure> }[], column: string): Figure[] {
    return rows.map((row) => row.figures.get(column)).filter((figure) => figure !== undefined);
  }

  private rowsOf(each: Quantifier): string[] {
    const ids = new Set<string>();
    for (const ref of each.of) {
      const table = this.table(ref);
      if (table === undefined) continue;
      const hierarchy = this.hierarchy(table);
      for (const row of table.rows) {
        const selected =
          each.rows === 'all' ||
          (each.rows === 'parents' && hierarchy.has(row.id)) ||
          (each.rows === 'classes' && row.level === 'class') ||
          (each.rows === 'accounts' && (row.code !== undefined || row.level === 'total')) ||
          (typeof each.rows !== 'string' && each.rows.includes(row.id));
        if (selected) ids.add(row.id);
      }
    }
    return [...ids];
  }

  private hierarchy(table: RecognisedTable): Hierarchy {
    const known = this.hierarchies.get(table);
    if (known) return known;
    const hierarchy = hierarchyOf(table);
    this.hierarchies.set(table, hierarchy);
    return hierarchy;
  }

  private figures(ref: TableRef): Figures | null {
    return isPrior(ref) ? this.context.prior : this.context.current;
  }

  private table(ref: TableRef): RecognisedTable | undefined {
    return this.figures(ref)?.table(kindOf(ref));
  }
}

interface ParsedTerm {
  readonly ref: TableRef;
  readonly rowId: string;
  readonly optionalRow: boolean;
  readonly columnId: string;
  readonly optionalColumn: boolean;
}

/** Terms are the rules' own objects and never change, so each is taken apart once. */
const parsedTerms = new WeakMap<TermSpec, ParsedTerm>();

function parseTerm(spec: TermSpec): ParsedTerm {
  const known = parsedTerms.get(spec);
  if (known) return known;
  const [ref, row, column] = spec;
  const parsed = { ref, rowId: row.replace(/\?$/, ''), optionalRow: row.endsWith('?'), columnId: column.replace(/\?$/, ''), optionalColumn: column.endsWith('?') };
  parsedTerms.set(spec, parsed);
  return parsed;
}

/** Tables that every instance of the rule needs: those of terms that are not optional. */
function neededTables(rule: RuleSpec): TableRef[] {
  const needed = [...rule.left, ...rule.right].filter(([, row]) => !row.endsWith('?')).map(([table]) => table);
  return [...new Set(needed)];
}

function topRows(table: RecognisedTable): readonly TableRow[] {
  const shortest = table.rows.reduce((length, row) => Math.min(length, row.code?.length ?? Infinity), Infinity);
  return table.rows.filter((row) => row.code?.length === shortest);
}

function hasColumn(table: RecognisedTable, column: string): boolean {
  return table.columns.includes(column) || table.rows.some((row) => row.figures.has(column));
}

function listsAccounts(table: RecognisedTable): boolean {
  return CATALOG[table.kind].blocks.every((block) => block.accounts === 'functional' || block.accounts === 'economic');
}
