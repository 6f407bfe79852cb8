import { type HeatCell, type HeatColumn, heatOf, type HeatSource } from '../core/overview/heat';
import { ignoredIds, type IgnoredFinding } from './ignored';
import type { ReportedFinding } from './report/reviewJson';
import type { Finding } from '../core/findings/finding';

/** A department at a glance, without what somebody decided to leave as it is. */
export function openHeat(
  source: HeatSource & { readonly findings: readonly (Finding | ReportedFinding)[] },
  ignored: readonly IgnoredFinding[],
  hasTexts: boolean,
): ReadonlyMap<HeatColumn, HeatCell> {
  const left = ignoredIds(source.findings, ignored);
  return heatOf({ ...source, findings: source.findings.filter(({ id }) => !left.has(id)) }, hasTexts);
}
