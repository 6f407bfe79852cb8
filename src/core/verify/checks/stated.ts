import { closeness, type Rounded } from '../../amounts/rounded';
import type { Claim, Loose } from '../reading/claim';
import { documentFinding, type DocumentFinding, type FindingFacts, type Unchecked } from '../finding';
import type { SectionItems } from '../reading/items';
import type { SectionId } from '../reading/sections';
import { inputSources } from '../inputSource';
import { sourceOf, sourcesOf, type Side, type Source, type Target, type VerifyContext } from '../reading/target';
import type { NarrativeInputs } from '../../narrative/inputs/parseInputs';
import { narrativeChecks } from '../../messages/narrativeChecks';
import type { Figure } from '../../tables/figure';

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

  /** The values that may stand for a target: of the tables, else of the 情况说明底稿. */
  sources(target: Target, side: Side): readonly Source[] {
    const found = sourcesOf(target, side, this.context);
    return found.length > 0 ? found : inputSources(target, side, this.inputs);
  }

  /** This year's figure: of the tables, else as stated. */
  final(target: Target): Source | null {
    return this.sources(target, 'final')[0] ?? this.finals.get(target.key) ?? null;
  }

  /** The budget: of the tables, else as stated, where a text may have the adjusted one, else of the 情况说明底稿. */
  budget(target: Target): Source | null {
    return sourceOf(target, 'budget', this.context) ?? this.budgets.get(target.key) ?? this.sources(target, 'budget')[0] ?? null;
  }

  /** Last year's figure by the tables of last year or the 情况说明底稿. */
  knownPrior(target: Target): Source | null {
    return this.sources(target, 'prior')[0] ?? null;
  }

  /**
   * Keeps a value that no table has; a later mention that differs is a finding.
   * @returns the value that counts from now on
   */
  remember(store: Map<string, StatedValue>, claim: Claim, stated: Rounded): void {
    const { key, name } = claim.target;
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
