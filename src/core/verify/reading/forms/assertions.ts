import { comparisonWith } from '../frame';
import { said } from '../letters';
import { numbersIn, onlyListed, wordOf, type Form } from './form';

/** 3辆, 12批次; 购置数及保有量分别为0辆和3辆. */
const count: Form = {
  said: said('N+'),
  read: (words, frame, speaker) => {
    const number = wordOf(words, 'count');
    return number === undefined ? frame : speaker.state('count', numbersIn(words), frame, { unit: number.unit });
  },
};

/** 较上年增加1辆: no number of the item itself. */
const countMore = onlyListed(said('D N'));

/** 与上年持平; 决算数与预算数基本持平. */
const same: Form = {
  said: said('E'),
  read: (words, frame, speaker) => {
    const word = wordOf(words, 'same');
    if (word === undefined) return frame;
    const other = word.with ?? frame.compared?.with ?? 'prior';
    const plan = word.with === null ? (frame.compared?.plan ?? null) : word.plan;
    if (word.year !== null) speaker.mention(word, word.year, other === 'budget' ? 'stated' : 'compared', frame);
    const compared = comparisonWith({ ...word, with: other, plan }, frame);
    return { ...speaker.assert('same', word, { ...frame, compared }, { with: other, plan }), compared: frame.compared };
  },
};

/** 决算数大于年初预算数. */
const order: Form = {
  said: said('O'),
  read: (words, frame, speaker) => {
    const word = wordOf(words, 'order');
    if (word === undefined) return frame;
    return speaker.assert('order', word, frame, { direction: word.direction, with: 'budget', plan: word.plan });
  },
};

/** 本年度无此项支出. */
const none: Form = {
  said: said('Z'),
  read: (words, frame, speaker) => {
    const word = wordOf(words, 'none');
    return word === undefined ? frame : speaker.none(word, frame);
  },
};

/** A number that nothing in front of it makes a statement. */
const bare = onlyListed(said('B'));

export const ASSERTIONS: readonly Form[] = [count, countMore, same, order, none, bare];
