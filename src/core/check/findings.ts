import { Decimal } from 'decimal.js';
import { BLANK, relationMessages as say, relationSaid, type SpokenTerm, uncheckedSaid, unreadSaid } from './relationMessages';
import type { CellRole, Finding, FindingCell } from '../findings/finding';
import { cellsOf } from '../findings/findingCell';
import { ruleById } from '../rules';
import type { RuleContext } from '../rules/bind';
import type { Relation, RelationResult, Term } from '../rules/relation';
import type { RuleSpec } from '../rules/rule';
import { isPrior, kindOf } from '../rules/tableRef';
import type { SaidRun, Sentence } from '../said/run';
import { amountRun, figureRun, joined, said } from '../said/said';
import { isNothing, type Figure } from '../figures/figure';
import type { Figures } from '../figures/figures';
import type { TableKind } from '../figures/kinds';
import { catalogueRowName, columnName, printedAmount, printedValue, rowName, spokenAmount, tableName } from '../tables/naming';

const ZERO = new Decimal(0);

export type FindingDraft = Omit<Finding, 'id'>;

/** The findings of the relations: every one that is broken or that a row missing from the form leaves open. */
export function relationFindings(results: readonly RelationResult[], context: RuleContext): FindingDraft[] {
  const findings: FindingDraft[] = [];
  for (const result of results) {
    const { verdict, relation } = result;
    if (verdict === 'exact') continue;
    // A missing table or an unreadable cell has its own finding; a missing row is known only here.
    if (verdict === 'undecided' && result.unread === undefined && relation.missing?.row === undefined) continue;
    findings.push({ ...explainRelation(result, context), severity: verdict });
  }
  return findings;
}

function ruleOf({ rule }: Relation): RuleSpec {
  const found = ruleById(rule);
  if (!found) throw new Error(`no rule ${rule}`);
  return found;
}

/** A relation in words and figures, whatever its verdict: for findings and for explaining what holds. */
export function explainRelation(result: RelationResult, context: RuleContext): Omit<FindingDraft, 'severity'> {
  const { relation, verdict } = result;
  const { id, terms, leftCount, operator } = relation;
  const { id: rule, category, left: firstSide } = ruleOf(relation);
  const table = category === 'within-table' ? (firstSide.map(([ref]) => kindOf(ref))[0] ?? null) : null;
  const about = { rule, relation: id, table, category };
  const naming = namingOf(terms, context);
  const unit = unitsNeeded(terms);
  const amountOf = (figure: Figure): SaidRun => amountRunOf(figure, context, unit(figure));
  const reference = terms[0]?.figure;
  const unread = verdict === 'undecided' ? result.unread : undefined;
  if (reference === undefined || (verdict === 'undecided' && unread === undefined)) {
    const others = terms
      .filter(({ figure }) => !figure.blank && figure.value !== null)
      .map(({ figure }) => said`${fullLabel(figure, context)} ${amountOf(figure)}`);
    const unchecked = uncheckedSaid(whyUnchecked(relation, context), others);
    return { ...about, said: unchecked, cells: cellsToSee(terms, [], naming.label, context) };
  }
  const [left, right] = [terms.slice(0, leftCount), terms.slice(leftCount)];
  const [leftSum, rightSum] = [sumOf(left), sumOf(right)];
  const difference = leftSum.minus(rightSum);
  const spoken = (value: Decimal): string => spokenAmount(value, reference) + unit(reference);
  const equation = relationSaid({
    subject: naming.subject,
    left: speak(left, naming.label, amountOf),
    right: speak(right, naming.label, amountOf),
    leftSum: spoken(leftSum),
    rightSum: spoken(rightSum),
    difference: spoken(difference),
    operator,
    verdict,
  });
  return {
    ...about,
    said: unread === undefined ? equation : unreadSaid(equation, [...new Set(unread.map(({ label }) => label))]),
    cells: cellsToSee(left, right, naming.label, context),
    left: printedAmount(leftSum, reference),
    right: printedAmount(rightSum, reference),
    difference: printedAmount(difference, reference),
  };
}

/** What is not there, or the figures that cannot be read. */
function whyUnchecked({ missing, terms }: Relation, context: RuleContext): Sentence {
  if (missing === undefined) {
    const unreadable = terms.filter(({ figure }) => figure.value === null);
    return joined(
      unreadable.map(({ figure }) => say.unreadable(fullLabel(figure, context), printedValue(figure))),
      '、',
    );
  }
  const kind = kindOf(missing.table);
  const table = placeName(isPrior(missing.table) ? context.prior : context.current, kind, context);
  return missing.row === undefined ? say.missingTable(table) : say.missingRow(table, catalogueRowName(kind, missing.row));
}

function sumOf(terms: readonly Term[]): Decimal {
  return terms.reduce((sum, { figure }) => sum.plus(figure.value ?? ZERO), ZERO);
}

/** Terms without an amount, blank or 0.00, say nothing in a sum. */
function speak(terms: readonly Term[], label: (figure: Figure) => string, amount: (figure: Figure) => SaidRun): SpokenTerm[] {
  const shown = terms.length === 1 ? terms : terms.filter(({ figure }) => !isNothing(figure));
  return shown.map(({ figure }) => ({ label: label(figure), amount: amount(figure) }));
}

/** What follows an amount: its unit where the tables of a relation print different ones, else nothing. */
function unitsNeeded(terms: readonly Term[]): (figure: Figure) => string {
  const units = new Set(terms.map(({ figure }) => figure.unit));
  return ({ unit }) => (units.size < 2 ? '' : unit);
}

/** Last year's cells are in another file: nobody can go there. */
function amountRunOf(figure: Figure, context: RuleContext, unit: string): SaidRun {
  const run = figureRun(figure, BLANK);
  const text = figure.blank ? run.text : run.text + unit;
  return bookOf(figure, context) === context.current ? { ...run, text } : amountRun(text);
}

interface Naming {
  readonly subject: string;
  readonly label: (figure: Figure) => string;
}

/** Says once what all terms share: the table and column of a column sum, the table and row of a row sum. */
function namingOf(terms: readonly Term[], context: RuleContext): Naming {
  const figures = terms.map((term) => term.figure);
  const [first] = figures;
  const isShared = (of: (figure: Figure) => unknown): boolean =>
    first !== undefined && figures.every((one) => of(one) === of(first));
  const row = (figure: Figure): string => rowLabel(figure, context);
  const column = (figure: Figure): string => columnName(figure.table, figure.column);
  if (!first || !isShared(({ table }) => table) || !isShared((figure) => bookOf(figure, context)))
    return { subject: '', label: (figure) => fullLabel(figure, context) };
  const name = placeName(bookOf(first, context), first.table, context);
  if (isShared((figure) => figure.column)) return { subject: words(name, column(first)), label: row };
  if (isShared((figure) => figure.row)) return { subject: words(name, row(first)), label: column };
  return { subject: name, label: (figure) => words(row(figure), column(figure)) };
}

/** The workbook that it is of: last year's figures are other objects with the same names. */
function bookOf(figure: Figure, { current, prior }: RuleContext): Figures {
  return prior?.figure(figure.table, figure.row, figure.column) === figure ? prior : current;
}

function placeName(book: Figures | null, kind: TableKind, { prior }: RuleContext): string {
  return `${book === prior ? '上年' : ''}${tableName(kind, book?.table(kind))}`;
}

function rowLabel(figure: Figure, context: RuleContext): string {
  return rowName(bookOf(figure, context).row(figure.table, figure.row), figure.row);
}

function fullLabel(figure: Figure, context: RuleContext): string {
  const place = placeName(bookOf(figure, context), figure.table, context);
  return words(place, rowLabel(figure, context), columnName(figure.table, figure.column));
}

/** A row and a column of one name are said once. */
function words(...parts: readonly string[]): string {
  return parts.filter((part, index) => part !== '' && part !== parts[index - 1]).join(' ');
}

/** Cells of this workbook: last year's are in another file, the message names them. */
function cellsToSee(
  left: readonly Term[],
  right: readonly Term[],
  label: (figure: Figure) => string,
  context: RuleContext,
): FindingCell[] {
  const [leftRole, rightRole]: [CellRole, CellRole] =
    left.length === 1 && right.length > 1 ? ['total', 'part'] : ['left', 'right'];
  const cells = (terms: readonly Term[], role: CellRole): FindingCell[] =>
    terms.flatMap(({ figure }) => {
      const isToSee = bookOf(figure, context) === context.current && (!figure.blank || terms.length === 1);
      return isToSee ? cellsOf(figure, role, label(figure) || figure.label) : [];
    });
  return [...cells(left, leftRole), ...cells(right, rightRole)];
}
