import { Decimal } from 'decimal.js';
import { BLANK, relationSaid, rowMissingSaid, type SpokenTerm, unreadSaid } from '../messages/relations';
import type { CellRole, Finding, FindingCell } from '../findings/finding';
import type { Severity } from '../rules/severity';
import { ruleById } from '../rules';
import type { RuleContext } from '../rules/bind';
import type { RelationResult, Term } from '../rules/relation';
import type { RuleSpec } from '../rules/rule';
import { isPrior, kindOf } from '../rules/tableRef';
import type { SaidRun } from '../said/run';
import { amountRun, figureRun, said } from '../said/said';
import { a1 } from '../workbook/address';
import { isNothing, type Figure } from '../figures/figure';
import { catalogueRowName, columnName, printedAmount, printedValue, rowName, spokenAmount, tableName } from '../tables/naming';

const ZERO = new Decimal(0);

export type FindingDraft = Omit<Finding, 'id'>;

/** The findings of the relations: every one that is broken or that a row missing from the form leaves open. */
export function relationFindings(results: readonly RelationResult[], context: RuleContext): FindingDraft[] {
  const findings: FindingDraft[] = [];
  for (const result of results) {
    const finding = result.verdict === 'exact' ? null : relationFinding(result, context);
    if (finding) findings.push(finding);
  }
  return findings;
}

function relationFinding(result: RelationResult, context: RuleContext): FindingDraft | null {
  const { relation } = result;
  const rule = ruleById(relation.rule);
  if (!rule) throw new Error(`no rule ${relation.rule}`);
  if (result.verdict === 'undecided') {
    if (result.unread !== undefined) {
      const explained = explainRelation(result, context);
      const labels = [...new Set(result.unread.map(({ label }) => label))];
      return { ...explained, severity: 'undecided', said: unreadSaid(explained.said, labels) };
    }
    // A missing table or an unreadable cell has its own finding; a missing row is known only here.
    return relation.missing?.row === undefined ? null : missingRowFinding(result, rule, context);
  }
  return { ...explainRelation(result, context), severity: severityOf(result, rule) };
}

function severityOf(result: RelationResult, rule: RuleSpec): Severity {
  return result.verdict === 'rounding' ? 'rounding' : rule.severity;
}

/** A relation in words and figures, whatever its verdict: for findings and for explaining what holds. */
export function explainRelation(result: RelationResult, context: RuleContext): Omit<FindingDraft, 'severity'> {
  const { relation, verdict } = result;
  const rule = ruleById(relation.rule);
  const left = relation.terms.slice(0, relation.leftCount);
  const right = relation.terms.slice(relation.leftCount);
  const reference = relation.terms[0]?.figure;
  const leftSum = sumOf(left, 1);
  const rightSum = sumOf(right, -1);
  const difference = leftSum.minus(rightSum);
  const amount = (value: Decimal): string => (reference ? printedAmount(value, reference) : value.toFixed());
  const unit = unitsNeeded(relation.terms);
  const spoken = (value: Decimal): string => (reference ? spokenAmount(value, reference) + unit(reference) : value.toFixed());
  const naming = namingOf(relation.terms, context);
  return {
    rule: relation.rule,
    relation: relation.id,
    table: rule?.category === 'within-table' ? (reference?.table ?? null) : null,
    category: rule?.category ?? 'within-table',
    said: relationSaid({
      subject: naming.subject,
      left: speak(left, 1, naming.label, (figure) => amountOf(figure, context, unit(figure))),
      right: speak(right, -1, naming.label, (figure) => amountOf(figure, context, unit(figure))),
      leftSum: spoken(leftSum),
      rightSum: spoken(rightSum),
      difference: spoken(difference),
      operator: relation.operator,
      verdict,
    }),
    cells: cellsOf(left, right, naming.label, context),
    left: amount(leftSum),
    right: amount(rightSum),
    difference: amount(difference),
  };
}

function missingRowFinding(result: RelationResult, rule: RuleSpec, context: RuleContext): FindingDraft | null {
  const { missing, terms } = result.relation;
  if (missing?.row === undefined) return null;
  const naming = namingOf(terms, context);
  const kind = kindOf(missing.table);
  const figures = isPrior(missing.table) ? context.prior : context.current;
  const unit = unitsNeeded(terms);
  const others = terms
    .filter((term) => !term.figure.blank)
    .map((term) => said`${fullLabel(term.figure, context)} ${amountOf(term.figure, context, unit(term.figure))}`);
  return {
    rule: result.relation.rule,
    relation: result.relation.id,
    table: rule.category === 'within-table' ? kind : null,
    category: rule.category,
    severity: 'undecided',
    said: rowMissingSaid(tableName(kind, figures?.table(kind)), catalogueRowName(kind, missing.row), others),
    cells: cellsOf(terms, [], naming.label, context),
  };
}

function sumOf(terms: readonly Term[], side: 1 | -1): Decimal {
  let sum = ZERO;
  for (const { coefficient, figure } of terms)
    if (figure.value !== null) sum = coefficient === side ? sum.plus(figure.value) : sum.minus(figure.value);
  return sum;
}

/** Terms without an amount, blank or 0.00, say nothing in a sum. */
function speak(
  terms: readonly Term[],
  side: 1 | -1,
  label: (figure: Figure) => string,
  amount: (figure: Figure) => SaidRun,
): SpokenTerm[] {
  const filled = terms.filter(({ figure }) => !isNothing(figure));
  const shown = filled.length > 0 ? filled : terms.length === 1 ? terms : [];
  return shown.map(({ coefficient, figure }) => ({
    sign: coefficient === side ? '+' : '-',
    label: label(figure),
    amount: amount(figure),
  }));
}

/** What follows an amount: its unit where the tables of a relation print different ones, else nothing. */
function unitsNeeded(terms: readonly Term[]): (figure: Figure) => string {
  const units = new Set(terms.map(({ figure }) => figure.unit));
  return ({ unit }) => (units.size < 2 || unit === 'count' ? '' : unit);
}

/** Last year's cells are in another file: nobody can go there. */
function amountOf(figure: Figure, context: RuleContext, unit: string): SaidRun {
  const run = figureRun(figure, BLANK);
  const text = figure.blank ? run.text : run.text + unit;
  return isPriorFigure(figure, context) ? amountRun(text) : { ...run, text };
}

interface Naming {
  readonly subject: string;
  readonly label: (figure: Figure) => string;
}

/** Says once what all terms share: the table and row of a row sum, the table and column of a column sum. */
function namingOf(terms: readonly Term[], context: RuleContext): Naming {
  const [first] = terms;
  if (!first) return { subject: '', label: (figure) => figure.label };
  const { table, row, column } = first.figure;
  const figures = terms.map((term) => term.figure);
  const prior = isPriorFigure(first.figure, context);
  const onePlace = figures.every((figure) => figure.table === table && isPriorFigure(figure, context) === prior);
  const name = placeName(first.figure, context);
  if (!onePlace) return { subject: '', label: (figure) => fullLabel(figure, context) };
  if (figures.every((figure) => figure.row === row) && figures.some((figure) => figure.column !== column)) {
    const subject = `${name} ${rowLabel(first.figure, context)}`;
    return { subject, label: (figure) => columnName(figure.table, figure.column) };
  }
  if (figures.every((figure) => figure.column === column)) {
    const shared = columnName(table, column);
    return { subject: shared === '' ? name : `${name} ${shared}`, label: (figure) => rowLabel(figure, context) };
  }
  return {
    subject: name,
    label: (figure) =>
      [rowLabel(figure, context), columnName(figure.table, figure.column)].filter((part) => part !== '').join(' '),
  };
}

/** Last year's figures are other objects with the same names. */
function isPriorFigure(figure: Figure, context: RuleContext): boolean {
  return context.prior !== null && context.prior.figure(figure.table, figure.row, figure.column) === figure;
}

function placeName(figure: Figure, context: RuleContext): string {
  const prior = isPriorFigure(figure, context);
  const figures = prior ? context.prior : context.current;
  return `${prior ? '上年' : ''}${tableName(figure.table, figures?.table(figure.table))}`;
}

function rowLabel(figure: Figure, context: RuleContext): string {
  const figures = isPriorFigure(figure, context) ? context.prior : context.current;
  return rowName(figures?.row(figure.table, figure.row), figure.row);
}

function fullLabel(figure: Figure, context: RuleContext): string {
  const parts = [placeName(figure, context), rowLabel(figure, context), columnName(figure.table, figure.column)];
  return parts.filter((part, index) => part !== '' && part !== parts[index - 1]).join(' ');
}

/** Cells of this workbook: last year's are in another file, the message names them. */
function cellsOf(
  left: readonly Term[],
  right: readonly Term[],
  label: (figure: Figure) => string,
  context: RuleContext,
): FindingCell[] {
  const [leftRole, rightRole]: [CellRole, CellRole] =
    left.length === 1 && right.length > 1 ? ['total', 'part'] : ['left', 'right'];
  const cells = (terms: readonly Term[], role: CellRole): FindingCell[] =>
    terms
      .filter(({ figure }) => figure.cell !== null && !isPriorFigure(figure, context) && (!figure.blank || terms.length === 1))
      .map(({ figure }) => ({
        sheet: figure.cell?.sheet ?? '',
        address: figure.cell ? a1(figure.cell.row, figure.cell.column) : '',
        role,
        label: label(figure) || figure.label,
        value: printedValue(figure),
      }));
  return [...cells(left, leftRole), ...cells(right, rightRole)];
}
