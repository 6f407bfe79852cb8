import type { Decimal } from 'decimal.js';
import type { FindingDraft } from '../../check/findings';
import { separatedAmount } from '../../amounts/format';
import { narrativeChecks, type UncheckedReason } from '../../messages/narrativeChecks';
import { SLIP_PHRASES } from '../../messages/suspects';
import type { SlipPattern } from '../../findings/finding';
import { cellsOf } from '../../findings/findingCell';
import type { Severity } from '../../rules/severity';
import { runsText, type SaidRun, type Sentence } from '../../said/run';
import { quoted } from '../../said/said';
import type { Figure } from '../../figures/figure';
import { tableName } from '../../tables/naming';
import type { QuotePlace } from '../reading/document';
import type { Words } from '../reading/passage';
import type { VerifyContext } from '../reading/target';
import type { About } from './judged';
import type { Operand } from '../reading/operand';

/** A finding about a document, with the place of the words; `null` where it is about something that is not there. */
export interface DocumentFinding {
  readonly finding: FindingDraft;
  readonly place: QuotePlace | null;
  /** Other words of the document that it holds these against. */
  readonly beside?: readonly { readonly quote: string; readonly place: QuotePlace }[];
}

/** A statement that could not be compared with anything. */
export interface Unchecked {
  readonly quote: string;
  readonly reason: UncheckedReason;
  readonly place: QuotePlace;
  /** The rest of words that go on in other paragraphs, and where the document says the same again. */
  readonly also: readonly QuotePlace[];
  /** How often the document says it. */
  readonly times: number;
}

export interface FindingFacts {
  readonly rule: string;
  readonly severity: Severity;
  /** Left out where the finding is about something that is not there. */
  readonly words?: Words;
  /** @param quote the words, with their quotation marks */
  readonly message: (quote: SaidRun) => Sentence;
  readonly expected?: string | Sentence;
  readonly figures?: readonly Figure[];
  readonly left?: Decimal;
  readonly right?: Decimal;
  /** Other words of the text that these are held against. */
  readonly beside?: readonly Words[];
  /** How the number came from the right one. */
  readonly slip?: SlipPattern | null;
}

export function documentFinding(facts: FindingFacts): DocumentFinding {
  const { words, left, right, beside = [], slip = null } = facts;
  const quote = words?.passage.quote(words.start, words.end);
  const message = facts.message(quoted(quote ?? ''));
  return {
    place: words === undefined ? null : placeOf(words),
    beside: beside.map((one) => ({ quote: one.passage.quote(one.start, one.end), place: placeOf(one) })),
    finding: {
      rule: `narrative.${facts.rule}`,
      table: null,
      category: 'narrative',
      severity: facts.severity,
      said: slip === null ? message : narrativeChecks.withSlip(message, SLIP_PHRASES[slip]),
      cells: (facts.figures ?? []).flatMap((figure) => cellsOf(figure, 'right')),
      ...(quote === undefined ? {} : { quote }),
      ...(facts.expected === undefined
        ? {}
        : { expected: typeof facts.expected === 'string' ? facts.expected : runsText(facts.expected) }),
      ...(left === undefined || right === undefined
        ? {}
        : { left: left.toFixed(), right: right.toFixed(), difference: left.minus(right).toFixed() }),
    },
  };
}

function placeOf({ passage, start, end }: Words): QuotePlace {
  return passage.place(start, end);
}

/** `05表 221 住房保障支出 80.80 万元`: what the tables say, with the table. */
export function saidByTables(
  target: About,
  source: Operand,
  context: VerifyContext,
  side: 'current' | 'prior' = 'current',
): Sentence {
  const figures = side === 'prior' ? context.prior : context.current;
  const { figures: found = [] } = source;
  const [first, ...rest] = found;
  const printed = target.count === true ? source.value.toFixed() : separatedAmount(source.value);
  // Last year's cells are in another file: nobody can go there.
  const sources = side === 'prior' ? [] : found.flatMap(({ cell }) => (cell === null ? [] : [cell]));
  const figure: SaidRun = { kind: 'figure', text: printed, sources };
  const amount = target.count === true ? figure : narrativeChecks.wanYuanSaid(figure);
  const table = first
    ? `${side === 'prior' ? narrativeChecks.lastYears : ''}${tableName(first.table, figures?.table(first.table))}`
    : source.givenBy === 'inputs'
      ? narrativeChecks.inputs
      : source.givenBy === 'evaluation'
        ? narrativeChecks.evaluation
        : narrativeChecks.tables;
  return narrativeChecks.said(
    table,
    first && rest.length === 0 && target.code !== undefined ? `${target.code} ${target.name}` : target.name,
    amount,
  );
}
