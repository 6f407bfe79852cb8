import { figureAt, sumOf, type Sources } from './figures';
import { condition, isZero, list, unchanged, words, type Condition, type Quantity, type Scope } from './slot';
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
    上年: inputQuantity(sources, 'prior.three-public.total'),
  };
  const vehicles = {
    ...sides(sources, 'vehicles', '公务用车购置及运行维护费'),
    上年: vehiclesOfLastYear(sources),
  };
  return {
    三公: {
      ...total,
      原因: wordsUnlessUnspent(sources, 'reason.three-public.total', [total.决算, total.上年], {
        optional: unchanged(total.决算, total.上年),
      }),
      预算差异原因: budgetReason(sources, 'reason.budget.three-public.total', total.决算, total.预算),
    },
    有三公经费: condition(![total.预算, total.决算].every(isZero)),
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
      团组: countOf(sources, 'count.abroad.groups', 'abroad'),
      人次: countOf(sources, 'count.abroad.persons', 'abroad'),
    },
    购置: { ...itemSlots(sources, 'vehicle-purchase'), 辆数: countOf(sources, 'count.vehicles.purchased', 'vehicle-purchase') },
    运行: { ...itemSlots(sources, 'vehicle-running'), 保有量: inputQuantity(sources, 'count.vehicles.kept') },
    接待: {
      ...itemSlots(sources, 'reception'),
      批次: countOf(sources, 'count.reception.batches', 'reception'),
      人次: countOf(sources, 'count.reception.persons', 'reception'),
    },
    ...receptionSlots(sources),
  };
}

function sides(sources: Sources, column: string, name: string): { readonly 预算: Quantity; readonly 决算: Quantity } {
  return {
    预算: figureAt(sources, 'three-public', 'budget', column, `${name}预算数`),
    决算: figureAt(sources, 'three-public', 'final', column, `${name}决算数`),
  };
}

function vehiclesOfLastYear(sources: Sources): Quantity {
  const purchase = inputQuantity(sources, 'prior.three-public.vehicle-purchase');
  const running = inputQuantity(sources, 'prior.three-public.vehicle-running');
  return sumOf(purchase, running);
}

function itemSlots(sources: Sources, item: Item): Scope {
  const { 预算: budget, 决算: spent } = sides(sources, item, ITEMS[item]);
  const prior = inputQuantity(sources, `prior.three-public.${item}`);
  return {
    名称: words({ kind: 'text', text: ITEMS[item] }),
    预算: budget,
    决算: spent,
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

function countOf(sources: Sources, key: string, item: Item): Quantity {
  return inputUnlessUnspent(sources, key, sides(sources, item, ITEMS[item]).决算);
}

/** 公务接待费 in its parts, which no table prints. */
function receptionSlots(sources: Sources): Scope {
  const spent = sides(sources, 'reception', ITEMS.reception).决算;
  const part = (id: string): Scope & { readonly 金额: Quantity } => {
    const amount = inputUnlessUnspent(sources, `amount.reception.${id}`, spent);
    return {
      金额: amount,
      批次: inputUnlessUnspent(sources, `count.reception.${id}.batches`, amount),
      人次: inputUnlessUnspent(sources, `count.reception.${id}.persons`, amount),
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
