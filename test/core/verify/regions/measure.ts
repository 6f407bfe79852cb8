import { uncheckedSaid } from '../../../../src/core/messages/narrativeChecks';
import { runsText } from '../../../../src/core/said/run';
import { textDocument } from '../../../../src/core/verify/textDocument';
import { verifyNarrative, type VerifiedNarrative } from '../../../../src/core/verify/verifyNarrative';
import { slipsOf, withoutMarks, SLIP_KINDS, type Slip, type SlipKind } from '../../../bench/verifySlips';
import { brief } from '../seed';
import type { Facts } from './facts';

/** What a check of one text says: findings, figures left unchecked, and slips found, one at a time. */
export interface Measured {
  readonly findings: readonly string[];
  readonly unchecked: readonly string[];
  readonly tried: Readonly<Record<SlipKind, number>>;
  readonly found: Readonly<Record<SlipKind, number>>;
  readonly missed: readonly string[];
  /** Numbers whose slip nothing found and that are not among the unchecked either. */
  readonly silent: readonly string[];
  /** Amounts, percentages and counts of the text, and how many of them are not among the unchecked. */
  readonly numbers: number;
  readonly compared: number;
}

export function verifyText(text: string, { current, prior }: Facts, withPrior = true): VerifiedNarrative {
  return verifyNarrative(textDocument(withoutMarks(text)), { current, prior: withPrior ? prior : null });
}

function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

function keysOf({ findings }: VerifiedNarrative): Set<string> {
  return new Set(findings.map(({ finding }) => `${finding.rule}|${runsText(finding.said)}`));
}

/** @param share how many of the slips are tried */
export function measure(text: string, facts: Facts, withPrior = true, share = 1): Measured {
  const base = verifyText(text, facts, withPrior);
  const known = keysOf(base);
  const zeros = (): Record<SlipKind, number> =>
    Object.fromEntries(SLIP_KINDS.map((kind) => [kind, 0])) as Record<SlipKind, number>;
  const tried = zeros();
  const found = zeros();
  const missed: string[] = [];
  const silent: string[] = [];
  const plain = withoutMarks(text);
  const next = random(7);
  const names = [...facts.accounts('general-budget', 3), ...facts.accounts('general-budget', 7)].map(({ name }) => name);
  for (const slip of slipsOf(text, [...names.filter((name) => name.length > 3), facts.department], next)) {
    if (share < 1 && next() > share) continue;
    if (isTooFine(slip, plain)) continue;
    tried[slip.kind] += 1;
    if ([...keysOf(verifyText(slip.text, facts, withPrior))].some((key) => !known.has(key))) {
      found[slip.kind] += 1;
      continue;
    }
    const line = withoutMarks(slip.line);
    missed.push(`${slip.kind}: ${withoutMarks(slip.was)} -> ${withoutMarks(slip.is)} | ${line.slice(0, 150)}`);
    if (NUMBERS.has(slip.kind) && !isListed(plain, slip.text, base)) silent.push(`${withoutMarks(slip.was)} in ${line}`);
  }
  return {
    findings: brief(base.findings),
    unchecked: base.unchecked.map(({ quote, reason }) => `${quote} | ${uncheckedSaid(reason)}`),
    tried,
    found,
    missed,
    silent,
    ...comparedNumbers(plain, base),
  };
}

const worth = (number: string): number => Number(withoutMarks(number).replaceAll(',', ''));

const IN_YUAN = /^[\d,]*(?:\.\d+)?元/;

/** The tables print two decimals of 万元; a slip behind them contradicts nothing. */
function isTooFine({ was, is, text }: Slip, unchanged: string): boolean {
  // 减少0.00万元 says the same as 增加0.00万元.
  if (/^[增减上下]/.test(was))
    return /^.{0,2}0(?:\.0+)?(?:%|万元)/.test(text.slice(firstDifference(unchanged, text)).replace(is, ''));
  if (!/^[\d,.]+$/.test(withoutMarks(was))) return false;
  const least = IN_YUAN.test(text.slice(firstDifference(unchanged, text))) ? 100 : 0.01;
  return (/\.\d{3,}$/.test(was) || least > 1) && Math.abs(worth(was) - worth(is)) < least;
}

function firstDifference(text: string, changed: string): number {
  let at = 0;
  while (text[at] === changed[at]) at += 1;
  return at;
}

const NUMBERS: ReadonlySet<SlipKind> = new Set(['figure', 'percent', 'count', 'budget', 'typed']);

const FIGURE = /\d[\d,]*(?:\.\d+)?\s*(?=万元|亿元|元|%|％|辆|批次|人次|人|个|台)/g;

function comparedNumbers(text: string, { unchecked }: VerifiedNarrative): { numbers: number; compared: number } {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const places = lines.flatMap((line, paragraph) => [...line.matchAll(FIGURE)].map(({ index }) => ({ paragraph, index })));
  const open = places.filter(({ paragraph, index }) =>
    unchecked.some(({ place }) => place.paragraph === paragraph && place.start <= index && index < place.end),
  );
  return { numbers: places.length, compared: places.length - open.length };
}

/** True where what was changed is among the unchecked of the unchanged text. */
function isListed(text: string, changed: string, { unchecked }: VerifiedNarrative): boolean {
  const at = firstDifference(text, changed);
  const lines = text.slice(0, at).split('\n');
  const paragraph = lines.slice(0, -1).filter((line) => line.trim() !== '').length;
  const offset = lines.at(-1)?.length ?? 0;
  return unchecked.some(({ place }) => place.paragraph === paragraph && place.start <= offset && offset < place.end);
}
