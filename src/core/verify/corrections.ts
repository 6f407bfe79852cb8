import type { Figure } from '../figures/figure';
import { placeName } from '../workbook/address';
import { Decimal } from 'decimal.js';
import { separated } from '../amounts/format';
import { toWanYuan } from '../amounts/unit';
import type { Review } from '../findings/finding';
import type { DocumentFinding } from './comparing/finding';
import type { Judged } from './comparing/judged';
import { exactOf, operandsOf, verdictOf, type Stating } from './comparing/relation';
import type { QuotePlace } from './reading/document';
import { lastDirectionWord, type DirectionWord } from './reading/directionWords';
import type { Passage } from './reading/passage';
import { printedNumber, type PrintedNumber } from './reading/tokens';
import { placeOf } from './agreements';
import type { VerifyContext } from './reading/target';
import type { VerifiedNarrative } from './verifyNarrative';

/** Characters of a document with what should stand in their place. */
export interface Correction {
  readonly place: QuotePlace;
  readonly text: string;
}

/** What a review says of the tables themselves. */
type TableReview = Pick<Review, 'findings' | 'suspects'>;

/**
 * The right words of what is wrong, where they are known, finding by finding: a number of the tables or what is worked out from
 * them, the unit, the direction, the year, the name of the department, a term. A correction is only given where the corrected words
 * agree, and where the tables are not themselves in doubt.
 */
export function corrections(
  { findings, judged }: Pick<VerifiedNarrative, 'findings' | 'judged'>,
  context: VerifyContext,
  review: TableReview,
): readonly (readonly Correction[])[] {
  const isDoubted = doubtedBy(review);
  const known = judged.filter(({ relation }) =>
    operandsOf(relation).every(({ figures = [], givenBy }) => {
      const own = figures.filter((figure) => !isOfPrior(figure, context));
      return (figures.length > 0 || givenBy === 'inputs') && !own.some(isDoubted);
    }),
  );
  return findings.map((found) => [...ofWords(found), ...ofStatements(found, judged, known)]);
}

function isOfPrior(figure: Figure, { prior = null }: VerifyContext): boolean {
  return prior?.figure(figure.table, figure.row, figure.column) === figure;
}

/** Cells that may be wrong themselves: suspects, and what is in errors that no suspect explains. */
function doubtedBy({ findings, suspects }: TableReview): (figure: Figure) => boolean {
  const explained = new Set(suspects.filter(({ cells }) => cells.length > 0).flatMap(({ explains }) => explains));
  const open = findings.filter(({ id, severity, quote }) => severity === 'error' && quote === undefined && !explained.has(id));
  const doubted = new Set([
    ...suspects.flatMap(({ cells }) => cells.flatMap(({ at }) => (at === null ? [] : [placeName(at)]))),
    ...open.flatMap(({ cells }) => cells.map(placeName)),
  ]);
  return ({ cell }) => cell !== null && doubted.has(placeName(cell));
}

/** Findings whose words are wrong as such. */
function ofWords({ place, finding }: DocumentFinding): readonly Correction[] {
  const { rule, severity, quote, expected } = finding;
  // Words that go through several lines stand at several places.
  if (place === null || expected === undefined || quote?.length !== place.end - place.start) return [];
  if (rule === 'narrative.term' || (rule === 'narrative.department' && severity === 'error')) return [{ place, text: expected }];
  if (rule !== 'narrative.year') return [];
  const [said, ...others] = [...quote.matchAll(YEAR)];
  const [year] = YEAR.exec(expected) ?? [];
  if (said === undefined || year === undefined || others.length > 0) return [];
  const start = place.start + said.index;
  return [{ place: { ...place, start, end: start + year.length }, text: year }];
}

const YEAR = /\d{4}/g;

/** Statements that a finding is about: those at its words, and where the same is said again. */
function ofStatements(
  { place, beside = [], finding }: DocumentFinding,
  judged: readonly Judged[],
  known: readonly Judged[],
): readonly Correction[] {
  if (place === null || finding.severity !== 'error') return [];
  const places = [place, ...beside.map((one) => one.place)];
  const own = known.filter(
    ({ rules, statement }) =>
      statement !== undefined &&
      rules.some((rule) => rule === finding.rule) &&
      places.some((one) => isSame(one, placeOf(statement))),
  );
  return own.flatMap((one) => (one.verdict === 'other-way' ? turned(one, judged, known) : numberOf(one)));
}

function isSame(one: QuotePlace, other: QuotePlace): boolean {
  return one.paragraph === other.paragraph && one.start === other.start && one.end === other.end;
}

/** The other direction, wherever the comparison says it; nothing where one of its words has no opposite, or says it of other items too. */
function turned({ statement }: Judged, judged: readonly Judged[], known: readonly Judged[]): readonly Correction[] {
  if (statement === undefined) return [];
  const { passage, target, direction } = statement;
  const alike = judged.flatMap((one) =>
    one.statement?.passage === passage && one.statement.direction === direction ? [one] : [],
  );
  const isOwn = ({ statement: other }: Judged): boolean => other?.target === target && other.with === statement.with;
  const words = alike.filter(isOwn).map(directionOf);
  const found = new Map(words.flatMap((word) => (word === null ? [] : [[word.start, word] as const])));
  const isShared = alike.some((one) => !isOwn(one) && found.has(directionOf(one)?.start ?? -1));
  if (isShared || words.includes(null)) return [];
  return [
    ...[...found.values()].flatMap((word) => replaced(passage, word.start, word.end, word.otherWay)),
    ...alike
      .filter((one) => isOwn(one) && one.verdict === 'other-way' && known.includes(one))
      .flatMap((one) => numberOf(one, direction === 'down' ? 'up' : 'down')),
  ];
}

function directionOf({ statement }: Judged): DirectionWord | null {
  if (statement === undefined) return null;
  const { kind, passage, from, start, end } = statement;
  return lastDirectionWord(passage.text, from, kind === 'order' ? end : start);
}

/** The number that the relation calls for, printed as the wrong one is; nothing where that is right, or is not known. */
function numberOf({ statement, relation }: Judged, direction = statement?.direction): readonly Correction[] {
  const { number, passage, start = 0, end = 0, kind } = statement ?? {};
  if (number === undefined || passage === undefined || kind === undefined) return [];
  const stating: Stating = { kind, ...(direction === undefined ? {} : { direction }) };
  const agrees = (one: PrintedNumber): boolean => verdictOf({ ...stating, number: one }, relation) === 'equal';
  if (agrees(number)) return [];
  const words = passage.text.slice(start, end);
  const digits = DIGITS.exec(words);
  if (digits === null) return [];
  const from = start + digits.index;
  const unit = otherUnit(words);
  if (unit !== null && agrees(printedNumber(digits[0], toWanYuan(unit.unit))))
    return replaced(passage, start + unit.at, start + unit.at + unit.length, unit.unit);
  const worth = number.place.times(new Decimal(10).pow(number.decimals));
  const isMoney = kind !== 'count' && (relation.kind === 'amount' || relation.kind === 'difference');
  const exact = exactOf(relation);
  const right = (relation.kind === 'difference' ? exact.abs() : exact).div(worth);
  // Texts print two decimals of the unit they choose, or more.
  const least = isMoney && worth.greaterThan(toWanYuan(YUAN)) ? 2 : 0;
  const printed = right.toFixed(Math.max(number.decimals, least), Decimal.ROUND_HALF_UP);
  const text = hasSeparators(digits[0], passage) ? separated(printed) : printed;
  return agrees(printedNumber(text, worth)) ? replaced(passage, from, from + digits[0].length, text) : [];
}

const YUAN = '元';
const TEN_THOUSAND = '万元';
const DIGITS = /[-−]?\d[\d,.]*/;

/** 元 for 万元 and the other way round. */
function otherUnit(words: string): { readonly unit: '元' | '万元'; readonly at: number; readonly length: number } | null {
  const match = /(?<![亿千])(?:万元|万|元)(?=\)?$)/.exec(words);
  if (match === null) return null;
  return { unit: match[0] === YUAN ? TEN_THOUSAND : YUAN, at: match.index, length: match[0].length };
}

/** Numbers of three digits do not tell: then the others of the paragraph do. */
function hasSeparators(digits: string, { text }: Passage): boolean {
  return digits.includes(',') || (!/\d{4}/.test(digits) && /\d,\d{3}/.test(text));
}

/** Nothing for words that go on in another paragraph. */
function replaced(passage: Passage, start: number, end: number, text: string): readonly Correction[] {
  const [place, ...others] = passage.places(start, end);
  return place === undefined || others.length > 0 ? [] : [{ place, text }];
}
