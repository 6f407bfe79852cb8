import { accountKey, readAccountKey } from '../../../src/core/form/accounts/accountKeys';

test.each([
  ['prior', 'general', '2080505', 'prior.general.2080505'],
  ['reason.budget', 'fund', '212', 'reason.budget.fund.212'],
  ['prior', 'economic', '30101', 'prior.economic.30101'],
] as const)('what is asked of an account is %s of %s %s', (asked, subject, code, key) => {
  expect(accountKey(asked, subject, code)).toBe(key);
  expect(readAccountKey(key)).toEqual({ asked, subject, code });
});

test.each([
  'prior.general.total',
  'reason.general.above',
  'prior.summary.208',
  'score.general.208',
  'performance.amount.general',
  'prior.general.208.01',
  'prior.general.',
])('%s asks for no account', (key) => {
  expect(readAccountKey(key)).toBeNull();
});
