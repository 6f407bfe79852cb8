import { runsText } from '../../../src/core/said/run';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Figures } from '../../../src/core/figures/figures';
import { readTables } from '../../../src/core/tables/readTables';
import type { DocumentFinding } from '../../../src/core/verify/comparing/finding';
import { readWorkbook } from '../../../src/files/readWorkbook';
import type { WorkbookSnapshot } from '../../../src/core/workbook/snapshot';

const ROOT = join(__dirname, '../../..');

/** The 情况说明 and the 绩效自评 annexes that 泽州县社会保险中心 published for 2024, as text. */
export function publishedText(name: 'seed-narrative' | 'seed-annexes'): string {
  return readFileSync(join(ROOT, 'test/cases', `${name}.txt`), 'utf8');
}

let published: WorkbookSnapshot | null = null;
let figures: Figures | null = null;

export function publishedWorkbook(): WorkbookSnapshot {
  const file = join(ROOT, 'assets/samples/泽州县社会保险中心2024年度部门决算公开表.xlsx');
  return (published ??= readWorkbook(new Uint8Array(readFileSync(file)), '部门决算公开表.xlsx'));
}

export function publishedFigures(): Figures {
  return (figures ??= readTables(publishedWorkbook()).figures);
}

/** `error amount “…”`, for comparing what was found at a glance. */
export function brief(findings: readonly DocumentFinding[]): string[] {
  return findings.map(({ finding }) =>
    [finding.severity, finding.rule.replace(/^.*?\./, ''), finding.quote ?? runsText(finding.said)].join(' '),
  );
}
