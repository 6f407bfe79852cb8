import { runsText } from '../../src/core/said/run';
import { textDocument } from '../../src/core/verify/textDocument';
import { verifyNarrative, type VerifiedNarrative } from '../../src/core/verify/verifyNarrative';
import { composed, type Composed, type ProfileId } from '../core/verify/composed';
import { VARIATIONS } from '../core/verify/handVaried';
import type { DepartmentOptions } from '../workbooks/department';
import { markedText, namesIn, SLIP_KINDS, slipsOf, withoutMarks, type SlipKind } from './verifySlips';

/**
 * One slip at a time in narratives of made-up departments, composed and hand-varied, by what there is to compare with.
 * `found`: the changed text has a finding that the unchanged text has not. `listed`: nothing in the document or beside it
 * contradicts the changed words, and they stand in the list of what is 未核对. `silent`: neither. `false`: findings on
 * unchanged text.
 *
 * `--quick` tries a third, `--missed` prints what is silent, `--listed` what is only listed.
 */

interface Department {
  readonly options: DepartmentOptions;
  readonly lastYears?: DepartmentOptions;
}

const DEPARTMENTS: readonly Department[] = [
  { options: { seed: 11 } },
  { options: { seed: 12, fund: true, stateCapital: true, carryOver: true } },
  { options: { seed: 13, nonFiscal: true, carryOver: true, tails: true } },
  { options: { seed: 14, noThreePublic: true }, lastYears: { noThreePublic: false } },
  { options: { seed: 15, fund: true, tails: true }, lastYears: { fewClasses: true, fund: false, noThreePublic: true } },
];
const SOURCES = { prior: 'with last year’s workbook', tables: 'with the tables alone', inputs: 'with the 底稿' } as const;
type SourceName = keyof typeof SOURCES;

interface Tally {
  tried: number;
  found: number;
  listed: number;
}

function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

const keysOf = ({ findings }: VerifiedNarrative): Set<string> =>
  new Set(findings.map(({ finding }) => `${finding.rule}|${runsText(finding.said)}`));
const listedIn = ({ unchecked }: VerifiedNarrative): Set<string> => new Set(unchecked.map(({ quote }) => quote));

const asked = (option: string): boolean => process.argv.includes(option);
const milliseconds: number[] = [];
let falseFindings = 0;
let unchanged = 0;

function verify(text: string, { current, prior, inputs }: Composed, source: SourceName): VerifiedNarrative {
  const start = process.cpuUsage();
  const verified = verifyNarrative(
    textDocument(text),
    { current, prior: source === 'prior' ? prior : null },
    source === 'inputs' ? { inputs } : {},
  );
  const { user, system } = process.cpuUsage(start);
  milliseconds.push((user + system) / 1000);
  return verified;
}

function run(
  subject: Composed,
  variation: (text: string) => string,
  source: SourceName,
  tallies: Record<SlipKind, Tally>,
  seed: number,
  share: number,
): void {
  const marked = variation(markedText(subject));
  const base = verify(withoutMarks(marked), subject, source);
  unchanged += 1;
  falseFindings += base.findings.length;
  for (const { finding } of base.findings) console.log(`  false: ${finding.rule} ${runsText(finding.said)}`);
  const [known, listed] = [keysOf(base), listedIn(base)];
  const next = random(seed);
  for (const slip of slipsOf(marked, namesIn(subject), next)) {
    if (next() > share) continue;
    const changed = verify(slip.text, subject, source);
    const tally = tallies[slip.kind];
    tally.tried += 1;
    const isFound = [...keysOf(changed)].some((key) => !known.has(key));
    const isListed = [...listedIn(changed)].some((quote) => !listed.has(quote));
    if (isFound) tally.found += 1;
    else if (isListed) tally.listed += 1;
    if (!isFound && asked(isListed ? '--listed' : '--missed')) {
      const [was, is] = [slip.was, slip.is].map((words) => withoutMarks(words).slice(0, 60));
      console.log(`  ${isListed ? 'listed' : 'silent'} ${slip.kind}: ${was} -> ${is} | ${withoutMarks(slip.line).slice(0, 160)}`);
    }
  }
}

function shown({ found, listed, tried }: Tally): string {
  const silent = tried - found - listed;
  return `${found}/${tried}${listed > 0 ? ` +${listed}` : ''}${silent > 0 ? ` −${silent}` : ''}`;
}

function emptyTallies(): Record<SlipKind, Tally> {
  return Object.fromEntries(SLIP_KINDS.map((kind) => [kind, { tried: 0, found: 0, listed: 0 }])) as Record<SlipKind, Tally>;
}

const totals: Record<string, Record<string, string>> = {};
for (const source of Object.keys(SOURCES) as SourceName[]) {
  const all = emptyTallies();
  for (const profile of ['shanxi', 'shanghai'] satisfies ProfileId[]) {
    const rows: Record<string, Record<string, string>> = {};
    const subjects = DEPARTMENTS.map(({ options, lastYears }) => composed(profile, options, lastYears));
    for (const [name, variation] of Object.entries(VARIATIONS)) {
      const tallies = emptyTallies();
      const share = (name === 'as composed' ? 0.7 : 0.2) * (asked('--quick') ? 0.35 : 1);
      subjects.forEach((subject, index) => {
        run(subject, variation, source, tallies, 100 + index, share);
      });
      rows[name] = Object.fromEntries(SLIP_KINDS.map((kind) => [kind, shown(tallies[kind])]));
      for (const kind of SLIP_KINDS)
        for (const count of ['tried', 'found', 'listed'] as const) all[kind][count] += tallies[kind][count];
    }
    console.log(`\n${profile}, ${SOURCES[source]} (found/tried +listed −silent)`);
    console.table(rows);
  }
  totals[SOURCES[source]] = Object.fromEntries(
    SLIP_KINDS.map((kind) => {
      const { found, listed, tried } = all[kind];
      return [
        kind,
        `${((100 * found) / tried).toFixed(1)}% of ${tried}${listed > 0 ? `, ${((100 * listed) / tried).toFixed(1)}% listed` : ''}`,
      ];
    }),
  );
}
console.log('\nall wordings and variations');
console.table(totals);
milliseconds.sort((a, b) => a - b);
const [median = 0, worst = 0] = [milliseconds[Math.floor(milliseconds.length / 2)], milliseconds.at(-1)];
console.log(
  `${falseFindings} findings on ${unchanged} unchanged narratives; ${median.toFixed(1)} ms of the processor a document, worst ${worst.toFixed(1)} ms`,
);
