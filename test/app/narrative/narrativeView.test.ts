import { currentNarrative, narrativeView, type NarrativeView } from '../../../src/app/narrative/narrativeView';
import { Session } from '../../../src/app/session/session';
import { runsText } from '../../../src/core/said/run';
import { FakeClock } from '../fakeClock';
import { FakeHost, sample } from '../fakeHost';

const paragraphsOf = ({ title, sections }: NarrativeView) => [title, ...sections.flatMap(({ paragraphs }) => paragraphs)];

/** What the session's narrative looks like, after what was shown before. */
function shown({ state }: Session, before: NarrativeView | null): NarrativeView {
  const narrative = currentNarrative(state);
  if (narrative === null) throw new RangeError('no narrative');
  return narrativeView(narrative, state.exported, before);
}

test('a paragraph that an answer does not change is the same object, and need not be drawn again', async () => {
  const session = new Session(new FakeHost(sample()), new FakeClock());
  await session.start();
  await session.review();
  const before = shown(session, null);
  await session.typeInput('procurement.sme', '5');
  const after = shown(session, before);
  const changed = paragraphsOf(after).filter((paragraph) => !paragraphsOf(before).includes(paragraph));
  expect(changed.map(({ runs }) => runsText(runs))).toEqual([expect.stringContaining('中小企业合同金额5.00万元')]);
  expect(paragraphsOf(after).length).toBeGreaterThan(20);
});

test('a paragraph that was handed out with other words is drawn again', async () => {
  const session = new Session(new FakeHost(sample()), new FakeClock());
  await session.start();
  await session.review();
  const before = shown(session, null);
  const [title, first] = [before.title.id, before.sections[0]?.paragraphs[0]];
  const exported = {
    profile: 'shanxi',
    paragraphs: { [title]: runsText(before.title.runs), [first?.id ?? '']: '别的话。' },
    document: null,
  };
  const narrative = currentNarrative(session.state);
  const after = narrative && narrativeView(narrative, exported, before);
  expect(after?.title).toBe(before.title);
  expect(after?.sections[0]?.paragraphs[0]?.changed?.before).toEqual(['别的话。']);
});
