import { Decimal } from 'decimal.js';
import { WAN_PLACE } from '../../../amounts/slack';
import { aside, FINAL, sideOf } from '../frame';
import { said } from '../letters';
import { amounts } from '../stating';
import type { NumberToken, Span } from '../tokens';
import { amountsIn, ofWord, onlyListed, wordOf, type Form } from './form';

/** Of the side that the list's head has, else of the final account: 公务接待费2.87万元. */
const plain: Form = {
  said: said('A+'),
  read: (words, frame) => amounts(amountsIn(words), sideOf(frame), frame, frame.list === null ? {} : { isImplied: true }),
};

/** 支出决算为1,141.44万元; 预算执行数98.50万元. */
const final: Form = {
  said: said('(?:G )?F A+'),
  read: (words, frame) => amounts(amountsIn(words), FINAL, frame),
};

/** 年初预算为1000.00万元; 年初预算安排因公出国（境）费0万元. */
const budget = ofWord(said('(?:F )?G (?:I )*A+'), 'budget', ({ plan }, frame, words) =>
  amounts(amountsIn(words), { kind: 'budget', plan }, frame),
);

/** 上年决算数为60.00万元. */
const lastYears: Form = {
  said: said('H (?:I |F )*A+'),
  read: (words, frame) => aside(frame, amounts(amountsIn(words), FINAL, { ...frame, year: 'last' })),
};

/** 追加10.77万元: of no figure. */
const beside = onlyListed(said('K A'));

/** 700.23万元为人员经费. */
const namedBehind = onlyListed(said('A i(?=[fdtu]*I)'));

/** 国有资本经营预算财政拨款收入为零. */
const zero = ofWord(said('(?:F |G )?z'), 'zero', (word, frame, words) => {
  const of = wordOf(words, 'budget');
  return amounts([nothing(word)], of === undefined ? sideOf(frame) : { kind: 'budget', plan: of.plan }, frame);
});

function nothing({ start, end }: Span): NumberToken {
  return { type: 'amount', unit: '万元', start, end, value: new Decimal(0), place: WAN_PLACE, decimals: 2 };
}

export const AMOUNTS: readonly Form[] = [plain, beside, namedBehind, final, budget, lastYears, zero];
