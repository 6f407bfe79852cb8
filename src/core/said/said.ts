import type { Figure } from '../figures/figure';
import { spokenAmount } from '../tables/naming';
import type { SaidRun, Sentence } from './run';

/** What stands between the words of a sentence: runs as they are, a text as a name, a number as an amount. */
export type Saying = SaidRun | Sentence | string | number;

/** A sentence: said`${quoted('甲')}：缺 ${3} 项`. Empty pieces are left out. */
export function said(words: readonly string[], ...sayings: readonly Saying[]): Sentence {
  const runs: SaidRun[] = [];
  for (const [index, text] of words.entries()) {
    if (text !== '') runs.push(textRun(text));
    for (const run of runsOf(sayings[index] ?? '')) if (run.text !== '') runs.push(run);
  }
  return runs;
}

function runsOf(saying: Saying): Sentence {
  if (typeof saying === 'string') return [{ kind: 'name', text: saying }];
  if (typeof saying === 'number') return [{ kind: 'amount', text: String(saying) }];
  return isOne(saying) ? [saying] : saying;
}

function isOne(saying: SaidRun | Sentence): saying is SaidRun {
  return 'kind' in saying;
}

export function textRun(text: string): SaidRun {
  return { kind: 'text', text };
}

export function amountRun(text: string): SaidRun {
  return { kind: 'amount', text };
}

export function differenceRun(text: string): SaidRun {
  return { kind: 'difference', text };
}

export function placeRun(text: string): SaidRun {
  return { kind: 'place', text };
}

export function quoted(words: string): SaidRun {
  return { kind: 'quote', text: `“${words}”` };
}

/** What the cell of a figure prints, as sentences write it; `blank` where it prints nothing. */
export function figureRun(figure: Figure, blank = ''): SaidRun {
  const text = figure.value === null || figure.blank ? blank : spokenAmount(figure.value, figure);
  return figure.cell === null ? amountRun(text) : { kind: 'figure', text, sources: [figure.cell] };
}

/** One after the other, with `between` between them. */
export function joined(sayings: readonly Saying[], between: string): Sentence {
  return sayings.flatMap((saying, index) => (index === 0 ? runsOf(saying) : [textRun(between), ...runsOf(saying)]));
}

const COLON = '：';

/** What a sentence begins with, a subject or the words that it quotes; `null` where it begins with something else. */
export function leadOf(runs: Sentence, kind: 'subject' | 'quote'): SaidRun | null {
  const [first, second] = runs;
  return first?.kind === kind && second?.text.startsWith(COLON) === true ? first : null;
}

/** The sentence without that, for those who show it apart. */
export function withoutLead(runs: Sentence, kind: 'subject' | 'quote'): Sentence {
  const [, colon, ...rest] = runs;
  if (leadOf(runs, kind) === null || colon === undefined) return runs;
  const after = textRun(colon.text.slice(COLON.length));
  return after.text === '' ? rest : [after, ...rest];
}
