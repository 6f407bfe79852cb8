import { said } from '../letters';
import { comparing } from '../saying';
import { asserted, numbersOf, saysNone } from '../stating';
import { numbersIn, ofWord, onlyListed, type Form } from './form';

/** 3辆, 12批次; 购置数及保有量分别为0辆和3辆. */
const count = ofWord(said('N+'), 'count', ({ unit }, frame, words) => numbersOf('count', numbersIn(words), frame, { unit }));

/** 较上年增加1辆: no number of the item itself. */
const countMore = onlyListed(said('D N'));

/** 与上年持平; 决算数与预算数基本持平. */
const same = ofWord(said('E'), 'same', (word, frame) => {
  const { with: other, plan } =
    word.with === null ? (frame.compared ?? { with: 'prior', plan: null }) : { ...word, with: word.with };
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

export const ASSERTIONS: readonly Form[] = [count, countMore, same, order, none, bare];
