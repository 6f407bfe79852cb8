import type { Finding } from '../../core/findings/finding';
import { decide, type Decision, type DecisionKind, withDecisions, withoutDecisions } from '../decisions';
import { ignore, type IgnoredFinding, ignoredKey, withIgnored } from '../ignored';
import type { Correction } from '../report/corrections';
import { ReviewSession } from './sessionReview';

/** What becomes of findings: they are left as they are, go back, or go back with the figure that would do. */
export abstract class DecisionSession extends ReviewSession {
  async ignore(findings: readonly Finding[], reason: string): Promise<boolean> {
    const added = findings.map((finding) => ignore(finding, reason));
    const decisions = withoutDecisions(this.state.decisions, keysOf(findings));
    return (await this.keepDecisions(decisions)) && this.keepAndMark('ignored', withIgnored(this.state.ignored, added));
  }

  restore(key: string): Promise<boolean> {
    return this.keepIgnored(this.state.ignored.filter((entry) => entry.key !== key));
  }

  /** @param proposals the figures that would repair them, for 建议改. */
  async decide(
    findings: readonly Finding[],
    kind: DecisionKind,
    reason: string,
    proposals: readonly Correction[] = [],
  ): Promise<boolean> {
    const keys = keysOf(findings);
    const added = findings.map((finding) => decide(finding, { kind, reason, proposals }));
    const left = this.state.ignored.filter(({ key }) => !keys.has(key));
    return (await this.keepDecisions(withDecisions(this.state.decisions, added))) && this.keepIgnored(left);
  }

  /** Nothing is decided about them any more. */
  async withdraw(findings: readonly Finding[]): Promise<boolean> {
    const keys = keysOf(findings);
    const left = this.state.ignored.filter(({ key }) => !keys.has(key));
    return (await this.keepDecisions(withoutDecisions(this.state.decisions, keys))) && this.keepIgnored(left);
  }

  /** A workbook is not written to, and no mark anew, where nothing changes. */
  private async keepIgnored(ignored: readonly IgnoredFinding[]): Promise<boolean> {
    return ignored.length === this.state.ignored.length || this.keepAndMark('ignored', ignored);
  }

  private async keepDecisions(decisions: readonly Decision[]): Promise<boolean> {
    const isSame = decisions.length === 0 && this.state.decisions.length === 0;
    return isSame || this.guarded(() => this.keep('decisions', decisions));
  }
}

function keysOf(findings: readonly Finding[]): ReadonlySet<string> {
  return new Set(findings.map(ignoredKey));
}
