import { TABLE_KINDS } from '../../src/core/figures/kinds';
import { FORM } from '../../src/core/form';
import { runsText } from '../../src/core/said/run';
import { textDocument } from '../../src/core/verify/textDocument';
import { verifyNarrative, type VerifiedNarrative } from '../../src/core/verify/verifyNarrative';
import { ALL_TRUE } from '../core/verify/sentences/allTrue';
import { TOWN_AUDIT } from '../core/verify/sentences/townAudit';
import { withoutOneEntry } from './leftOutSlips';
import { SLIP_KINDS, slipsOf, type Slip, type SlipKind } from './verifySlips';

/**
 * One slip at a time in every true sentence: `found` by a new finding, `listed` as 未核对 because nothing contradicts it, `silent`
 * neither; by kind and by section. `left out`: one entry of a list is dropped; apart where no table has the amount that was dropped, so
 * that nothing but the text that is gone knew of it. `--missed` prints what is silent, `--listed` what is
 * only listed, `--quick` tries a third.
 */

const KINDS = [...SLIP_KINDS, 'left out', 'left out, in no table'] as const;
type Kind = SlipKind | 'left out' | 'left out, in no table';

interface Change {
  readonly kind: Kind;
  readonly text: string;
}

interface Tally {
  tried: number;
  found: number;
  listed: number;
}

const NAMES = [
  ...FORM.map(({ name }) => name),
  ...(['general-budget', 'basic-expenditure', 'government-fund'] as const).flatMap((table) =>
    TOWN_AUDIT.rows(table).map(({ name }) => name),
  ),
].filter((name) => name.length > 3);

const PRINTED = new Set(
  TABLE_KINDS.flatMap((table) => TOWN_AUDIT.rows(table)).flatMap(({ figures }) =>
    [...figures.values()].map(({ value }) => value?.toFixed(2)),
  ),
);

/** Some table has the first number of an entry. */
function isInTables(entry: string): boolean {
  const number = /\d[\d,]*(?:\.\d+)?(?=亿元|万元|元|辆)/.exec(entry)?.[0].replaceAll(',', '');
  return number !== undefined && PRINTED.has(Number(number).toFixed(2));
}

const asked = (option: string): boolean => process.argv.includes(option);

function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

/** 公务车 is what everybody writes for 公务用车; a list with 等 at its end may leave out what it likes; free text lists what nobody knows. */
function isCustomary({ kind, text, was, is }: Slip): boolean {
  if (kind === 'name') return text.includes('公务车') && !was.includes('公务车');
  const isShorter = is.split('、').length < was.split('、').length;
  return kind === 'list' && ((isShorter && was.endsWith('等')) || !(/\d/.test(was) || was.split('、').length > 2));
}

function changesOf(heading: string, sentence: string, next: () => number): readonly Change[] {
  const text = `${heading}\n${sentence}`;
  const names = NAMES.filter((name) => sentence.includes(name));
  const slips = slipsOf(text, names, next).filter((slip) => slip.text.startsWith(heading) && !isCustomary(slip));
  const leftOut = withoutOneEntry(sentence).map(({ text: rest, entry }): Change => ({
    kind: isInTables(entry) ? 'left out' : 'left out, in no table',
    text: `${heading}\n${rest}`,
  }));
  return [...slips, ...leftOut];
}

function check(text: string): VerifiedNarrative {
  return verifyNarrative(textDocument(text), { current: TOWN_AUDIT });
}

const findingsOf = ({ findings }: VerifiedNarrative): Set<string> =>
  new Set(findings.map(({ finding }) => `${finding.rule}|${runsText(finding.said)}`));
const listedIn = ({ unchecked }: VerifiedNarrative): Set<string> => new Set(unchecked.map(({ quote }) => quote));

const empty = (): Record<Kind, Tally> =>
  Object.fromEntries(KINDS.map((kind) => [kind, { tried: 0, found: 0, listed: 0 }])) as Record<Kind, Tally>;

function shown({ tried, found, listed }: Tally): string {
  const silent = tried - found - listed;
  return tried === 0 ? '' : `${found}/${tried}${listed > 0 ? ` +${listed}` : ''}${silent > 0 ? ` −${silent}` : ''}`;
}

const share = asked('--quick') ? 0.33 : 1;
const next = random(11);
const bySection: Record<string, Record<Kind, Tally>> = {};
let falseFindings = 0;
let sentences = 0;
for (const [heading, own] of ALL_TRUE) {
  const tallies = (bySection[heading.split('\n').at(-1)?.slice(0, 12) ?? ''] ??= empty());
  for (const sentence of own) {
    sentences += 1;
    const base = check(`${heading}\n${sentence}`);
    const wrong = base.findings.filter(({ finding }) => finding.severity !== 'info' && !finding.rule.includes('missing'));
    falseFindings += wrong.length;
    for (const { finding } of wrong) console.log(`  false: ${runsText(finding.said)}`);
    const [known, listed] = [findingsOf(base), listedIn(base)];
    for (const { kind, text } of changesOf(heading, sentence, next)) {
      if (next() > share) continue;
      const changed = check(text);
      const tally = tallies[kind];
      tally.tried += 1;
      const isFound = [...findingsOf(changed)].some((one) => !known.has(one));
      const isListed = [...listedIn(changed)].some((one) => !listed.has(one));
      if (isFound) tally.found += 1;
      else if (isListed) tally.listed += 1;
      if (!isFound && asked(isListed ? '--listed' : '--missed'))
        console.log(`  [${heading.split("\n").at(-1)}] ${isListed ? 'listed' : 'silent'} ${kind}: ${text.slice(heading.length + 1)}`);
    }
  }
}
console.log(`\n${sentences} true sentences, ${falseFindings} false findings (found/tried +listed −silent)`);
console.table(
  Object.fromEntries(
    Object.entries(bySection).map(([section, tallies]) => [
      section,
      Object.fromEntries(KINDS.map((kind) => [kind, shown(tallies[kind])])),
    ]),
  ),
);
const totals = KINDS.map((kind) => {
  const all = Object.values(bySection).map((tallies) => tallies[kind]);
  const sum = (count: keyof Tally): number => all.reduce((total, tally) => total + tally[count], 0);
  const [tried, found, listed] = [sum('tried'), sum('found'), sum('listed')];
  const percent = (part: number): string => `${((100 * part) / Math.max(1, tried)).toFixed(1)}%`;
  return [kind, { tried, found: percent(found), 'found or listed': percent(found + listed) }];
});
console.table(Object.fromEntries(totals));
