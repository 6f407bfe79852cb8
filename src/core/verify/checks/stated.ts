import { Decimal } from 'decimal.js';
import { agree, exactly, placeOf, type Rounded } from '../../amounts/rounded';
import type { Statement, Loose } from '../reading/statement';
import { documentFinding, type DocumentFinding, type FindingFacts, type Unchecked } from '../comparing/finding';
import type { SectionItems } from '../reading/items';
import type { SectionId } from '../reading/sections';
import { inputSources } from '../comparing/inputSource';
import type { Plan } from '../reading/plan';
import { sourcesOf, type Side, type Target, type VerifyContext } from '../reading/target';
import { judgedStatement, judgedWords, type Judged } from '../comparing/judged';
import { isWrong, judged, operandsOf, type Judgement, type Relation, type Stating, type Verdict } from '../comparing/relation';
import { slipIn } from '../comparing/slip';
import type { NarrativeInputs } from '../../narrative/inputs/parseInputs';
import { narrativeChecks, type UncheckedReason } from '../../messages/narrativeChecks';
import type { NarrativeRule } from '../../messages/textRules';
import type { Figure } from '../../figures/figure';
import type { Operand, Source } from '../reading/operand';
import type { Words } from '../reading/passage';

const NOTHING = exactly(new Decimal(0));

/** A value that the document itself states. */
export interface StatedValue extends Source {
  readonly statement: Statement;
}

/** What words say of a figure, and of which item. */
export interface Held extends Stating {
  readonly rule: NarrativeRule;
  /** Left out for what is not there. */
  readonly words?: Words;
  /** The item's name, where the relation does not tell of it. */
  readonly name?: string;
}

/** What a document has said so far, by side and key. */
class Memory {
  /** Where no table has it: from its first mention. */
  readonly stated = perSide<StatedValue>();
  /** What it says instead of what the tables or its first mention have. */
  readonly instead = perSide<readonly StatedValue[]>();
  /** Figures of which something wrong was already said, so that sums over them say nothing more. */
  readonly doubted = perSide<true>();

  copy(): Memory {
    const copy = new Memory();
    for (const side of SIDES) {
      for (const [key, value] of this.stated[side]) copy.stated[side].set(key, value);
      for (const [key, value] of this.instead[side]) copy.instead[side].set(key, value);
      for (const [key, value] of this.doubted[side]) copy.doubted[side].set(key, value);
    }
    return copy;
  }
}

/** Other values of one figure that are kept: who says more of them means none, and every one is compared with every other. */
const MOST_INSTEAD = 8;

const SIDES = ['final', 'budget', 'prior'] as const;

function perSide<T>(): Record<Side, Map<string, T>> {
  return { final: new Map(), budget: new Map(), prior: new Map() };
}

/**
 * What the checks of one document share: its tables, what it has said so far, and what was found. Values that no table
 * has (budgets, last year's figures) are remembered from their first mention.
 */
export class Verification {
  readonly findings: DocumentFinding[] = [];
  readonly unchecked: Unchecked[] = [];
  /** In the order in which they were checked. */
  readonly judged: Judged[] = [];
  /** Figures of this year's tables that statements speak of, right or wrong. */
  readonly uses = new Map<Statement, readonly Figure[]>();
  /** Differences that the text states and that percentages may be of. */
  readonly differences: Statement[] = [];
  /** Comparisons that went the other way, by their keys. */
  readonly turned = new Set<string>();
  /** This year's figures behind the name of last year. */
  readonly misdated: Statement[] = [];
  /** Statements that nothing confirms. */
  readonly noted = new Set<object>();
  /** Numbers whose wrong name was already reported. */
  readonly misnamed = new Set<Loose>();
  /** What was found about statements. */
  private readonly faults = new Map<Statement, DocumentFinding>();
  private memory = new Memory();

  constructor(
    readonly context: VerifyContext,
    readonly year: number | null,
    readonly department: string | null,
    private readonly items: (section: SectionId) => SectionItems,
    readonly inputs: NarrativeInputs | null = null,
    /** What no table prints, and the text says of itself. */
    readonly isOwn: { readonly year: boolean; readonly department: boolean } = { year: false, department: false },
  ) {}

  itemsOf(section: SectionId): SectionItems {
    return this.items(section);
  }

  /** A figure that the sentence gives to no other year than the document's. */
  isThisYears({ year }: Statement): boolean {
    return year === null || this.year === null || year === this.year;
  }

  isLastYears({ year }: Statement): boolean {
    return year === 'last' || (this.year !== null && year === this.year - 1);
  }

  report(facts: FindingFacts): void {
    this.findings.push(documentFinding(facts));
  }

  /** What was found of this kind in these words. */
  foundIn(rule: string, { passage, start, end }: Words): DocumentFinding | undefined {
    const own = passage.place(start, end);
    return this.findings.find(
      ({ finding, place }) =>
        finding.rule === `narrative.${rule}` &&
        place?.paragraph === own.paragraph &&
        place.start < own.end &&
        own.start < place.end,
    );
  }

  /** Reports something wrong about what a statement says. */
  fault(statement: Statement, facts: FindingFacts): void {
    const side = this.sideOf(statement);
    if (side !== null) this.doubt(side, statement.target.key);
    this.report(facts);
    const found = this.findings.at(-1);
    if (found !== undefined) this.faults.set(statement, found);
  }

  /** Which figure a statement gives, by itself or with this year's: last year's by a change from it. */
  private sideOf(statement: Statement): Side | null {
    switch (statement.kind) {
      case 'final':
      case 'count':
      case 'none':
        return this.isThisYears(statement) ? 'final' : 'prior';
      case 'budget':
        return 'budget';
      case 'delta':
      case 'change':
      case 'same':
        return statement.with === 'budget' ? null : 'prior';
      case 'rate':
      case 'share':
      case 'order':
        return null;
    }
  }

  /** Takes back what was reported of a statement: it follows from what another one says. */
  retract(statement: Statement): DocumentFinding | undefined {
    const found = this.faults.get(statement);
    if (found === undefined) return undefined;
    this.findings.splice(this.findings.indexOf(found), 1);
    this.faults.delete(statement);
    return found;
  }

  isWrong(statement: Statement): boolean {
    return this.faults.has(statement);
  }

  /** The rule that a wrong statement breaks. */
  ruleOf(statement: Statement): string | null {
    return this.faults.get(statement)?.finding.rule ?? null;
  }

  wrongStatements(): readonly Statement[] {
    return [...this.faults.keys()];
  }

  doubt(side: Side, key: string): void {
    this.memory.doubted[side].set(key, true);
  }

  /** Whether something wrong was already said about one of these figures. */
  isDoubted(key: string, ...sides: readonly Side[]): boolean {
    return sides.some((side) => this.memory.doubted[side].has(key));
  }

  note(statement: Pick<Statement, 'passage' | 'from' | 'start' | 'end'>, reason: UncheckedReason): void {
    const { passage, from, start, end } = statement;
    this.noted.add(statement);
    const first = Math.min(from, start);
    const [, ...also] = passage.places(first, end);
    this.unchecked.push({ quote: passage.quote(first, end), reason, place: passage.place(first, end), also, times: 1 });
  }

  /**
   * Holds a statement against what it may be meant as; those that build on other figures of the text come last, and what agrees
   * with them agrees.
   */
  judge(statement: Statement, relations: readonly Relation[]): Judgement | null {
    const judgement = judged(statement, relations);
    if (judgement === null) return null;
    this.judged.push(judgedStatement(statement, judgement));
    this.use(statement, operandsOf(judgement.relation));
    return judgement;
  }

  /** Holds words against a relation. */
  hold({ rule, words, name = '', ...stating }: Held, relation: Relation): Verdict {
    const quote = words?.passage.quote(words.start, words.end) ?? '';
    const judged = judgedWords(`narrative.${rule}`, quote, name, stating, relation);
    this.judged.push(judged);
    return judged.verdict;
  }

  /** Holds words that say nothing of figures, or that there are none, against what the figures are. */
  holdNothing(held: Held, figures: readonly Operand[]): Verdict {
    return this.hold(held, { kind: 'sum', left: [NOTHING], operator: '=', right: figures });
  }

  /** Holds words that say there is something against what there is. */
  holdSome(held: Held, figure: Operand): Verdict {
    const { some, none } = narrativeChecks;
    return this.hold(held, { kind: 'word', said: some, is: figure.value.isZero() ? none : some, of: [figure] });
  }

  use(statement: Statement, sources: readonly Operand[]): void {
    this.uses.set(statement, [...new Set([...(this.uses.get(statement) ?? []), ...this.figuresHere(sources)])]);
  }

  /** Those of this workbook: last year's cells are in another file. */
  figuresHere(sources: readonly Operand[]): readonly Figure[] {
    const { prior = null } = this.context;
    return sources
      .flatMap(({ figures = [] }) => figures)
      .filter((figure) => prior?.figure(figure.table, figure.row, figure.column) !== figure);
  }

  /**
   * Checks words that may go on with free text: what contradicts them is no finding, and what they state counts for nothing else.
   */
  tentatively(statement: Statement, check: () => void): void {
    const [known, before] = [this.findings.length, this.judged.length];
    const kept = this.memory;
    this.memory = kept.copy();
    check();
    this.memory = kept;
    const isWrong = this.findings.length > known;
    this.findings.length = known;
    this.faults.delete(statement);
    if (isWrong) this.judged.length = before;
    if (isWrong && !this.noted.has(statement)) this.note(statement, { kind: 'reason' });
  }

  /** The values that may stand for a target: of the tables, else of the 情况说明底稿. */
  sources(target: Target, side: Side, plan: Plan = null): readonly Source[] {
    const found = sourcesOf(target, side, this.context, plan);
    return found.length > 0 ? found : inputSources(target, side, this.inputs, { plan });
  }

  /** What the text says of a figure that no table has. */
  stated(side: Side, key: string): StatedValue | null {
    return this.memory.stated[side].get(key) ?? null;
  }

  /** This year's figure: of the tables, else as stated. */
  final(target: Target): Source | null {
    return this.sources(target, 'final')[0] ?? this.stated('final', target.key);
  }

  /** This year's figure, and behind it what the text says instead. */
  finals(target: Target): readonly Source[] {
    const final = this.final(target);
    return final === null ? [] : [final, ...this.instead('final', target.key)];
  }

  /** The budget: of the tables, else as stated, where a text may have the adjusted one, else of the 情况说明底稿. */
  budget(target: Target, plan: Plan = null): Source | null {
    return this.budgetsOf(target, plan)[0] ?? null;
  }

  /** The budgets that words may mean: just 预算 is any that the tables print or the text states. */
  budgetsOf(target: Target, plan: Plan): readonly Source[] {
    const printed = sourcesOf(target, 'budget', this.context, plan);
    if (printed.length > 0) return printed;
    const others: readonly Plan[] = plan === null ? [null, 'initial', 'adjusted'] : [plan, null];
    const stated = others.flatMap((one) => this.stated('budget', budgetKey(target.key, one)) ?? []);
    return [...stated, ...(stated.length > 0 ? [] : this.sources(target, 'budget', plan))];
  }

  /** What a statement compares this year's figure with, as far as something has it; behind it what the text says instead. */
  bases({ target, with: other, plan = null }: Statement): readonly Source[] {
    if (other === 'budget') {
      const budgets = this.budgetsOf(target, plan);
      return budgets.length === 0 ? [] : [...budgets, ...this.instead('budget', target.key)];
    }
    const stated = this.stated('prior', target.key);
    const prior = this.knownPrior(target) ?? (stated?.statement.kind === 'final' ? stated : null);
    return prior === null ? [] : [prior, ...this.instead('prior', target.key)];
  }

  private instead(side: Side, key: string): readonly StatedValue[] {
    return this.memory.instead[side].get(key) ?? [];
  }

  /** Last year's figure by the tables of last year or the 情况说明底稿. */
  knownPrior(target: Target): Source | null {
    return this.sources(target, 'prior')[0] ?? null;
  }

  /** Keeps what the text says instead of a figure that is known: what agrees with that is not told again. */
  keepInstead(side: Side, statement: Statement, value: Rounded): void {
    const { key } = statement.target;
    const known = this.instead(side, key);
    const isKnown = known.some((one) => one.value.equals(value.value) && one.slack.equals(value.slack));
    if (isKnown || known.length >= MOST_INSTEAD) return;
    this.memory.instead[side].set(key, [...known, { ...value, figures: [], statement }]);
  }

  /**
   * A text in 元 says more of a figure than a table in 万元 does: what it works out may be worked out from that, and it says it twice
   * alike.
   */
  keepFiner(side: Side, statement: Statement, stated: Operand, { slack }: Rounded): void {
    if (stated.slack.gte(slack)) return;
    const other = this.instead(side, statement.target.key).find((one) => one.slack.lt(slack) && !agree(one, stated));
    if (other === undefined) this.keepInstead(side, statement, stated);
    else this.contradict(statement, other.statement);
  }

  keep(side: Side, statement: Statement, value: Source, key = statement.target.key): void {
    this.memory.stated[side].set(key, { ...value, statement });
  }

  /** Keeps a value that no table has; a later mention that differs is a finding. */
  remember(side: Side, statement: Statement, stated: Operand, key = statement.target.key): void {
    const earlier = this.stated(side, key);
    if (earlier === null) {
      this.keep(side, statement, { ...stated, figures: [] }, key);
      return;
    }
    const held: Held = { rule: 'repeated', words: wordsOf(statement), name: statement.target.name };
    const verdict = this.hold({ ...held, number: { ...stated, place: placeOf(stated) } }, { kind: 'again', first: earlier });
    // What agrees with another mention, of which it was said already, is not told again.
    if (!isWrong(verdict) || this.instead(side, statement.target.key).some((one) => agree(one, stated))) return;
    this.contradict(
      statement,
      earlier.statement,
      stated.place === undefined ? null : slipIn({ ...stated, place: stated.place }, earlier.value),
    );
    this.keepInstead(side, statement, stated);
  }

  /** Reports that a text says one thing here and another there. */
  contradict(statement: Statement, earlier: Statement, slip: FindingFacts['slip'] = null): void {
    const { name } = statement.target;
    const first = earlier.passage.quote(earlier.from, earlier.end);
    this.fault(statement, {
      rule: 'repeated',
      severity: 'error',
      words: wordsOf(statement),
      beside: [wordsOf(earlier)],
      message: (quote) => narrativeChecks.repeated(quote, name, first),
      expected: first,
      slip,
    });
  }
}

/** Under what the budget of an item is kept: 年初预算 and 全年预算 are two figures. */
export function budgetKey(key: string, plan: Plan | undefined): string {
  return (plan ?? null) === null ? key : `${key}|${plan}`;
}

const NO_BUDGET = { initial: 'noInitialBudget', adjusted: 'noAdjustedBudget' } as const;

/** Why a statement about a budget was not checked. */
export function noBudget({ target, plan = null }: Statement): UncheckedReason {
  return { kind: plan === null ? 'noBudget' : NO_BUDGET[plan], item: target.name };
}

/** The words of a statement from the beginning of its clause. */
export function wordsOf({ passage, from, end }: Pick<Statement, 'passage' | 'from' | 'end'>): Words {
  return { passage, start: from, end };
}

/** Where the text says figures that are its own. */
export function statedWords(sources: readonly Operand[]): readonly Words[] {
  return sources.filter(isStated).map(({ statement }) => wordsOf(statement));
}

function isStated(source: Operand): source is StatedValue {
  return 'statement' in source;
}
