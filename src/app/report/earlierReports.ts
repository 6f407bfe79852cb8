import { findingKey, numbered } from '../../core/findings/findingKey';
import { presentKey } from '../../core/findings/formerKeys';
import type { Finding, FindingCell, Severity } from '../../core';
import { SEVERITIES } from '../../core/rules/severity';
import { isRecord } from '../stored/stored';

/** A finding as an earlier report tells it. */
export interface EarlierFinding extends Pick<Finding, 'rule' | 'table' | 'severity'> {
  readonly message: string;
  readonly key: string;
  readonly difference: string | null;
}

export interface EarlierReport {
  readonly file: string;
  readonly department: string | null;
  readonly year: number | null;
  readonly findings: readonly EarlierFinding[];
}

/**
 * The reports that an earlier run printed: an array (`--format json`), one line each (ndjson), or a single one. Files that
 * could not be reviewed then, and a last line that was cut off, are left out.
 * @returns `null` when the text is no such report.
 */
export function parseEarlierReports(text: string): readonly EarlierReport[] | null {
  const values = parsedValues(text.replace(/^\ufeff/, ''));
  if (values === null) return null;
  const reports: EarlierReport[] = [];
  for (const value of values) {
    if (!isRecord(value) || typeof value['file'] !== 'string') return null;
    if (isRecord(value['error'])) continue;
    const report = reportOf(value, value['file']);
    if (report === null) return null;
    reports.push(report);
  }
  return reports;
}

function parsedValues(text: string): readonly unknown[] | null {
  const whole = parsed(text);
  if (whole !== undefined) return Array.isArray(whole) ? (whole as readonly unknown[]) : [whole];
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const values: unknown[] = [];
  for (const [index, line] of lines.entries()) {
    const value = parsed(line);
    // A run that was stopped leaves a last line without its end.
    if (value === undefined && index < lines.length - 1) return null;
    if (value !== undefined) values.push(value);
  }
  return values.length === 0 ? null : values;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function reportOf(value: Readonly<Record<string, unknown>>, file: string): EarlierReport | null {
  const { department, year, findings } = value;
  if (!Array.isArray(findings)) return null;
  const told: EarlierFinding[] = [];
  for (const finding of findings as readonly unknown[]) {
    const read = findingOf(finding);
    if (read === null) return null;
    told.push(read);
  }
  const keys = numbered(told.map(({ key }) => key));
  return {
    file,
    department: typeof department === 'string' ? department : null,
    year: typeof year === 'number' ? year : null,
    findings: told.map((finding, index) => ({ ...finding, key: keys[index] ?? '' })),
  };
}

function findingOf(value: unknown): EarlierFinding | null {
  if (!isRecord(value)) return null;
  const { key, rule, message, severity, table, cells, difference } = value;
  if (typeof rule !== 'string' || typeof message !== 'string' || !isSeverity(severity) || !Array.isArray(cells)) return null;
  const finding = { rule, message, severity, table: typeof table === 'string' ? (table as Finding['table']) : null };
  return {
    ...finding,
    key: presentKey(typeof key === 'string' ? key : keyOf(finding, value)),
    difference: typeof difference === 'string' ? difference : null,
  };
}

/** Of a report that names no keys: its sentence is words that stand there. */
function keyOf(
  { rule, table, message }: Pick<EarlierFinding, 'rule' | 'table' | 'message'>,
  { relation, quote, cells }: Readonly<Record<string, unknown>>,
): string {
  return findingKey({
    rule,
    table,
    said: [{ kind: 'name', text: message }],
    cells: Array.isArray(cells) ? cells.filter(isCell) : [],
    ...(typeof relation === 'string' ? { relation } : {}),
    ...(typeof quote === 'string' ? { quote } : {}),
  });
}

function isSeverity(value: unknown): value is Severity {
  return typeof value === 'string' && SEVERITIES.some((one) => one === value);
}

function isCell(value: unknown): value is FindingCell {
  return isRecord(value) && typeof value['label'] === 'string' && typeof value['sheet'] === 'string';
}
