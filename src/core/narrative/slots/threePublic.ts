import { itemById, printedCells, inputKey } from '../../form';
import { catalogueRowName } from '../../tables/naming';
import { figureAt, itemFigure, type Sources } from './figures';
import { mentions } from './answeredTotals';
import { partsOf, sumOf } from './parts';
import {
  awaited,
  condition,
  isSome,
  isZero,
  list,
  unchanged,
  words,
  type Condition,
  type Quantity,
  type Scope,
  type Words,
} from './slot';
import { usualFormula } from '../../messages/narrative';
import { inputUnlessUnspent, reasonOf, wordsUnlessUnspent, itemInput, itemReason } from './typed';

/** The items that are told one by one. */
const COSTS = ['abroad', 'vehicle-purchase', 'vehicle-running', 'reception'] as const;

type Cost = (typeof COSTS)[number];

/** Slots of 财政拨款“三公”经费支出决算表. */
export function threePublicSlots(sources: Sources): Scope {
  const total = {
    ...sides(sources, 'three-public'),
    上年: lastYears(sources, 'three-public'),
  };
  const vehicles = {
    ...sides(sources, 'vehicles'),
    上年: lastYearsVehicles(sources),
  };
  return {
    三公: {
      ...total,
      有变化: condition(!unchanged(total.决算, total.上年)),
      原因: wordsUnlessUnspent(sources, inputKey('three-public', 'reason'), [total.决算, total.上年], {
        optional: unchanged(total.决算, total.上年),
      }),
      预算差异原因: reasonOf(sources, inputKey('three-public', 'budgetReason'), [total.决算, total.预算]),
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
      原因: itemReason(sources, 'vehicles', {
        optional: unchanged(vehicles.决算, vehicles.上年),
        after: [vehicles.决算, vehicles.上年],
      }),
    },
    三公各项: list(
      COSTS.map((item) => ({ id: item, slots: itemSlots(sources, item) })),
      () => itemSlots(sources, 'abroad'),
    ),
    出国: {
      ...itemSlots(sources, 'abroad'),
      团组: countOf(sources, 'abroad-groups', 'abroad'),
      人次: countOf(sources, 'abroad-persons', 'abroad'),
    },
    购置: {
      ...itemSlots(sources, 'vehicle-purchase'),
      辆数: countOf(sources, 'vehicles-purchased', 'vehicle-purchase'),
    },
    运行: {
      ...itemSlots(sources, 'vehicle-running'),
      保有量: printedIfUnknown(sources, itemInput(sources, 'vehicles-kept', 'figure'), 'vehicles-kept'),
    },
    接待: {
      ...itemSlots(sources, 'reception'),
      批次: countOf(sources, 'reception-batches', 'reception'),
      人次: countOf(sources, 'reception-persons', 'reception'),
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
function sides(sources: Sources, id: string): Sides {
  const budget = sideFigure(sources, id, 'budget');
  const hasBoth = sources.figures.rows('three-public').some((row) => row.id === 'adjusted-budget');
  return {
    预算: budget,
    全年预算: hasBoth ? sideFigure(sources, id, 'adjusted-budget') : budget,
    决算: sideFigure(sources, id, 'final'),
  };
}

/** `公务接待费决算数`: the name of the item and of the row. */
function sideFigure(sources: Sources, id: string, side: 'final' | 'budget' | 'adjusted-budget' | 'prior'): Quantity {
  return figureAt(sources, 'three-public', side, columnOf(id), `${itemById(id).name}${catalogueRowName('three-public', side)}`);
}

function columnOf(id: string): string {
  return itemById(id).at[0]?.cells[0]?.[2] ?? id;
}

/** As typed or as last year's workbook says; else as this year's table does, in forms that have last year beside this year. */
function lastYears(sources: Sources, id: string): Quantity {
  const typed = itemInput(sources, id, 'lastYear');
  const isPrinted = sources.figures.figure('three-public', 'prior', columnOf(id)) !== undefined;
  return typed.known || !isPrinted ? typed : sideFigure(sources, id, 'prior');
}

/** As last year printed it; people type its two parts alone. */
function lastYearsVehicles(sources: Sources): Quantity {
  const printed = lastYears(sources, 'vehicles');
  return printed.known ? printed : sumOf(...(itemById('vehicles').parts ?? []).map((part) => lastYears(sources, part)));
}

/** Where one item alone moved, the whole did for its reason, if the wording tells that. */
function sharedReason(sources: Sources, id: Cost): { readonly fallback?: string } {
  if (!mentions(sources.profile, '三公.原因')) return {};
  const moved = COSTS.filter((cost) => !unchanged(sides(sources, cost).决算, lastYears(sources, cost)));
  const areKnown = awaited(COSTS.flatMap((cost) => [sides(sources, cost).决算, lastYears(sources, cost)])).length === 0;
  return areKnown && moved.length === 1 && moved[0] === id ? { fallback: inputKey('three-public', 'reason') } : {};
}

/** Some forms go on with counts, which then need not be typed. */
function printedIfUnknown(sources: Sources, typed: Quantity, id: string): Quantity {
  const isPrinted = printedCells(itemById(id).at, sources.figures).length > 0;
  return typed.known || !isPrinted ? typed : itemFigure(sources, id);
}

function itemSlots(sources: Sources, id: Cost): Scope {
  const { name } = itemById(id);
  const both = sides(sources, id);
  const spent = both.决算;
  const prior = lastYears(sources, id);
  return {
    ...both,
    名称: words({ kind: 'text', text: name }),
    上年: prior,
    有变化: condition(!unchanged(spent, prior)),
    原因: wordsUnlessUnspent(sources, inputKey(id, 'reason'), [spent, prior], {
      optional: unchanged(spent, prior),
      ...sharedReason(sources, id),
    }),
    用途: usualIfUnknown(wordsUnlessUnspent(sources, inputKey(id, 'use'), [spent]), spent, id),
  };
}

/** What an item is spent on by its definition need not be typed. */
function usualIfUnknown(typed: Words, spent: Quantity, id: Cost): Words {
  const { name, inputs, usualUse } = itemById(id);
  const isAsked = typed.runs.some(({ kind }) => kind === 'missing');
  if (usualUse === undefined || inputs?.use === undefined || !isAsked) return typed;
  const cells = spent.known ? spent.sources : [];
  return words({ kind: 'figure', text: usualUse, sources: cells, formula: usualFormula(name), inputs: [inputs.use] });
}

/** Also while it is not known, so that what is missing gets asked for. */
function spentOn(sources: Sources, id: Cost): Condition {
  return condition(!isZero(sides(sources, id).决算));
}

/** A count that no money was spent on need not be typed. */
function countOf(sources: Sources, id: string, cost: Cost): Quantity {
  return printedIfUnknown(sources, inputUnlessUnspent(sources, inputKey(id, 'figure'), sides(sources, cost).决算), id);
}

/** 公务接待费 in its parts, which few tables print. */
function receptionSlots(sources: Sources): Scope {
  const spent = sides(sources, 'reception').决算;
  const given = (id: string, whole: Quantity) =>
    printedIfUnknown(sources, inputUnlessUnspent(sources, inputKey(id, 'figure'), whole), id);
  const part = (id: string) => {
    const amount = given(id, spent);
    return { 金额: amount, 批次: given(`${id}-batches`, amount), 人次: given(`${id}-persons`, amount) };
  };
  const overseas = part('reception-overseas');
  /** Whether guests were abroad is asked for; what was spent here is what they leave of the whole. */
  const here = (id: string, whole: Quantity, abroad: Quantity) =>
    partsOf(whole, [given(`reception-domestic${id}`, spent), abroad], 0)[0] ?? whole;
  const domestic = {
    金额: here('', spent, overseas.金额),
    批次: here('-batches', countOf(sources, 'reception-batches', 'reception'), overseas.批次),
    人次: here('-persons', countOf(sources, 'reception-persons', 'reception'), overseas.人次),
  };
  return {
    国内接待: { ...domestic, 用途: wordsUnlessUnspent(sources, inputKey('reception-domestic', 'use'), [domestic.金额]) },
    外事接待: part('reception-foreign-affairs'),
    境外接待: { ...overseas, 用途: wordsUnlessUnspent(sources, inputKey('reception-overseas', 'use'), [overseas.金额]) },
  };
}
