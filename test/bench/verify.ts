import { textDocument } from '../../src/core/verify/textDocument';
import { verifyNarrative, type VerifiedNarrative } from '../../src/core/verify/verifyNarrative';
import { composed, type Composed, type ProfileId } from '../core/verify/composed';
import { VARIATIONS } from '../core/verify/handVaried';
import type { DepartmentOptions } from '../workbooks/department';
import { markedText, namesIn, SLIP_KINDS, slipsOf, withoutMarks, type SlipKind } from './verifySlips';

/**
 * One slip at a time in narratives of made-up departments, composed and hand-varied, with and without last year's
 * workbook. `found`: the changed text has a finding that the unchanged text has not. `false`: findings on unchanged text.
 */

const DEPARTMENTS: readonly DepartmentOptions[] = [
  { seed: 11 },
  { seed: 12, fund: true, stateCapital: true, carryOver: true },
  { seed: 13, nonFiscal: true, carryOver: true, tails: true },
];

interface Tally {
  tried: number;
  found: number;
}

function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

function keysOf({ findings }: VerifiedNarrative): Set<string> {
  return new Set(findings.map(({ finding }) => `${finding.rule}|${finding.message}`));
}

const verbose = process.argv.includes('--missed');
let milliseconds = 0;
let documents = 0;
let falseFindings = 0;
let unchanged = 0;

function verify(text: string, { current, prior }: Composed, withPrior: boolean): VerifiedNarrative {
  const start = performance.now();
  const verified = verifyNarrative(textDocument(text), { current, prior: withPrior ? prior : null });
  milliseconds += performance.now() - start;
  documents += 1;
  return verified;
}

function run(
  subject: Composed,
  variation: (text: string) => string,
  withPrior: boolean,
  tallies: Record<SlipKind, Tally>,
  seed: number,
  share: number,
): void {
  const marked = variation(markedText(subject));
  const base = verify(withoutMarks(marked), subject, withPrior);
  unchanged += 1;
  falseFindings += base.findings.length;
  for (const { finding } of base.findings) console.log(`  false: ${finding.rule} ${finding.message}`);
  const known = keysOf(base);
  const next = random(seed);
  for (const slip of slipsOf(marked, namesIn(subject), next)) {
    if (next() > share) continue;
    const found = [...keysOf(verify(slip.text, subject, withPrior))].some((key) => !known.has(key));
    const tally = tallies[slip.kind];
    tally.tried += 1;
    if (found) tally.found += 1;
    else if (verbose && slip.kind !== 'typed' && slip.kind !== 'budget')
      console.log(`  missed ${slip.kind}: ${slip.was.slice(0, 60)} -> ${slip.is.slice(0, 60)} | ${slip.line.slice(0, 120)}`);
  }
}

const profiles: readonly ProfileId[] = ['shanxi', 'shanghai'];
for (const profile of profiles) {
  for (const withPrior of [true, false]) {
    const rows: Record<string, Record<string, string>> = {};
    for (const [name, variation] of Object.entries(VARIATIONS)) {
      const tallies = Object.fromEntries(SLIP_KINDS.map((kind) => [kind, { tried: 0, found: 0 }])) as Record<SlipKind, Tally>;
      const share = (name === 'as composed' ? 1 : 0.4) * (process.argv.includes('--quick') ? 0.35 : 1);
      DEPARTMENTS.forEach((options, index) => {
        run(composed(profile, options), variation, withPrior, tallies, 100 + index, share);
      });
      rows[name] = Object.fromEntries(SLIP_KINDS.map((kind) => [kind, `${tallies[kind].found}/${tallies[kind].tried}`]));
    }
    console.log(`\n${profile}, ${withPrior ? 'with' : 'without'} last year's workbook`);
    console.table(rows);
  }
}
console.log(
  `${falseFindings} findings on ${unchanged} unchanged narratives; ${(milliseconds / documents).toFixed(1)} ms a document`,
);
