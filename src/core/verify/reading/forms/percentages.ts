import type { Node } from '../clauses';
import { aside, type Frame } from '../frame';
import { said } from '../letters';
import { missed } from '../saying';
import { changes, numbersOf } from '../stating';
import type { Target } from '../target';
import type { NumberToken } from '../tokens';
import { amountsIn, numbersIn, ofWord, onlyListed, type Form } from './form';

/** 增长8.10%; 分别增长5.00%、6.00%. */
const change = ofWord(said('D (?:I |F )*P+'), 'direction', ({ direction }, frame, words) =>
  changes(percentsIn(words), direction, frame),
);

/** 增加5.00万元（10.00%）; 减少5.00万元、10.00%: behind its difference a percentage needs no word. A sign is one: （-10.00%）. */
const bare: Form = {
  said: said('P+'),
  read: (words, frame) => {
    const numbers = percentsIn(words);
    const isFall = numbers.every(({ value }) => value.isNegative());
    if (isShare(numbers, frame)) {
      const isTentative = frame.told.items.length < 2;
      return { ...numbersOf('share', numbers, { ...frame, isTentative }, { whole: '', ...headOf(frame) }), isTentative: false };
    }
    return changes(isFall ? numbers.map(unsigned) : numbers, isFall && frame.isBracket ? 'down' : null, frame);
  },
};

/** 预决算差异率-31.00%. */
const gap = ofWord(said('V P'), 'percent', (number, frame) =>
  numbersOf('change', [unsigned(number)], frame, { direction: number.value.isNegative() ? 'down' : 'up', with: 'budget' }),
);

/** 占本年支出合计的87.99%; 占本年支出1297.19万元的87.99%. */
const share = ofWord(said('S (?:A )?P+'), 'share', ({ whole }, frame, words) => {
  const after = amountsIn(words).reduce(missed, frame);
  return numbersOf('share', percentsIn(words), after, { whole, ...headOf(frame) });
});

/** 基本支出856.15万元（66.00%）: in a bracket behind a part's amount. */
function isShare(numbers: readonly NumberToken[], { isBracket, clause, subject, said: { statements } }: Frame): boolean {
  const [number] = numbers;
  const last = statements.at(-1);
  if (number === undefined || numbers.length > 1 || !isBracket || clause.hasItem || last?.kind !== 'final') return false;
  return last.target === subject[0] && last.passage.text.slice(last.end, number.start) === '(';
}

/** What a part is a share of where no whole is named. */
function headOf({ list, subject }: Frame): { readonly head?: Target } {
  const head = list?.head.find((target) => !subject.includes(target));
  return head === undefined ? {} : { head };
}

/** 完成年初预算的114.14%; 预算完成率98.00%. */
const rate = ofWord(said('R P+'), 'rate', ({ plan }, frame, words) => numbersOf('rate', percentsIn(words), frame, { plan }));

/** 分别完成年初预算的102.61%、调整预算的98.20%. */
const rateAsWell = ofWord(said('G P'), 'budget', ({ plan }, frame, words) =>
  numbersOf('rate', percentsIn(words), frame, { plan }),
);

/** 完成预算5.00万元的80.00%: the budget's amount stands between. */
const rateOfAmount = ofWord(said('R A P'), 'rate', ({ plan }, frame, words) => {
  const beside = aside(frame, numbersOf('budget', amountsIn(words), frame, { plan }));
  return numbersOf('rate', percentsIn(words), beside, { plan });
});

/** 完成年初预算30.43万元 without a percentage says nothing that could be compared. */
const ofAmount = onlyListed(said('R A'));

function percentsIn(words: readonly Node[]): readonly NumberToken[] {
  return numbersIn(words).filter(({ type }) => type === 'percent');
}

function unsigned(number: NumberToken): NumberToken {
  return { ...number, value: number.value.abs() };
}

export const PERCENTAGES: readonly Form[] = [change, bare, gap, share, rate, rateAsWell, rateOfAmount, ofAmount];
