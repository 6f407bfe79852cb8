import { columnName } from '../../tables/naming';
import { figureAt, sumOf, type Sources } from './figures';
import { condition, isSome, isZero, list, unchanged, words, type Condition, type Quantity, type Scope } from './slot';
import { budgetReason, inputQuantity, inputUnlessUnspent, inputWords, wordsUnlessUnspent } from './typed';

const ITEMS = {
  abroad: '因公出国（境）费',
  'vehicle-purchase': '公务用车购置费',
  'vehicle-running': '公务用车运行维护费',
  reception: '公务接待费',
} as const;

type Item = keyof typeof ITEMS;

/** Slots of 财政拨款“三公”经费支出决算表. */
export function threePublicSlots(sources: Sources): Scope {
  const total = {
    ...sides(sources, 'total', '“三公”经费'),
    上年: lastYears(sources, 'total', '“三公”经费'),
  };
  const vehicles = {
    ...sides(sources, 'vehicles', '公务用车购置及运行维护费'),
    上年: sumOf(
      lastYears(sources, 'vehicle-purchase', ITEMS['vehicle-purchase']),
      lastYears(sources, 'vehicle-running', ITEMS['vehicle-running']),
    ),
  };
  return {
    三公: {
      ...total,
      有变化: condition(!unchanged(total.决算, total.上年)),
      原因: wordsUnlessUnspent(sources, 'reason.three-public.total', [total.决算, total.上年], {
        optional: unchanged(total.决算, total.上年),
      }),
      预算差异原因: budgetReason(sources, 'reason.budget.three-public.total', total.决算, total.预算),
    },
    有三公经费: condition(![total.预算, total.决算].every(isZero) || isSome(total.上年)),
    有三公支出: condition(!isZero(total.决算)),
    有出国费: spentOn(sources, 'abroad'),
    有购置费: spentOn(sources, 'vehicle-purchase'),
    有运行费: spentOn(sources, 'vehicle-running'),
    有接待费: spentOn(sources, 'reception'),
    车辆: {
      ...vehicles,
      有变化: condition(!unchanged(vehicles.决算, vehicles.上年)),
      原因: inputWords(sources, 'reason.three-public.vehicles', { optional: unchanged(vehicles.决算, vehicles.上年) }),
    },
    三公各项: list((Object.keys(ITEMS) as Item[]).map((item) => ({ id: item, slots: itemSlots(sources, item) }))),
    出国: {
      ...itemSlots(sources, 'abroad'),
      团组: countOf(sources, 'count.abroad.groups', 'abroad', 'abroad-groups'),
      人次: countOf(sources, 'count.abroad.persons', 'abroad', 'abroad-people'),
    },
    购置: {
      ...itemSlots(sources, 'vehicle-purchase'),
      辆数: countOf(sources, 'count.vehicles.purchased', 'vehicle-purchase', 'vehicles-bought'),
    },
    运行: {
      ...itemSlots(sources, 'vehicle-running'),
      保有量: printedIfUnknown(sources, inputQuantity(sources, 'count.vehicles.kept'), 'vehicles-kept'),
    },
    接待: {
      ...itemSlots(sources, 'reception'),
      批次: countOf(sources, 'count.reception.batches', 'reception'),
      人次: countOf(sources, 'count.reception.persons', 'reception'),
    },
    ...receptionSlots(sources),
  };
}

interface Sides extends Scope {
  readonly 预算: Quantity;
  readonly 全年预算: Quantity;
  readonly 决算: Quantity;
}

/** Most forms have one budget; where a form has both, 全年预算 is the one of the whole year. */
function sides(sources: Sources, column: string, name: string): Sides {
  const budget = figureAt(sources, 'three-public', 'budget', column, `${name}预算数`);
  const hasBoth = sources.figures.rows('three-public').some(({ id }) => id === 'adjusted-budget');
  return {
    预算: budget,
    全年预算: hasBoth ? figureAt(sources, 'three-public', 'adjusted-budget', column, `${name}全年预算数`) : budget,
    决算: figureAt(sources, 'three-public', 'final', column, `${name}决算数`),
  };
}

/** As typed or as last year's workbook says; else as this year's table does, in forms that have last year beside this year. */
function lastYears(sources: Sources, item: Item | 'total', name: string): Quantity {
  const typed = inputQuantity(sources, `prior.three-public.${item}`);
  const printed = sources.figures.figure('three-public', 'prior', item);
  if (typed.known || printed === undefined) return typed;
  return figureAt(sources, 'three-public', 'prior', item, `上年${name}决算数`);
}

/** Some forms go on with counts, which then need not be typed. */
function printedIfUnknown(sources: Sources, typed: Quantity, column: string): Quantity {
  if (typed.known || sources.figures.figure('three-public', 'final', column) === undefined) return typed;
  return figureAt(sources, 'three-public', 'final', column, columnName('three-public', column));
}

function itemSlots(sources: Sources, item: Item): Scope {
  const both = sides(sources, item, ITEMS[item]);
  const spent = both.决算;
  const prior = lastYears(sources, item, ITEMS[item]);
  return {
    ...both,
    名称: words({ kind: 'text', text: ITEMS[item] }),
    上年: prior,
    有变化: condition(!unchanged(spent, prior)),
    原因: wordsUnlessUnspent(sources, `reason.three-public.${item}`, [spent, prior], { optional: unchanged(spent, prior) }),
    用途: wordsUnlessUnspent(sources, `use.three-public.${item}`, [spent]),
  };
}

/** Also while it is not known, so that what is missing gets asked for. */
function spentOn(sources: Sources, item: Item): Condition {
  return condition(!isZero(sides(sources, item, ITEMS[item]).决算));
}

function countOf(sources: Sources, key: string, item: Item, column?: string): Quantity {
  const typed = inputUnlessUnspent(sources, key, sides(sources, item, ITEMS[item]).决算);
  return column === undefined ? typed : printedIfUnknown(sources, typed, column);
}

/** Parts of 公务接待费 by the keys of their inputs: the columns of forms that print the amount, the batches and the people. */
const RECEPTION_COLUMNS = {
  domestic: ['reception-domestic', 'reception-batches', 'reception-people'],
  'foreign-affairs': ['reception-diplomatic', 'reception-diplomatic-batches', 'reception-diplomatic-people'],
  overseas: ['reception-foreign', 'reception-foreign-batches', 'reception-foreign-people'],
} as const;

/** 公务接待费 in its parts, which few tables print. */
function receptionSlots(sources: Sources): Scope {
  const spent = sides(sources, 'reception', ITEMS.reception).决算;
  const part = (id: keyof typeof RECEPTION_COLUMNS): Scope & { readonly 金额: Quantity } => {
    const [money, batches, people] = RECEPTION_COLUMNS[id];
    const given = (key: string, whole: Quantity, column: string) =>
      printedIfUnknown(sources, inputUnlessUnspent(sources, key, whole), column);
    const amount = given(`amount.reception.${id}`, spent, money);
    return {
      金额: amount,
      批次: given(`count.reception.${id}.batches`, amount, batches),
      人次: given(`count.reception.${id}.persons`, amount, people),
    };
  };
  const domestic = part('domestic');
  const overseas = part('overseas');
  return {
    国内接待: { ...domestic, 用途: wordsUnlessUnspent(sources, 'use.reception.domestic', [domestic.金额]) },
    外事接待: part('foreign-affairs'),
    境外接待: { ...overseas, 用途: wordsUnlessUnspent(sources, 'use.reception.overseas', [overseas.金额]) },
  };
}
