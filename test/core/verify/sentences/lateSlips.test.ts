import { textDocument } from '../../../../src/core/verify/textDocument';
import { verifyNarrative, type VerifiedNarrative } from '../../../../src/core/verify/verifyNarrative';
import { brief } from '../seed';
import { LATE_SLIPS } from './lateSlips';
import { TOWN_AUDIT } from './townAudit';

const SLIPS = Object.entries(LATE_SLIPS).flatMap(([heading, slips]) =>
  slips.map(([sentence, findings]) => ({ heading, sentence, findings })),
);

function check(heading: string, sentence: string): VerifiedNarrative {
  return verifyNarrative(textDocument(`${heading}\n${sentence}`), { current: TOWN_AUDIT });
}

/** An excerpt leaves out sections, and the details of one account leave out the others. */
function found(heading: string, { findings }: VerifiedNarrative): string[] {
  const isOfAccounts = heading.endsWith('具体情况');
  return brief(findings).filter((line) => !line.includes(' missing-') && !(isOfAccounts && line.includes(' item-missing ')));
}

test.each(SLIPS)('$sentence', ({ heading, sentence, findings }) => {
  const verified = check(heading, sentence);
  expect(found(heading, verified)).toEqual(findings);
  if (findings.length === 0) expect(verified.unchecked).not.toEqual([]);
});

test('of over a hundred slips nearly every one is found, by one finding', () => {
  expect(SLIPS.length).toBeGreaterThan(100);
  expect(SLIPS.filter(({ findings }) => findings.length === 0).length).toBeLessThanOrEqual(3);
  expect(SLIPS.filter(({ findings }) => findings.length > 1).length).toBeLessThanOrEqual(1);
});
