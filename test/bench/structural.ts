import { runsText } from '../../src/core/said/run';
import { groupSuspects, reviewWorkbook, type Review } from '../../src/core';
import { placeName } from '../../src/core/workbook/address';
import { makeDepartment } from '../workbooks/department';
import { regions } from '../workbooks/regions/regions';
import { STRUCTURAL_SLIPS, type StructuralSlip } from './structuralSlips';

/**
 * Slips of whole rows and columns in the forms of regions: those that are found at all, those that the best explanations
 * name (and nothing else), and false equations. `--missed` lists the others.
 */
const CODED = new Set(['revenue', 'expenditure', 'general-budget', 'government-fund']);
const verbose = process.argv.includes('--missed');

interface Tally {
  slips: number;
  found: number;
  first: number;
  worst: number;
}

function placesOf({ suspects }: Review): string[] {
  return groupSuspects(suspects).flatMap(({ choices: [{ cells, area }] }) => {
    if (area !== undefined) return ['area'];
    return cells.map(({ at }) => (at === null ? '' : `${at.sheet}!${at.row},${at.column}`));
  });
}

function isNamed(slip: StructuralSlip, review: Review): boolean {
  const [best, ...others] = groupSuspects(review.suspects);
  if (slip.account !== undefined) {
    const [{ cells, pattern }] = best?.choices ?? [{ cells: [], pattern: null }];
    const account = slip.account;
    const isRow = pattern === 'row-left-out' || pattern === 'row-twice';
    return isRow && others.length === 0 && cells.length > 0 && cells.every(({ label }) => label.startsWith(account));
  }
  const places = placesOf(review);
  const isWrong = (place: string): boolean =>
    place === 'area' || slip.wrong.some((wrong) => place === wrong || place.startsWith(`${wrong},`));
  return places.length > 0 && places.every(isWrong);
}

const tallies: Record<string, Tally> = {};
for (const { name, workbook, withoutStateCapital } of regions) {
  const made = workbook(
    makeDepartment({ fund: true, carryOver: true, nonFiscal: true, stateCapital: withoutStateCapital !== true, seed: 5 }),
  );
  const { context, review } = reviewWorkbook(made);
  const before = new Set(review.findings.map(({ rule, said }) => `${rule} ${runsText(said)}`));
  for (const table of context.current.tables.filter(({ kind }) => CODED.has(kind))) {
    for (const [kind, make] of Object.entries(STRUCTURAL_SLIPS)) {
      for (const slip of make(made, table)) {
        const tally = (tallies[kind] ??= { slips: 0, found: 0, first: 0, worst: 0 });
        const started = performance.now();
        const after = reviewWorkbook(slip.workbook).review;
        tally.worst = Math.max(tally.worst, Math.round(performance.now() - started));
        const isFound = after.findings.some(
          ({ rule, said, severity }) => severity !== 'info' && !before.has(`${rule} ${runsText(said)}`),
        );
        const isFirst = isFound && isNamed(slip, after);
        tally.slips++;
        if (isFound) tally.found++;
        if (isFirst) tally.first++;
        if (!verbose || isFirst) continue;
        const [best] = after.suspects;
        const cells = best?.cells
          .map(({ at, label, value, proposed }) => `${at === null ? '' : placeName(at)} ${label} ${value}→${proposed}`)
          .join('; ');
        console.log(
          `${isFound ? 'elsewhere' : 'missed'}: ${kind} ${name} ${table.kind} ${slip.account ?? slip.wrong[0] ?? ''} | ${best?.pattern ?? best?.status ?? ''} ${cells ?? ''}`,
        );
      }
    }
  }
}
console.table(tallies);
