import type { Sentence } from '../said/run';
import { withoutLead } from '../said/said';
import type { Judged } from './comparing/judged';
import { operandsOf } from './comparing/relation';
import type { TextCounts } from './textCounts';
import { explainStatement } from './explainStatement';
import type { QuotePlace } from './reading/document';
import type { Statement } from './reading/statement';
import type { VerifyContext } from './reading/target';
import type { VerifiedNarrative } from './verifyNarrative';
import type { Operand } from './reading/operand';

/** Words of a document that the tables bear out. */
export interface Agreement {
  readonly place: QuotePlace;
  /** The number or word itself, in each paragraph that it goes through. */
  readonly number: readonly QuotePlace[];
  /** The figures that they were held against, or what was worked out from them. */
  readonly said: Sentence;
}

export function textCountsOf(verified: VerifiedNarrative): TextCounts | null {
  return verified.recognised ? { statements: verified.statements, agreed: agreedStatements(verified).length } : null;
}

/**
 * The statements that were held against figures of the tables, of last year's or of the 底稿 and agree with them, in reading order. What
 * agrees only with other words of the text is none of them, nor what something else was found about.
 */
export function agreements(verified: VerifiedNarrative, context: VerifyContext): readonly Agreement[] {
  return agreedStatements(verified)
    .map(({ statement, ...one }): Agreement => {
      const { said } = explainStatement({ statement, ...one }, context);
      return { place: placeOf(statement), number: numberOf(statement), said: withoutLead(said, 'quote') };
    })
    .sort(({ place: one }, { place: other }) => one.paragraph - other.paragraph || one.start - other.start);
}

function agreedStatements({
  judged,
  findings,
  unchecked,
}: VerifiedNarrative): readonly (Judged & { readonly statement: Statement })[] {
  const doubtful = [
    ...findings.flatMap(({ place }) => (place === null ? [] : [place])),
    ...unchecked.flatMap(({ place, also }) => [place, ...also]),
  ];
  return judged.flatMap((one) => {
    const { statement, verdict, relation } = one;
    if (statement === undefined || verdict !== 'equal' || !operandsOf(relation).every(isGiven)) return [];
    const place = placeOf(statement);
    return doubtful.some((other) => overlap(place, other)) ? [] : [{ ...one, statement }];
  });
}

/** The words of a statement from the beginning of its clause. */
export function placeOf({ passage, from, start, end }: Statement): QuotePlace {
  return passage.place(Math.min(from, start), end);
}

function numberOf({ passage, start, end }: Statement): readonly QuotePlace[] {
  return passage.places(start, end);
}

function isGiven({ figures = [], givenBy }: Operand): boolean {
  return figures.length > 0 || givenBy === 'inputs';
}

/** Whether two stretches have a character in common. */
export function overlap(one: QuotePlace, other: QuotePlace): boolean {
  return one.paragraph === other.paragraph && one.start < other.end && other.start < one.end;
}
