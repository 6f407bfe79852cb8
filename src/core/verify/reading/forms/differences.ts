import type { Statement } from '../statement';
import { FINAL, type Frame } from '../frame';
import { said } from '../letters';
import type { Speaker } from '../speaker';
import type { AmountToken, Direction } from '../tokens';
import { amountsIn, onlyListed, wordOf, type Form } from './form';
import type { Node } from '../clauses';

/** 增加97.19万元; 分别增加5.00万元、6.00万元. */
const plain: Form = {
  said: said('D (?:I |F )*A+'),
  read: (words, frame, speaker) => difference(words, amountsIn(words), frame, speaker),
};

/** 分别比上年减少15.72万元和增加36.05万元: which is whose is not told apart. */
const eachItsWay = onlyListed(said('D A j D A'));

/**
 * 较上年1200.00万元增加97.19万元; 比年初预算1000.00万元增加141.44万元: what it is compared with, then the difference. The
 * item may be named again: 较2021年机关运行经费150.00万元减少6.58万元.
 */
const fromBase: Form = {
  said: said('C (?:I )?A (?:I |F )*D A+'),
  read: (words, frame, speaker) => {
    const [base, ...rest] = amountsIn(words);
    const after = base === undefined ? frame : baseAmount(words, base, frame, speaker);
    return difference(words, rest, after, speaker);
  },
};

/** 与上年1200.00万元相比. */
const base: Form = {
  said: said('C (?:I )?A'),
  read: (words, frame, speaker) => {
    const [amount] = amountsIn(words);
    return amount === undefined ? frame : baseAmount(words, amount, frame, speaker);
  },
};

/** 由12.00万元减少到11.47万元: last year's amount, or the budget's where the sentence compares with that, and this year's. */
const fromTo: Form = {
  said: said('r A D (?:o )?A'),
  read: (words, frame, speaker) => {
    const [before, now] = amountsIn(words);
    if (before === undefined || now === undefined) return frame;
    const { with: other, plan } = frame.compared ?? { with: 'prior', plan: null };
    const from = wordOf(words, 'from');
    const year = from === undefined ? undefined : /\d{4}/.exec(speaker.passage.text.slice(from.start, from.end))?.[0];
    if (from !== undefined && year !== undefined) speaker.mention(from, Number(year), 'compared', frame);
    if (other === 'budget') speaker.state('budget', [before], frame, { plan, isBase: true });
    else speaker.state('final', [before], { ...frame, year: 'last' }, { isBase: true });
    return speaker.amounts([now], FINAL, frame);
  },
};

/** 由上年的12.00万元, whatever became of it. */
const from: Form = {
  said: said('r A'),
  read: (words, frame, speaker) => {
    speaker.state('final', amountsIn(words), { ...frame, year: 'last' }, { isBase: true });
    return frame;
  },
};

/** 决算数大于预算数141.44万元; 决算14.34万元，小于年初预算18.19万元. */
const beyond: Form = {
  said: said('O A'),
  read: (words, frame, speaker) => {
    const order = wordOf(words, 'order');
    const compared = { with: 'budget', plan: order?.plan ?? null } as const;
    return difference(words, amountsIn(words), { ...frame, compared }, speaker, { isBaseOrDifference: true });
  },
};

/** 增加预算5.00万元: a change of the budget is none of the item. */
const ofBudget = onlyListed(said('D G A'));

function difference(
  words: readonly Node[],
  amounts: readonly AmountToken[],
  frame: Frame,
  speaker: Speaker,
  more: Pick<Statement, 'isBaseOrDifference'> = {},
): Frame {
  const direction: Direction = (wordOf(words, 'direction') ?? wordOf(words, 'order'))?.direction ?? 'up';
  const { with: other, plan } = frame.compared ?? { with: 'prior', plan: null };
  return speaker.state('delta', amounts, frame, { direction, with: other, plan, ...speaker.besideBudget(frame), ...more });
}

/** Behind 与上年相比 an amount is this year's: 与上年相比公务接待费2.87万元. */
function baseAmount(words: readonly Node[], amount: AmountToken, frame: Frame, speaker: Speaker): Frame {
  const compared = wordOf(words, 'compared');
  const isOver = compared !== undefined && /比较?$/.test(speaker.passage.text.slice(compared.start, compared.end));
  if (isOver && wordOf(words, 'item') !== undefined) return speaker.amounts([amount], frame.side, frame);
  if (compared?.with === 'budget')
    speaker.state('budget', [amount], { ...frame, year: compared.year ?? frame.year }, { plan: compared.plan, isBase: true });
  else speaker.state('final', [amount], { ...frame, year: compared?.year ?? 'last', side: FINAL }, { isBase: true });
  return frame;
}

export const DIFFERENCES: readonly Form[] = [plain, eachItsWay, fromBase, base, from, fromTo, beyond, ofBudget];
