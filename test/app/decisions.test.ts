import {
  allCorrections,
  countDecisions,
  decide,
  decisionOn,
  parseDecisions,
  proposalsOf,
  withDecisions,
  withoutDecisions,
} from '../../src/app/decisions';
import { ignore } from '../../src/app/ignored';
import type { Finding, SuspectCell } from '../../src/core';

const finding = (id: string, difference = '1.00'): Finding =>
  ({ id, rule: 'r', relation: `r[${id}]`, severity: 'error', cells: [], said: [], difference }) as unknown as Finding;
const [one, other] = [finding('f1'), finding('f2')];
const correction = (address: string, corrected: string) => ({ sheet: '表', address, submitted: '1.00', corrected });

describe('a decision', () => {
  const sent = decide(one, { kind: 'return', reason: '请核对' });

  it('is found again by its finding', () => {
    expect(decisionOn(one, [sent])).toBe(sent);
    expect(decisionOn(other, [sent])).toBeNull();
  });

  it('was not made about another difference', () => {
    expect(decisionOn(finding('f1', '2.00'), [sent])).toBeNull();
  });

  it('replaces the one before, and can be taken back', () => {
    const proposed = decide(one, { kind: 'propose', reason: '推算', proposals: [correction('A1', '2.00')] });
    expect(withDecisions([sent], [proposed])).toEqual([proposed]);
    expect(withoutDecisions([proposed], new Set([proposed.key]))).toEqual([]);
  });

  it('is read back as it was kept, and nothing else is', () => {
    const kept = [sent, decide(other, { kind: 'propose', reason: '', proposals: [correction('A1', '2.00')] })];
    expect(parseDecisions(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
    expect(parseDecisions([{ ...sent, kind: 'forget' }])).toBeNull();
    expect(parseDecisions([{ ...sent, proposals: [{ sheet: '表' }] }])).toBeNull();
    expect(parseDecisions({})).toBeNull();
  });
});

it('counts how findings were settled', () => {
  const decisions = [decide(one, { kind: 'return', reason: '' })];
  expect(countDecisions([one, other, finding('f3')], decisions, [ignore(other, '口径')])).toEqual({
    return: 1,
    propose: 0,
    ignored: 1,
    open: 1,
  });
});

it('proposes each cell once; what was typed on the page counts more', () => {
  const decisions = [
    decide(one, { kind: 'propose', reason: '', proposals: [correction('A1', '2.00'), correction('B2', '3.00')] }),
  ];
  expect(allCorrections([correction('A1', '9.00')], [one], decisions)).toEqual([
    correction('A1', '9.00'),
    correction('B2', '3.00'),
  ]);
});

it('leaves out of its proposals the figures that their table does not list', () => {
  const cells = [
    { at: { sheet: '表', row: 0, column: 0 }, value: '1.00', proposed: '2.00' },
    { at: null, value: '', proposed: '3.00' },
  ] as unknown as SuspectCell[];
  expect(proposalsOf(cells)).toEqual([correction('A1', '2.00')]);
});
