import { decisionMessages } from '../../../app/decisionMessages';
import type { Decision } from '../../../app/decisions';

/** What was decided about a finding, on its card. */
export function DecisionNote({ decision }: { readonly decision: Decision }) {
  return <span data-decision={decision.kind}>{decisionMessages.decided(decision.kind, decision.reason)}</span>;
}
