import { accountLevel, isAccountCode, joinCode } from '../../../src/core/form/accounts/accountCode';

describe('joinCode', () => {
  it.each<[parts: string[], previous: string, code: string]>([
    [['2080109'], '', '2080109'],
    [['208', '', ''], '', '208'],
    [['208', '01', ''], '', '20801'],
    [['208', '01', '09'], '', '2080109'],
    [['208', '1', '9'], '', '2080109'],
    [['201', '6', '50'], '', '2010650'],
    [['208', '20801', '2080109'], '', '2080109'],
    [['2080109', '2080109', '2080109'], '', '2080109'],
    [['', '01', ''], '208', '20801'],
    [['', '', '09'], '20801', '2080109'],
    [['', '', '9'], '2080105', '2080109'],
    [['', '05', ''], '2080109', '20805'],
    [['301', '1'], '', '30101'],
    [['', '99'], '30101', '30199'],
    [['', '', ''], '2080109', ''],
  ])('%j under %j is %s', (parts, previous, code) => {
    expect(joinCode(parts, previous)).toBe(code);
  });
});

describe('codes', () => {
  it.each([
    ['208', 'functional', true],
    ['20801', 'functional', true],
    ['2080109', 'functional', true],
    ['2080', 'functional', false],
    ['308', 'functional', false],
    ['301', 'economic', true],
    ['30101', 'economic', true],
    ['50101', 'economic', true],
    ['3010101', 'economic', false],
    ['201', 'economic', false],
  ] as const)('%s as %s account: %s', (code, system, expected) => {
    expect(isAccountCode(code, system)).toBe(expected);
  });

  it('have a level by their length', () => {
    expect(['208', '20801', '2080109', '20'].map(accountLevel)).toEqual(['class', 'section', 'item', null]);
  });
});
