import type { Statement } from '../statement';
import { aside, FINAL, sideOf, wordsOf, type Comparison, type Frame } from '../frame';
import { said } from '../letters';
import { mentioned, missed } from '../saying';
import { amounts, besideBudget, numbersOf } from '../stating';
import type { AmountToken, Direction } from '../tokens';
import { amountsIn, ofWord, onlyListed, wordOf, type Form } from './form';
import type { Node } from '../clauses';

/** 增加97.19万元; 分别增加5.00万元、6.00万元. */
const plain = ofWord(said('D (?:I |F )*A+'), 'direction', ({ direction }, frame, words) =>
  difference(amountsIn(words), direction, frame),
);

/** 分别比上年减少15.72万元和增加36.05万元: which is whose is not told apart. */
const eachItsWay = onlyListed(said('D A j D A'));

/**
 * 较上年1200.00万元增加97.19万元; 比年初预算1000.00万元增加141.44万元: what it is compared with, then the difference. The
 * item may be named again: 较2021年机关运行经费150.00万元减少6.58万元.
 */
const fromBase = ofWord(said('C (?:I )?A (?:I |F )*D A+'), 'direction', ({ direction }, frame, words) =>
  difference(amountsIn(words).slice(1), direction, baseAmount(words, frame)),
);

/** 与上年1200.00万元相比. */
const base: Form = { said: said('C (?:I )?A'), read: baseAmount };

/** 由12.00万元减少到11.47万元: last year's amount, or the budget's where the sentence compares with that, and this year's. */
const fromTo = ofWord(said('r A D (?:o )?A'), 'from', (word, frame, words) => {
  const [before, now] = amountsIn(words);
  if (before === undefined || now === undefined) return frame;
  const year = /\d{4}/.exec(wordsOf(frame, word))?.[0];
  const dated = year === undefined ? frame : mentioned(frame, word, Number(year), 'compared');
  const { with: other, plan } = comparedIn(frame);
  const after = other === 'budget' ? numbersOf('budget', [before], dated, { plan }) : lastYears([before], dated);
  return amounts([now], FINAL, aside(frame, after));
});

/** 由上年的12.00万元, whatever became of it. */
const from: Form = { said: said('r A'), read: (words, frame) => lastYears(amountsIn(words), frame) };

/** 决算数大于预算数141.44万元; 决算14.34万元，小于年初预算18.19万元. */
const beyond = ofWord(said('O A'), 'order', ({ direction, plan }, frame, words) => {
  const compared = { with: 'budget', plan } as const;
  return difference(amountsIn(words), direction, { ...frame, compared }, { isBaseOrDifference: true });
});

/** 比当年收入1273.74万元多7.70万元: the other item and its amount; the difference is of neither. */
const fromOther: Form = {
  said: said('a (?:I |F )+A D A'),
  read: (words, frame) => {
    const [other, ...rest] = amountsIn(words);
    if (other === undefined || wordOf(words, 'item') === undefined) return amountsIn(words).reduce(missed, frame);
    return rest.reduce(missed, amounts([other], FINAL, frame));
  },
};

/** 增加预算5.00万元: a change of the budget is none of the item. */
const ofBudget = onlyListed(said('D G A'));

function comparedIn({ compared }: Frame): Comparison {
  return compared ?? { with: 'prior', plan: null };
}

function difference(
  numbers: readonly AmountToken[],
  direction: Direction,
  frame: Frame,
  more: Pick<Statement, 'isBaseOrDifference'> = {},
): Frame {
  const { with: other, plan } = comparedIn(frame);
  return numbersOf('delta', numbers, frame, { direction, with: other, plan, ...besideBudget(frame), ...more });
}

/** What is compared with is told of besides: what follows is about the item of this year. */
function baseAmount(words: readonly Node[], frame: Frame): Frame {
  const [number] = amountsIn(words);
  const compared = wordOf(words, 'compared');
  if (number === undefined || compared === undefined) return frame;
  // Behind 与上年相比 an amount is this year's: 与上年相比公务接待费2.87万元.
  const isOver = /比较?$/.test(wordsOf(frame, compared)) && wordOf(words, 'item') !== undefined;
  if (isOver) return amounts([number], sideOf(frame), frame);
  if (compared.with === 'prior') return lastYears([number], frame, compared.year ?? 'last');
  const { plan, year } = compared;
  return aside(frame, numbersOf('budget', [number], { ...frame, year: year ?? frame.year }, { plan }));
}

function lastYears(numbers: readonly AmountToken[], frame: Frame, year: Frame['year'] = 'last'): Frame {
  return aside(frame, numbersOf('final', numbers, { ...frame, year }));
}

export const DIFFERENCES: readonly Form[] = [plain, eachItsWay, fromBase, base, from, fromTo, fromOther, beyond, ofBudget];
