import { itemsIn } from '../../../../src/core/verify/reading/items';
import { readPassages } from '../../../../src/core/verify/reading/passage';
import { readStatements } from '../../../../src/core/verify/reading/forms/statements';
import { textDocument } from '../../../../src/core/verify/textDocument';
import { TOWN_AUDIT } from '../sentences/townAudit';

/** What sentences of the section on 三公 state: kind, item, number, year, way and base; behind them the numbers of no item. */
function stated(text: string): readonly string[] {
  const { passages } = readPassages(textDocument(`七、“三公”经费支出决算情况说明\n${text}`));
  const itemsOf = itemsIn(TOWN_AUDIT);
  const said = readStatements(passages, { department: null, itemsOf: ({ section }) => itemsOf(section).itemAt });
  return [
    ...said.statements.map(({ kind, target, number, year, direction, with: other }) =>
      [kind, target.name, number?.value.toString(), year, direction, other].filter((one) => (one ?? null) !== null).join(' '),
    ),
    ...said.loose.map(({ passage, start, end }) => `loose ${passage.text.slice(start, end)}`),
  ];
}

const CHANGED = ['final 公务接待费 2.87', 'delta 公务接待费 0.13 down prior', 'change 公务接待费 4.33 down prior'];

test.each<[string, string, readonly string[]]>([
  ['an amount', '公务接待费2.87万元。', ['final 公务接待费 2.87']],
  ['a budget', '公务接待费年初预算3.00万元，决算2.87万元。', ['budget 公务接待费 3', 'final 公务接待费 2.87']],
  ['a change', '公务接待费2.87万元，比上年减少0.13万元，下降4.33%。', CHANGED],
  ['a percentage in brackets by its sign', '公务接待费2.87万元，比上年减少0.13万元（-4.33%）。', CHANGED],
  [
    'what is compared with, and the difference',
    '公务接待费2.87万元，较上年3.00万元减少0.13万元，完成预算3.00万元的95.67%。',
    [
      'final 公务接待费 2.87',
      'final 公务接待费 3 last',
      'delta 公务接待费 0.13 down prior',
      'budget 公务接待费 3',
      'rate 公务接待费 95.67',
    ],
  ],
  [
    'an amount behind 与上年相比: of this year where it has a name, else of last year',
    '与上年相比公务接待费2.87万元。公务接待费2.87万元，与上年相比3.00万元。',
    ['final 公务接待费 2.87', 'final 公务接待费 2.87', 'final 公务接待费 3 last'],
  ],
  ['from one amount to another', '公务接待费由3.00万元减少到2.87万元。', ['final 公务接待费 3 last', 'final 公务接待费 2.87']],
  ['that two are one', '公务接待费2.87万元，与上年持平。', ['final 公务接待费 2.87', 'same 公务接待费 prior']],
  ['an order', '公务接待费决算数小于年初预算数。', ['order 公务接待费 down budget']],
  ['nothing', '公务接待费支出为零。', ['final 公务接待费 0']],
])('a clause states %s', (_, text, expected) => {
  expect(stated(text)).toEqual(expected);
});

test.each<[string, string, readonly string[]]>([
  [
    'each number for its item',
    '公务接待费、公务用车运行维护费分别为2.87万元、3.00万元，分别减少0.13万元、0.20万元。',
    [
      'final 公务接待费 2.87',
      'final 公务用车运行维护费 3',
      'delta 公务接待费 0.13 down prior',
      'delta 公务用车运行维护费 0.2 down prior',
    ],
  ],
  ['none where they are more than the items', '公务接待费2.87万元、3.00万元。', ['loose 2.87万元', 'loose 3.00万元']],
  ['none behind an unknown name', '公务接待费2.87万元，租赁费1.00万元。', ['final 公务接待费 2.87', 'loose 1.00万元']],
  ['none of an average', '公务接待费2.87万元，人均0.03万元。', ['final 公务接待费 2.87', 'loose 0.03万元']],
  ['none that is reckoned with', '公务接待费＝1.00＋1.87万元。', ['loose 1.00', 'loose 1.87万元']],
])('of several numbers: %s', (_, text, expected) => {
  expect(stated(text)).toEqual(expected);
});

test('what a bracket says is said of what stands before it, and of nothing behind it', () => {
  expect(stated('公务接待费2.87万元（其中公务用车运行维护费1.00万元），比上年减少0.13万元。')).toEqual([
    'final 公务接待费 2.87',
    'final 公务用车运行维护费 1',
    'delta 公务接待费 0.13 down prior',
  ]);
});

test('a sentence without a name is about what its paragraph is about', () => {
  expect(stated('公务接待费2.87万元。比上年减少0.13万元。')).toEqual(CHANGED.slice(0, 2));
});

test('behind two items and without a name, an amount is that of both', () => {
  expect(stated('公务接待费2.87万元，公务用车运行维护费3.00万元，合计5.87万元。').at(-1)).toBe(
    'final 公务接待费、公务用车运行维护费 5.87',
  );
});
