import { inClause, type Frame } from '../frame';
import { said } from '../letters';
import { comparing, missed } from '../saying';
import { asserted, besideBudget, itemNamed, numbersOf, saysNone, TOTAL } from '../stating';
import type { Span } from '../tokens';
import { numbersIn, ofWord, onlyListed, wordOf, type Form } from './form';

/** 3辆, 12批次; 购置数及保有量分别为0辆和3辆; 5个项目. */
const count = ofWord(said('N+n?'), 'count', (number, frame, words) => {
  const { unit } = number;
  if (unit !== '个' && isOfAll(number, frame)) return inClause(missed(frame, number), { isForeign: true });
  const things = wordOf(words, 'counted');
  const numbers = numbersIn(words).map((one) => (one.end === things?.start ? { ...one, end: things.end } : one));
  // 涉及项目4个, where nothing says what was done with them.
  const subject = unit !== '个' || frame.subject.length > 0 ? frame.subject : (itemNamed('绩效自评', frame.itemAt) ?? []);
  const isImplied = frame.list !== null && !frame.clause.hasItem;
  return numbersOf('count', numbers, { ...frame, subject }, { unit, ...(isImplied ? { isImplied } : {}) });
});

/** 对4个项目开展绩效自评; 3个项目评价等级为优; 1个为良: the name stands behind the number. */
const countOfNamed: Form = { ...count, said: said('N(?:n )?I') };

/** 执法执勤用车12辆、特种专业技术用车11辆，两类合计23辆: of several kinds together. */
function isOfAll({ start }: Span, { clause, passage }: Frame): boolean {
  return !clause.hasItem && TOTAL.test(passage.text.slice(clause.from, start));
}

/** 较上年增加1辆: no number of the item itself. */
const countMore = onlyListed(said('D N'));

/** 与上年持平; 决算数与预算数基本持平. */
const same = ofWord(said('E'), 'same', (word, frame) => {
  const beside = besideBudget(frame).besideBudget === undefined ? 'prior' : 'budget';
  const { with: other, plan } =
    word.with === null ? (frame.compared ?? { with: beside, plan: null }) : { ...word, with: word.with };
  const after = comparing(frame, { ...word, with: other, plan });
  return { ...asserted('same', word, after, { with: other, plan }), compared: frame.compared };
});

/** 决算数大于年初预算数. */
const order = ofWord(said('O'), 'order', (word, frame) =>
  asserted('order', word, frame, { direction: word.direction, with: 'budget', plan: word.plan }),
);

/** 本年度无此项支出. */
const none = ofWord(said('Z'), 'none', saysNone);

/** A number that nothing in front of it makes a statement. */
const bare = onlyListed(said('B'));

export const ASSERTIONS: readonly Form[] = [count, countOfNamed, countMore, same, order, none, bare];
