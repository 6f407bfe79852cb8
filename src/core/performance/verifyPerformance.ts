import type { Decimal } from 'decimal.js';
import { separatedAmount } from '../amounts/format';
import { sumOf, type Rounded } from '../amounts/rounded';
import type { Figures } from '../figures/figures';
import { cellsOf } from '../findings/findingCell';
import type { Sentence } from '../said/run';
import { tableName } from '../tables/naming';
import type { NarrativeDocument } from '../verify/reading/document';
import type { DocumentFinding } from '../verify/comparing/finding';
import type { Judged } from '../verify/comparing/judged';
import { isWrong, type Relation } from '../verify/comparing/relation';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { checkAgreement } from './agreement';
import { documentEvaluations, workbookEvaluations } from './evaluationTable';
import { narrativeEvaluations, reportEvaluations, statedFunds } from './evaluationText';
import { HeldEvaluations, type Held } from './heldEvaluations';
import { checkOwn } from './ownChecks';
import { performanceMessages } from './performanceMessages';
import { amountOf, isSameProject, isWholeDepartment, type Project, type SelfEvaluation } from './selfEvaluation';

export interface PerformanceSources {
  /** The workbook, whose sheets may hold self-evaluation tables. */
  readonly workbook?: WorkbookSnapshot;
  readonly figures: Figures;
  /** The 情况说明 and its annexes; one document or several. */
  readonly documents: readonly NarrativeDocument[];
}

export interface VerifiedPerformance {
  /** Of the category `performance`. Places belong to the document in which they were found. */
  readonly findings: readonly DocumentFinding[];
  /** What was held against what. */
  readonly judged: readonly Judged[];
  readonly projects: readonly Project[];
}

/** Checks the 绩效自评 of a department: each table and report in itself, and all of them with each other. */
export function verifyPerformance({ workbook, figures, documents }: PerformanceSources): VerifiedPerformance {
  const evaluations = [
    ...(workbook ? workbookEvaluations(workbook) : []),
    ...documents.flatMap((document) => [
      ...documentEvaluations(document),
      ...reportEvaluations(document),
      ...narrativeEvaluations(document),
    ]),
  ];
  const projects = projectsOf(evaluations);
  const checks = new HeldEvaluations();
  for (const project of projects) {
    checkOwn(project, checks);
    checkAgreement(project, figures.year, checks);
  }
  checkFunds(projects, figures, documents, checks);
  return { findings: checks.findings, judged: checks.judged, projects };
}

const RANK = { table: 0, report: 1, narrative: 2 } as const;

function projectsOf(evaluations: readonly SelfEvaluation[]): Project[] {
  const groups: SelfEvaluation[][] = [];
  for (const evaluation of [...evaluations].sort((a, b) => RANK[a.source] - RANK[b.source])) {
    const group = groups.find(([first]) => first !== undefined && isSameProject(first.project, evaluation.project));
    if (group) group.push(evaluation);
    else groups.push([evaluation]);
  }
  return groups.map((group) => ({ name: group[0]?.project ?? '', evaluations: group }));
}

/** Σ of the projects against 03表 项目支出 and against the narrative, when every project has been found. */
function checkFunds(
  found: readonly Project[],
  figures: Figures,
  documents: readonly NarrativeDocument[],
  checks: HeldEvaluations,
): void {
  const projects = found.filter(({ name }) => !isWholeDepartment(name));
  const known = projects
    .map(({ evaluations }) => evaluations.map((one) => amountOf(one, 'executed')).find((amount) => amount !== undefined))
    .filter((amount) => amount !== undefined);
  if (known.length === 0 || known.length < projects.length) return;
  const stated = documents.map((document) => statedFunds(document, figures)).find((funds) => funds !== null) ?? null;
  if (stated !== null && stated.projects !== known.length) return;
  const { value } = sumOf(known);
  const sum = value.toDecimalPlaces(2);
  const addsUp = (whole: Rounded): Relation => ({ kind: 'sum', left: [whole], operator: '=', right: known });
  const saidSum = (told: string, whole: Decimal): Sentence =>
    performanceMessages.projectSum(known.length, separatedAmount(sum), told, separatedAmount(sum.minus(whole).abs()));
  const project = figures.figure('expenditure', 'total', 'project');
  if (project?.value) {
    const whole = project.value;
    const table = tableName('expenditure', figures.table('expenditure'));
    const told = performanceMessages.projectExpenditure(table, separatedAmount(whole));
    const held: Held = { rule: 'project-expenditure', name: told };
    checks.check(held, addsUp({ value: whole, slack: project.slack }), ({ verdict }) =>
      isWrong(verdict)
        ? {
            severity: 'warning',
            said: saidSum(told, whole),
            expected: told,
            finding: {
              cells: cellsOf(project, 'right'),
              left: sum.toFixed(),
              right: whole.toFixed(),
              difference: sum.minus(whole).toFixed(),
            },
          }
        : null,
    );
  }
  if (stated === null) return;
  const { amount } = stated;
  const held: Held = {
    rule: 'narrative-funds',
    name: performanceMessages.narrativeFunds(separatedAmount(amount.value)),
    origin: amount.origin,
  };
  checks.check(held, addsUp(amount), ({ verdict }) =>
    isWrong(verdict)
      ? { said: saidSum(held.name, amount.value), expected: performanceMessages.figure('executed', separatedAmount(sum)) }
      : null,
  );
}
