import { Decimal } from 'decimal.js';
import { evaluate } from '../check/evaluate';
import type { FindingDraft } from '../check/findings';
import { aggregateMessages as say } from './aggregateMessages';
import { BLANK, relationSaid } from '../check/relationMessages';
import { type Finding } from '../findings/finding';
import { bySeverity } from '../rules/severity';
import type { RelationResult, Verdict } from '../rules/relation';
import type { Figures } from '../figures/figures';
import { columnName, printedAmount, rowName, spokenAmount, tableName } from '../tables/naming';
import { amountRun, figureRun } from '../said/said';
import { cellsOf } from '../findings/findingCell';
import { bindUnits, type AggregateGap, type Unit } from './bindUnits';

/** How a department's tables agree with the sum of its units'. */
export interface UnitsReview {
  readonly relations: Readonly<Record<Verdict, number>>;
  readonly results: readonly RelationResult[];
  /** Of the category `cross-table`; cells are those of the department's workbook, the message names the units. */
  readonly findings: readonly Finding[];
}

/**
 * Checks that a department's tables are the sum of its units'. The same verdicts as everywhere: figures rounded one by one
 * may differ by the sum of their slacks.
 */
export function reviewUnits(department: Figures, units: readonly Unit[]): UnitsReview {
  const { relations, gaps } = bindUnits(department, units);
  const results = relations.map(evaluate);
  const counts: Record<Verdict, number> = { exact: 0, rounding: 0, error: 0, undecided: 0 };
  for (const { verdict } of results) counts[verdict]++;
  const drafts = [
    ...results.flatMap((result) => findingOf(result, department, units)),
    ...gaps.map((gap) => gapFinding(gap, department)),
  ];
  const sorted = [...drafts].sort(bySeverity);
  return { relations: counts, results, findings: sorted.map((draft, index) => ({ id: `u${index + 1}`, ...draft })) };
}

/** A relation that holds says nothing; one that cannot be evaluated has its finding in the review of the workbook with the cell. */
function findingOf({ relation, verdict }: RelationResult, department: Figures, units: readonly Unit[]): FindingDraft[] {
  const [own, ...others] = relation.terms;
  if (own === undefined || verdict === 'exact' || verdict === 'undecided') return [];
  const { figure } = own;
  const { table, row, column } = figure;
  const rowOf = [department, ...units.map((unit) => unit.figures)]
    .map((figures) => figures.row(table, row))
    .find((found) => found !== undefined);
  const place = [tableName(table, department.table(table)), rowName(rowOf, row), columnName(table, column)]
    .filter((part) => part !== '')
    .join(' ');
  const value = figure.value ?? ZERO;
  const sum = others.reduce((total, term) => total.plus(term.figure.value ?? ZERO), ZERO);
  const right = others.flatMap((term, index) => {
    const { figure: part } = term;
    if (part.blank || part.value === null || part.value.isZero()) return [];
    return [{ label: units[index]?.name ?? '', amount: amountRun(spokenAmount(part.value, figure)) }];
  });
  const finding: FindingDraft = {
    rule: relation.rule,
    relation: relation.id,
    table: null,
    category: 'cross-table',
    severity: verdict,
    said: relationSaid({
      subject: say.subject(place),
      left: [{ label: say.department, amount: figureRun(figure, BLANK) }],
      right,
      leftSum: spokenAmount(value, figure),
      rightSum: spokenAmount(sum, figure),
      difference: spokenAmount(value.minus(sum), figure),
      operator: relation.operator,
      verdict,
    }),
    cells: cellsOf(figure, 'total'),
    left: printedAmount(value, figure),
    right: printedAmount(sum, figure),
    difference: printedAmount(value.minus(sum), figure),
  };
  return [finding];
}

const ZERO = new Decimal(0);

function gapFinding({ table, unit, column }: AggregateGap, department: Figures): FindingDraft {
  const name = tableName(table, department.table(table));
  const said =
    column === undefined
      ? say.unitTableMissing(unit, name)
      : say.unitColumnMissing(unit, name, columnName(table, column) || column);
  const rule = column === undefined ? 'aggregate.missing-table' : 'aggregate.missing-column';
  return { rule, table: null, category: 'cross-table', severity: 'undecided', said, cells: [] };
}
