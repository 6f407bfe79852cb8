import { closeness, type Rounded } from '../../amounts/rounded';
import type { Claim, Loose } from '../reading/claim';
import { documentFinding, type DocumentFinding, type FindingFacts, type Unchecked } from '../comparing/finding';
import type { SectionItems } from '../reading/items';
import type { SectionId } from '../reading/sections';
import { inputSources } from '../comparing/inputSource';
import type { Plan } from '../reading/plan';
import { sourcesOf, type Side, type Source, type Target, type VerifyContext } from '../reading/target';
import type { NarrativeInputs } from '../../narrative/inputs/parseInputs';
import { narrativeChecks } from '../../messages/narrativeChecks';
import type { Figure } from '../../figures/figure';

/** A value that the document itself states where no table has it. */
export interface StatedValue extends Source {
  readonly claim: Claim;
}

/**
 * What the checks of one document share: its tables, what it has said so far, and what was found. Values that no table
 * has (budgets, last year's figures) are remembered from their first mention.
 */
export class Verification {
  readonly findings: DocumentFinding[] = [];
  readonly unchecked: Unchecked[] = [];
  readonly finals = new Map<string, StatedValue>();
  readonly budgets = new Map<string, StatedValue>();
  readonly priors = new Map<string, StatedValue>();
  readonly changes = new Map<string, Claim>();
  /** Keys of targets for which something wrong was already said, so that sums over them say nothing more. */
  readonly faulty = new Set<string>();
  /** This year's figures behind the name of last year. */
  readonly misdated: Claim[] = [];
  /** Statements that nothing confirms. */
  readonly noted = new Set<object>();
  /** Numbers whose wrong name was already reported. */
  readonly misnamed = new Set<Loose>();

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
  isThisYears({ year }: Claim): boolean {
    return year === null || this.year === null || year === this.year;
  }

  isLastYears({ year }: Claim): boolean {
    return year === 'last' || (this.year !== null && year === this.year - 1);
  }

  report(facts: FindingFacts): void {
    this.findings.push(documentFinding(facts));
  }

  /** Reports something wrong about the target of a claim. */
  fault(claim: Claim, facts: FindingFacts): void {
    this.faulty.add(claim.target.key);
    this.report(facts);
  }

  note(claim: Pick<Claim, 'passage' | 'from' | 'start' | 'end'>, reason: string): void {
    const { passage, from, start, end } = claim;
    this.noted.add(claim);
    const first = Math.min(from, start);
    const [, ...also] = passage.places(first, end);
    this.unchecked.push({ quote: passage.quote(first, end), reason, place: passage.place(first, end), also, times: 1 });
  }

  /**
   * Checks words that may go on with free text: what contradicts them is no finding, and what they state counts for nothing else.
   */
  tentatively(claim: Claim, check: () => void): void {
    const known = this.findings.length;
    const stores = [this.finals, this.budgets, this.priors] as const;
    const copies = stores.map((store) => [...store]);
    const faulty = [...this.faulty];
    check();
    const isWrong = this.findings.length > known;
    this.findings.length = known;
    stores.forEach((store, index) => {
      store.clear();
      for (const [key, value] of copies[index] ?? []) store.set(key, value);
    });
    this.faulty.clear();
    for (const key of faulty) this.faulty.add(key);
    if (isWrong && !this.noted.has(claim)) this.note(claim, narrativeChecks.unchecked.reason);
  }

  /** The values that may stand for a target: of the tables, else of the 情况说明底稿. */
  sources(target: Target, side: Side, plan: Plan = null): readonly Source[] {
    const found = sourcesOf(target, side, this.context, plan);
    return found.length > 0 ? found : inputSources(target, side, this.inputs, { plan });
  }

  /** This year's figure: of the tables, else as stated. */
  final(target: Target): Source | null {
    return this.sources(target, 'final')[0] ?? this.finals.get(target.key) ?? null;
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
    const stated = others.flatMap((one) => this.budgets.get(budgetKey(target.key, one)) ?? []);
    return [...stated, ...(stated.length > 0 ? [] : this.sources(target, 'budget', plan))];
  }

  /** Last year's figure by the tables of last year or the 情况说明底稿. */
  knownPrior(target: Target): Source | null {
    return this.sources(target, 'prior')[0] ?? null;
  }

  /**
   * Keeps a value that no table has; a later mention that differs is a finding.
   * @returns the value that counts from now on
   */
  remember(store: Map<string, StatedValue>, claim: Claim, stated: Rounded, key = claim.target.key): void {
    const { name } = claim.target;
    const earlier = store.get(key);
    if (earlier === undefined) {
      store.set(key, { ...stated, figures: [], claim });
      return;
    }
    // Either of them may have left places off.
    if (closeness(stated, earlier) !== 'different' || closeness(earlier, stated) !== 'different') return;
    const before = earlier.claim;
    const first = before.passage.quote(before.from, before.end);
    const words = { passage: claim.passage, start: claim.from, end: claim.end };
    this.fault(claim, {
      rule: 'repeated',
      severity: 'error',
      words,
      message: (quote) => narrativeChecks.repeated(quote, name, first),
      expected: first,
    });
  }
}

/** Under what the budget of an item is kept: 年初预算 and 全年预算 are two figures. */
export function budgetKey(key: string, plan: Plan | undefined): string {
  return (plan ?? null) === null ? key : `${key}|${plan}`;
}

/** Reports a part that is more than its whole. */
export function reportExceeding(part: Claim, whole: string, verification: Verification, figures: readonly Figure[] = []): void {
  verification.fault(part, {
    rule: 'part-exceeds',
    severity: 'error',
    words: wordsOf(part),
    message: (quote) => narrativeChecks.partsExceed(quote, part.target.name, whole),
    figures,
  });
}

/** The words of a claim from the beginning of its clause. */
export function wordsOf(claim: Claim): { passage: Claim['passage']; start: number; end: number } {
  return { passage: claim.passage, start: claim.from, end: claim.end };
}
