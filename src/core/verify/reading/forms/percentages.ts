import { said } from '../letters';
import { amountsIn, numbersIn, onlyListed, wordOf, type Form } from './form';

/** 增长8.10%; 分别增长5.00%、6.00%. */
const change: Form = {
  said: said('D (?:I |F )*P+'),
  read: (words, frame, speaker) => speaker.changes(percentsIn(words), wordOf(words, 'direction')?.direction ?? null, frame),
};

/** 增加5.00万元（10.00%）; 减少5.00万元、10.00%: behind its difference a percentage needs no word. A sign is one: （-10.00%）. */
const bare: Form = {
  said: said('P+'),
  read: (words, frame, speaker) => {
    const numbers = percentsIn(words);
    const isFall = numbers.length > 0 && numbers.every(({ value }) => value.isNegative());
    const unsigned = isFall ? numbers.map((number) => ({ ...number, value: number.value.abs() })) : numbers;
    return speaker.changes(unsigned, isFall && frame.isBracket ? 'down' : null, frame);
  },
};

/** 预决算差异率-31.00%. */
const gap: Form = {
  said: said('V P'),
  read: (words, frame, speaker) => {
    const [number] = percentsIn(words);
    if (number === undefined) return frame;
    const direction = number.value.isNegative() ? 'down' : 'up';
    const printed = { ...number, value: number.value.abs() };
    return speaker.state('change', [printed], frame, { direction, with: 'budget' });
  },
};

/** 占本年支出合计的87.99%; 占本年支出1297.19万元的87.99%. */
const share: Form = {
  said: said('S (?:A )?P+'),
  read: (words, frame, speaker) => {
    const whole = wordOf(words, 'share')?.whole ?? '';
    const after = amountsIn(words).reduce((before, token) => speaker.miss(token, before), frame);
    const head = frame.list?.head.find((target) => !frame.subject.includes(target));
    const extra = head === undefined ? { whole } : { whole, head };
    return { ...speaker.state('share', percentsIn(words), after, extra), whole };
  },
};

/** 完成年初预算的114.14%; 预算完成率98.00%. */
const rate: Form = {
  said: said('R P+'),
  read: (words, frame, speaker) => speaker.state('rate', percentsIn(words), frame, { plan: wordOf(words, 'rate')?.plan ?? null }),
};

/** 完成预算5.00万元的80.00%: the budget's amount stands between. */
const rateOfAmount: Form = {
  said: said('R A P'),
  read: (words, frame, speaker) => {
    const plan = wordOf(words, 'rate')?.plan ?? null;
    const after = speaker.state('budget', amountsIn(words), frame, { plan, isBase: true });
    return speaker.state('rate', percentsIn(words), after, { plan });
  },
};

/** 完成年初预算30.43万元 without a percentage says nothing that could be compared. */
const ofAmount = onlyListed(said('R A'));

function percentsIn(words: Parameters<typeof numbersIn>[0]): ReturnType<typeof numbersIn> {
  return numbersIn(words).filter(({ type }) => type === 'percent');
}

export const PERCENTAGES: readonly Form[] = [change, bare, gap, share, rate, rateOfAmount, ofAmount];
