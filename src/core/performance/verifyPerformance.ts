import { separatedAmount } from '../amounts/format';
import { agree, sumOf } from '../amounts/rounded';
import { performanceMessages } from '../messages/performance';
import type { Figures } from '../figures/figures';
import { tableName } from '../tables/naming';
import type { NarrativeDocument } from '../verify/reading/document';
import { cellsOf, type DocumentFinding } from '../verify/comparing/finding';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { agreementFindings } from './agreement';
import { documentEvaluations, workbookEvaluations } from './evaluationTable';
import { narrativeEvaluations, reportEvaluations, statedFunds } from './evaluationText';
import { ownFindings } from './ownChecks';
import { performanceFinding } from './performanceFinding';
import { isSameProject, isWholeDepartment, type Project, type SelfEvaluation } from './selfEvaluation';

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
  const findings = projects.flatMap((project) => [...ownFindings(project), ...agreementFindings(project, figures.year)]);
  return { findings: [...findings, ...sumFindings(projects, figures, documents)], projects };
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
function sumFindings(found: readonly Project[], figures: Figures, documents: readonly NarrativeDocument[]): DocumentFinding[] {
  const projects = found.filter(({ name }) => !isWholeDepartment(name));
  const executed = projects.map(
    ({ evaluations }) => evaluations.find((one) => one.executed !== undefined && one.unitUnknown !== true)?.executed,
  );
  const known = executed.filter((value) => value !== undefined);
  const stated = documents.map(statedFunds).find((funds) => funds !== null) ?? null;
  if (known.length === 0 || known.length < projects.length || (stated !== null && stated.projects !== known.length)) return [];
  const all = sumOf(known);
  const sum = all.value.toDecimalPlaces(2);
  const findings: DocumentFinding[] = [];
  const project = figures.figure('expenditure', 'total', 'project');
  if (project?.value && !agree(all, { value: project.value, slack: project.slack })) {
    const said = performanceMessages.projectExpenditure(
      tableName('expenditure', figures.table('expenditure')),
      separatedAmount(project.value),
    );
    const message = performanceMessages.projectSum(
      known.length,
      separatedAmount(sum),
      said,
      separatedAmount(sum.minus(project.value).abs()),
    );
    findings.push({
      place: null,
      finding: {
        rule: 'performance.project-expenditure',
        table: null,
        category: 'performance',
        severity: 'warning',
        said: message,
        cells: cellsOf(project),
        expected: said,
        left: sum.toFixed(),
        right: project.value.toFixed(),
        difference: sum.minus(project.value).toFixed(),
      },
    });
  }
  if (stated !== null && !agree(all, stated.amount)) {
    const said = performanceMessages.narrativeFunds(separatedAmount(stated.amount.value));
    const message = performanceMessages.projectSum(
      known.length,
      separatedAmount(sum),
      said,
      separatedAmount(sum.minus(stated.amount.value).abs()),
    );
    findings.push(
      performanceFinding(
        'narrative-funds',
        'error',
        stated.amount.origin,
        message,
        performanceMessages.wanYuan(separatedAmount(sum)),
      ),
    );
  }
  return findings;
}
