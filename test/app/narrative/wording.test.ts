import type { OwnInput } from '../../../src/core/narrative/inputs/inputDefinition';
import { ownKey } from '../../../src/core/narrative/inputs/ownInput';
import { MemoryStore } from '../../../src/app/stored/deviceStore';
import { currentNarrative } from '../../../src/app/narrative/narrativeView';
import { checkInput, inputField } from '../../../src/app/narrative/typedInputs';
import { Session } from '../../../src/app/session/session';
import { FakeClock } from '../fakeClock';
import { FakeHost, FakeProblem, sample } from '../fakeHost';
import { HEAD } from '../../core/narrative/wordingFiles';
import { ownWording, wordingOf } from './ownWordings';

const OURS = { 写法: 'ours', 名称: '我局' };
const ours = ownWording('shanxi', OURS);

describe('an own wording', () => {
  function open(host = new FakeHost(sample()), device = new MemoryStore()) {
    return { host, device, session: new Session(host, new FakeClock(), device) };
  }
  const add = (session: Session, wording = ours) => session.addWording(wording.fileName, () => Promise.resolve(wording.text));

  test('can be chosen in every workbook of this device', async () => {
    const { device, session } = open();
    await session.start();
    await add(session);
    const { session: other } = open(new FakeHost(sample()), device);
    await other.start();
    expect(other.state.wordings.map(({ profile: { id } }) => id)).toEqual(['ours']);
    await other.chooseProfile('shanghai');
    expect(currentNarrative(other.state)?.profile).toBe('shanghai');
    await other.chooseProfile('file:ours');
    expect(currentNarrative(other.state)?.profile).toBe('ours');
  });

  test('asks for values of its own, which are typed like any other and go to the 底稿', async () => {
    const award: OwnInput = { name: '获奖数', kind: 'count', unit: '项', hint: '没有填 0', optional: false, within: null };
    const asking = wordingOf(
      'award.txt',
      `${HEAD}\n【自填】\n获奖数：个数（项），没有填 0\n【一、获奖情况】（award）\n〔award.all〕\n绩效管理获奖{{ 自填.获奖数 | 数量 }}项。`,
    );
    const { host, session } = open();
    await session.start();
    await add(session, asking);
    const text = () => (currentNarrative(session.state)?.sections[0]?.paragraphs[0]?.runs ?? []).map((run) => run.text).join('');
    expect(text()).toBe('绩效管理获奖〔待填：获奖数〕项。');
    expect(inputField(ownKey(award), asking.profile.ownInputs)).toMatchObject({ kind: 'count', unit: '项', hint: '没有填 0' });
    expect(checkInput(ownKey(award), '两项')).toMatchObject({ ok: false });
    expect(await session.typeInput(ownKey(award), '3')).toBe(true);
    expect(text()).toBe('绩效管理获奖3项。');
    expect(await session.writeInputs()).toBe(true);
    expect(JSON.stringify(host.workbook)).toContain(ownKey(award));
    expect(text()).toBe('绩效管理获奖3项。');
  });

  test('or a built-in one, set once, is what all workbooks go by on this device; a choice for one goes before', async () => {
    const { device, session } = open();
    await session.start();
    await session.useAlways('shanghai');
    expect(currentNarrative(session.state)?.profile).toBe('shanghai');
    const { session: other } = open(new FakeHost(sample()), device);
    await other.start();
    expect(currentNarrative(other.state)?.profile).toBe('shanghai');
    await other.chooseProfile('guangxi');
    expect(currentNarrative(other.state)?.profile).toBe('guangxi');
    await other.chooseProfile(null);
    await add(other);
    await other.useAlways('file:ours');
    await other.chooseProfile(null);
    expect(currentNarrative(other.state)?.profile).toBe('ours');
    const [wording] = other.state.wordings;
    if (wording === undefined) throw new Error('not added');
    await other.removeWording(wording);
    expect([other.state.defaultWording, await device.read('default-wording')]).toEqual([null, undefined]);
    expect(currentNarrative(other.state)?.profile).toBe('shanxi');
  });

  test('travels with the workbook that goes by it', async () => {
    const { host, session } = open();
    await session.start();
    await add(session);
    const { session: elsewhere } = open(host);
    await elsewhere.start();
    expect(currentNarrative(elsewhere.state)?.profile).toBe('ours');
  });

  test('of a later version is not used unasked where the workbook goes by an earlier one', async () => {
    const { host, device, session } = open();
    await session.start();
    await add(session);
    const later = ownWording('shanxi', { ...OURS, 标题: '新标题' });
    await device.write('wordings', [{ fileName: later.fileName, text: later.text }]);
    const { session: again } = open(host, device);
    await again.start();
    expect(
      currentNarrative(again.state)
        ?.title.map(({ text }) => text)
        .join(''),
    ).not.toBe('新标题');
    await add(again, later);
    expect(
      currentNarrative(again.state)
        ?.title.map(({ text }) => text)
        .join(''),
    ).toBe('新标题');
  });

  test('that is taken away leaves the choice to the tables', async () => {
    const { device, session } = open();
    await session.start();
    await add(session);
    const [wording] = session.state.wordings;
    if (wording === undefined) throw new Error('not added');
    await session.removeWording(wording);
    expect(session.state).toMatchObject({ wordings: [], wording: null, settings: { profile: null } });
    expect(await device.read('wordings')).toEqual([]);
    expect(currentNarrative(session.state)?.profile).toBe('shanxi');
  });

  test('can be added while marks stand', async () => {
    const { session } = open();
    await session.start();
    await session.reviewAndMark();
    expect(await add(session)).toBe(true);
    expect(session.state.settings.profile).toBe('file:ours');
  });

  test('is not chosen when the workbook does not take it', async () => {
    const { host, session } = open();
    await session.start();
    host.failing = { writeSetting: new FakeProblem('access-denied', '只读。') };
    expect(await add(session)).toBe(false);
    expect(session.state.notices.at(-1)).toMatchObject({ kind: 'problem', problem: { message: '只读。' } });
    expect(session.state.settings.profile).toBeNull();
  });

  test('with a mistake is refused with its lines, and what was chosen stays', async () => {
    const { session } = open();
    await session.start();
    await session.addWording('错.txt', () => Promise.resolve('写法：x\n没有冒号'));
    expect(session.state.refusedWording?.fileName).toBe('错.txt');
    expect(session.state.refusedWording?.problems.at(-1)).toMatch(/^第 2 行：/);
    expect(session.state.wordings).toEqual([]);
    session.dismissRefusedWording();
    expect(session.state.refusedWording).toBeNull();
  });
});

test('a template is there next time, and can be put away', async () => {
  const device = new MemoryStore();
  const first = new Session(new FakeHost(sample()), new FakeClock(), device);
  await first.start();
  await first.useTemplate('文件头.docx', () => Promise.resolve(new Uint8Array([1, 2])));
  const next = new Session(new FakeHost(sample()), new FakeClock(), device);
  await next.start();
  expect(next.state.template).toEqual({ fileName: '文件头.docx', bytes: new Uint8Array([1, 2]) });
  await next.forgetTemplate();
  expect(next.state.template).toBeNull();
  expect(await device.read('template')).toBeUndefined();
});
