import { accountKey } from '../../form/accounts/accountKeys';
import { inputKey, itemById, nameOf, printedCells } from '../../form';
import { itemDigitsOf } from '../../form/accounts/functional';
import { BUDGET_TABLES } from '../../form/accounts/tables';
import type { Cell } from '../../form/item/place';
import type { Figures } from '../../figures/figures';
import { accountUses, offerWords as say } from '../../messages/inputSheet';
import { CATALOG } from '../../tables/catalog';
import { sumAt } from '../changes/comparisons';
import { likelyUse } from '../inputs/accountUses';
import { inputLabel } from '../inputs/inputs';
import type { NarrativeInputs } from '../inputs/parseInputs';

/** An answer that lies at hand; it is not taken for one before somebody confirms it. */
export interface Offer {
  readonly text: string;
  /** Where it comes from. */
  readonly source: string;
}

/** The money of projects by budgets. */
const PROJECT_FUNDS = ['evaluated-general', 'evaluated-fund', 'evaluated-capital'] as const;

/** What the tables say of things that texts define by themselves. */
const FROM_TABLES = [
  { of: 'vehicles-kept', printed: 'vehicles-owned' },
  ...PROJECT_FUNDS.map((id) => ({ of: id, printed: id })),
] as const;

/** What most departments answer. */
const USUAL: readonly (readonly [key: string, text: string])[] = [
  [inputKey('evaluated-insurance', 'figure'), '0'],
  ['performance.text', say.none],
  ['performance.other', say.none],
  ['performance.mechanism', say.mechanism],
];

/** What is mostly the same as another answer: all projects have a target, are followed and are evaluated, all cars are owned. */
const AS_ANSWERED = (
  [
    ['vehicles-owned', 'vehicles-kept'],
    ['targeted-projects', 'evaluated-projects'],
    ['tracked-projects', 'evaluated-projects'],
    ['targeted-funds', 'evaluated-funds'],
    ['tracked-funds', 'evaluated-funds'],
  ] as const
).map((ids) => ids.map((id) => inputKey(id, 'figure')) as [key: string, from: string]);

/** Answers to offer, by the keys of inputs; some follow from what was answered. */
export function offersOf(figures: Figures, { values }: NarrativeInputs): ReadonlyMap<string, Offer> {
  const offers = new Map<string, Offer>(USUAL.map(([key, text]) => [key, { text, source: say.usual }]));
  const offer = (key: string, name: string, cells: readonly Cell[]): void => {
    const amount = sumAt(figures, cells);
    const table = cells[0]?.[0];
    if (amount === null || table === undefined) return;
    const title = figures.table(table)?.number ?? CATALOG[table].title;
    offers.set(key, { text: amount.toFixed(), source: say.fromTable(title, name) });
  };
  for (const { of, printed } of FROM_TABLES) {
    const { name, at } = itemById(printed);
    offer(inputKey(of, 'figure'), name, printedCells(at, figures));
  }
  offer(
    inputKey('evaluated-funds', 'figure'),
    nameOf('project'),
    PROJECT_FUNDS.flatMap((id) => printedCells(itemById(id).at, figures)),
  );
  for (const [key, from] of AS_ANSWERED) {
    const answer = values.get(from);
    if (answer !== undefined) offers.set(key, { text: answer.toString(), source: say.asAnswered(inputLabel(from)) });
  }
  // 机关运行经费 is the 公用经费 of agencies.
  const operating = itemById('operating');
  if (isAgency(figures)) offer(inputKey('agency-operation', 'figure'), operating.name, printedCells(operating.at, figures));
  for (const [key, text] of likelyUses(figures)) offers.set(key, { text, source: accountUses.source });
  return offers;
}

/** What the names of accounts say of what was spent. */
function likelyUses(figures: Figures): readonly (readonly [key: string, text: string])[] {
  return Object.entries(BUDGET_TABLES).flatMap(([subject, { table }]) => {
    const rows = figures.rows(table);
    return rows.flatMap((row) => {
      const use = row.level === 'total' ? null : likelyUse(rows, row);
      return use === null ? [] : [[accountKey('use', subject, row.id), use] as const];
    });
  });
}

/** A department whose own money pays for 行政运行. */
function isAgency(figures: Figures): boolean {
  return figures
    .rows('general-budget')
    .some(
      ({ id, name, level, figures: own }) =>
        level === 'item' && itemDigitsOf(name) === '01' && id.endsWith('01') && own.get('basic')?.value?.isZero() === false,
    );
}
