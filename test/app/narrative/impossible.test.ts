import { impossibleWith } from '../../../src/app/narrative/impossible';
import { Session } from '../../../src/app/session/session';
import { FakeClock } from '../fakeClock';
import { FakeHost, sample } from '../fakeHost';

/** The sample bought for 9.88. */
async function reviewed(): Promise<Session> {
  const session = new Session(new FakeHost(sample()), new FakeClock());
  await session.start();
  await session.review();
  return session;
}

describe('an answer before it is kept', () => {
  test('that is a part above its whole is told with both, and nothing is kept', async () => {
    const { state } = await reviewed();
    const told = impossibleWith(state, 'procurement.sme', '25');
    expect(told).toHaveLength(1);
    expect(told[0]).toContain('25.00');
    expect(state.inputs).toEqual({});
  });

  test.each(['9.88', '9.8', '', '二十五'])('that can be, or cannot be read, is not told: %s', async (text) => {
    const { state } = await reviewed();
    expect(impossibleWith(state, 'procurement.sme', text)).toEqual([]);
  });

  test('is judged beside the others, and tells nothing that they are to blame for', async () => {
    const session = await reviewed();
    await session.typeInput('procurement.sme', '25');
    expect(impossibleWith(session.state, 'procurement.micro', '3')).toEqual([]);
    await session.typeInput('procurement.sme', '5');
    expect(impossibleWith(session.state, 'procurement.micro', '6').join('')).toContain('6.00');
  });

  test('that the wording alone asks for is judged by what it is a part of', async () => {
    const session = await reviewed();
    await session.chooseProfile('shanghai');
    await session.typeInput('自填.金额.中小企业预留', '5');
    // The text's own check knows this item too: it is told once.
    expect(impossibleWith(session.state, '自填.金额.小微企业预留', '6')).toEqual([
      '“面向小微企业预留政府采购项目预算金额6.00万元”：预留给小微企业的采购金额不应大于预留给中小企业的采购金额',
    ]);
    expect(impossibleWith(session.state, '自填.金额.小微企业预留', '5')).toEqual([]);
    // No check of texts knows what these win of it.
    await session.typeInput('自填.金额.小微企业预留', '5');
    expect(impossibleWith(session.state, '自填.金额.预留小微企业成交', '5.01')).toEqual([
      '“预留小微企业成交”填的是5.01万元，大于“小微企业预留”的5万元',
    ]);
    expect(impossibleWith(session.state, '自填.金额.预留小微企业成交', '5')).toEqual([]);
  });
});
