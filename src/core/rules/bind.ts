import { budgetOf } from '../form/accounts/functional';
import { BUDGET_KINDS } from '../form/accounts/tables';
import { expectedTables } from '../figures/expected';
import { isNothing, type Figure, type TableRow } from '../figures/figure';
import type { Figures } from '../figures/figures';
import type { TableKind } from '../figures/kinds';
import { BoundTable } from './boundTable';
import { holds } from './conditions';
import type { Missing, Relation, Term } from './relation';
import type { Quantifier, RuleSpec } from './rule';
import { isPrior, kindOf, type TableRef } from './tableRef';
import { isPart, isStated } from './splits';
import { parseTerm, type ParsedTerm } from './term';

/** The figures that rules are bound to: this year's and, where given, last year's. */
export interface RuleContext {
  readonly current: Figures;
  readonly prior: Figures | null;
}

/** Instances of the rules over the workbook's figures, in the order of the rules. */
export function bindRules(rules: readonly RuleSpec[], context: RuleContext): Relation[] {
  const binder = new Binder(context);
  const relations: Relation[] = [];
  for (const parsed of parsedRules(rules)) binder.bind(parsed, relations);
  return relations;
}

/**
 * What a term came to: its figures (none where the layout has no such term) were taken, or a table has the row without telling this
 * column apart, or something ought to be there.
 */
type Outcome = 'taken' | 'no-such-column' | 'not-told-apart' | { readonly missing: Missing };

class Binder {
  private readonly tables = new Map<TableRef, BoundTable | undefined>();
  private readonly expected: ReadonlySet<TableKind>;

  constructor(private readonly context: RuleContext) {
    this.expected = new Set(expectedTables(context.current.tables));
  }

  bind(parsed: ParsedRule, relations: Relation[]): void {
    const { rule } = parsed;
    if (parsed.needsPrior && this.context.prior === null) return;
    const lacking = parsed.needed.find((table) => this.table(table) === undefined);
    if (lacking !== undefined) {
      if (!isPrior(lacking) && !this.expected.has(kindOf(lacking))) return;
      relations.push({
        id: rule.id,
        rule: rule.id,
        operator: rule.operator,
        terms: [],
        leftCount: 0,
        missing: { table: lacking },
      });
      return;
    }
    if (rule.without?.some((column) => parsed.needed.some((ref) => this.table(ref)?.hasColumn(column)))) return;
    // Most forms lack the columns of most rules: that is seen once, not row by row.
    const hasColumns = (column: string): boolean =>
      parsed.firm.every(({ ref, columnId }) => this.table(ref)?.hasColumn(columnId === '$column' ? column : columnId));
    const instances = (rule.columns ?? UNBOUND).filter(hasColumns).map((column) => ({ column, tail: idTail(rule, column) }));
    if (instances.length === 0) return;
    for (const row of rule.each ? this.rowsOf(rule.each) : UNBOUND) {
      if (rule.when && !holds(rule.when, this.context.current, row)) continue;
      const head = row === '' ? rule.id : `${rule.id}[${row}`;
      for (const { column, tail } of instances) {
        const relation = this.instance(parsed, row, column, head + tail);
        if (relation) relations.push(relation);
      }
    }
  }

  private instance(parsed: ParsedRule, row: string, column: string, id: string): Relation | null {
    const { rule } = parsed;
    const terms: Term[] = [];
    let leftCount = 0;
    let missing: Missing | undefined;
    for (const { coefficient, terms: side } of parsed.sides) {
      const before = terms.length;
      for (const term of side) {
        const outcome = this.take(term, row, column, coefficient, terms);
        if (outcome === 'no-such-column') return null;
        // Left out, it makes a sum too small, which is no equation any more.
        if (outcome === 'not-told-apart' && rule.operator === '=') return null;
        if (typeof outcome === 'object') missing = outcome.missing;
      }
      if (coefficient === 1) leftCount = terms.length;
      if (terms.length === before && missing === undefined) return null;
    }
    const { filled } = rule;
    if (filled && !isFilled(terms.slice(leftCount), filled)) return null;
    if (parsed.takesParts && !terms.every(({ figure }) => isStated(figure, this.context.current))) return null;
    if (missing === undefined) return { id, rule: rule.id, operator: rule.operator, terms, leftCount };
    // A row that the form does not print matters only where there is an amount for it.
    if (terms.every(({ figure }) => isNothing(figure))) return null;
    return { id, rule: rule.id, operator: rule.operator, terms, leftCount, missing };
  }

  /** Adds the figures that a term stands for to `terms`. */
  private take(term: ParsedTerm, boundRow: string, boundColumn: string, coefficient: 1 | -1, terms: Term[]): Outcome {
    const { ref, rowId, optionalRow, columnId, optionalColumn } = term;
    const column = columnId === '$column' ? boundColumn : columnId;
    const table = this.table(ref);
    const id = rowId === '$row' ? boundRow : rowId;
    if (table === undefined) {
      const isOwn = belongsIn(ref, id);
      const isNone = optionalRow && (isOwn === false || (isOwn === null && !this.hasMoneyOf(ref)));
      return isNone ? 'taken' : { missing: { table: ref } };
    }
    const row = table.row(id);
    const figure = row?.figures.get(column);
    if (figure !== undefined) return takeFigure(figure, coefficient, terms);
    if (!table.hasColumn(column)) {
      if (optionalColumn) return 'taken';
      if (!optionalRow) return 'no-such-column';
      return row !== undefined || (id === 'total' && !table.isEmpty) ? 'not-told-apart' : 'taken';
    }
    if (rowId === '$children') return takeRows(table.hierarchy.get(boundRow) ?? [], column, coefficient, terms);
    if (rowId === '$classes') return takeRows(table.classes, column, coefficient, terms);
    // A printed row of another block of the table, such as 收入总计 for the fund columns of 04表, has no such column.
    if (row !== undefined) return 'no-such-column';
    if (id === 'total' && table.listsAccounts) {
      // A form without a row for 合计 (its words stand there instead): the total is what its topmost rows add up to.
      const before = terms.length;
      takeRows(table.topRows, column, coefficient, terms);
      if (terms.length > before) return 'taken';
    }
    const parts = table.partsOf(id);
    if (parts.length > 0) return takeRows(parts, column, coefficient, terms);
    const isOwn = belongsIn(ref, id);
    if (optionalRow && isOwn !== true) return 'taken';
    // An account of another budget is not missed here: the table of that budget ought to list it.
    if (isOwn === false) return 'taken';
    if (!table.listsAccounts) return { missing: { table: ref, row: id } };
    const outcome = takeUnlisted(table, id, column, coefficient, terms);
    return optionalRow ? 'taken' : outcome;
  }

  private rowsOf({ of, rows }: Quantifier): Iterable<string> {
    const ids = new Set<string>();
    for (const ref of of) for (const id of this.table(ref)?.selected(rows) ?? []) ids.add(id);
    return ids;
  }

  /** Whether the summaries print money of the budget whose table this is: then a table that is not there is not nothing. */
  private hasMoneyOf(ref: TableRef): boolean {
    const fund = FUNDS[ref];
    if (fund === undefined) return false;
    const { current } = this.context;
    const grant = `grant-${fund}`;
    return [
      current.figure('summary', grant, 'amount'),
      current.figure('fiscal-summary', grant, 'amount'),
      current.figure('fiscal-summary', 'expenditure-total', fund),
    ].some((figure) => !isNothing(figure));
  }

  private table(ref: TableRef): BoundTable | undefined {
    const known = this.tables.get(ref);
    if (known !== undefined || this.tables.has(ref)) return known;
    const figures = isPrior(ref) ? this.context.prior : this.context.current;
    const table = figures?.table(kindOf(ref));
    const bound = figures && table ? new BoundTable(table, figures) : undefined;
    this.tables.set(ref, bound);
    return bound;
  }
}

/** Whether an account below 类 is one of the budget whose table this is; `null` for tables of no one budget, and for other rows. */
function belongsIn(ref: TableRef, id: string): boolean | null {
  if (!BUDGET_KINDS.some((kind) => kind === ref) || !/^\d{5,7}$/.test(id)) return null;
  return budgetOf(id) === ref;
}

/** What columns and grants of the budgets beside 一般公共预算 are called by. */
const FUNDS: Readonly<Partial<Record<TableRef, string>>> = { 'government-fund': 'fund', 'state-capital': 'state-capital' };

function isFilled(parts: readonly Term[], columns: readonly string[]): boolean {
  return parts.some(({ figure }) => columns.includes(figure.column) && !figure.blank);
}

/** What a rule without `each` or `columns` is bound to. */
const UNBOUND: readonly string[] = [''];

/** What stands behind the rule and the row in an instance's id: `rule[row,column]`. */
function idTail({ each }: LaidOutRule, column: string): string {
  if (each === undefined) return column === '' ? '' : `[${column}]`;
  return column === '' ? ']' : `,${column}]`;
}

function takeRows(rows: readonly TableRow[], column: string, coefficient: 1 | -1, terms: Term[]): 'taken' {
  for (const row of rows) takeFigure(row.figures.get(column), coefficient, terms);
  return 'taken';
}

function takeFigure(figure: Figure | undefined, coefficient: 1 | -1, terms: Term[]): 'taken' | 'no-such-column' {
  if (figure === undefined) return 'no-such-column';
  terms.push({ coefficient, figure });
  return 'taken';
}

/**
 * A code without a row is an exact zero where the table lists codes of that length, and not to be asked for elsewhere. A 类 is
 * always to be asked for: a table that goes down to no account below it has none, and one with nothing but 合计 has lost its accounts.
 */
function takeUnlisted(table: BoundTable, id: string, column: string, coefficient: 1 | -1, terms: Term[]): Outcome {
  const isTotal = !/^\d+$/.test(id);
  if (isTotal && !table.isEmpty) return { missing: { table: table.table.kind, row: id } };
  if (!isTotal && id.length > 3 && !table.codeLengths.has(id.length) && !table.isEmpty) return 'no-such-column';
  return takeFigure(table.unlisted(id, column), coefficient, terms);
}

/** What instances ask of their rule, with every field in its place: rules leave out what they do not need. */
type LaidOutRule = {
  readonly [Key in 'id' | 'operator' | 'each' | 'columns' | 'when' | 'without' | 'filled']: RuleSpec[Key] | undefined;
} & Pick<RuleSpec, 'id' | 'operator'>;

interface ParsedRule {
  readonly rule: LaidOutRule;
  readonly sides: readonly { readonly coefficient: 1 | -1; readonly terms: readonly ParsedTerm[] }[];
  /** Tables that every instance of the rule needs: those of terms that are not optional. */
  readonly needed: readonly TableRef[];
  /** The terms of which no instance goes without the column. */
  readonly firm: readonly ParsedTerm[];
  readonly needsPrior: boolean;
  /** Some of its terms may be parts that departments leave open. */
  readonly takesParts: boolean;
}

/** Rules are data and never change, so a list of them is taken apart once. */
const parsedLists = new WeakMap<readonly RuleSpec[], readonly ParsedRule[]>();

function parsedRules(rules: readonly RuleSpec[]): readonly ParsedRule[] {
  const known = parsedLists.get(rules);
  if (known) return known;
  const parsed = rules.map(parseRule);
  parsedLists.set(rules, parsed);
  return parsed;
}

function parseRule(rule: RuleSpec): ParsedRule {
  const left = rule.left.map(parseTerm);
  const right = rule.right.map(parseTerm);
  const terms = [...left, ...right].filter(({ optionalRow }) => !optionalRow);
  const needed = terms.map(({ ref }) => ref);
  const sides = [
    { coefficient: 1, terms: left },
    { coefficient: -1, terms: right },
  ] as const;
  const ids = [
    ...[...left, ...right].flatMap(({ rowId, columnId }) => [rowId, columnId]),
    ...(rule.columns ?? []),
    ...(typeof rule.each?.rows === 'object' ? rule.each.rows : []),
  ];
  const { id, operator, each, when, without, filled } = rule;
  return {
    rule: { id, operator, each, columns: rule.columns, when, without, filled },
    sides,
    needed: [...new Set(needed)],
    firm: terms.filter(({ optionalColumn }) => !optionalColumn),
    needsPrior: needed.some(isPrior),
    takesParts: ids.some(isPart),
  };
}
