import { accountLevel, isAccountCode, joinCode } from '../../form/accounts/accountCode';
import { isNamed, type BlockSpec } from '../catalog/spec';
import type { AccountLevel } from '../../figures/figure';
import { classCodeOf } from '../../form/accounts/functional';
import { MONEY_UNITS } from '../../amounts/unit';
import { memoised, memoisedOf } from '../../text/memoised';
import type { PrintedBlock } from './printedBlock';
import type { RowsAbove } from './tableDraft';
import { labelWords, printedName } from '../../text/words';

/** What a row of a table stands for. */
export interface RowIdentity {
  readonly id: string;
  readonly name: string;
  readonly code?: string;
  readonly level?: AccountLevel | undefined;
  readonly count?: boolean;
}

export type Identified = RowIdentity | { readonly badCode: string } | null;

/** A row among the classes that names a class the product does not know. */
const CLASS_LABEL = /.支出$/;
/** 二、 of a row on the first level of a list. */
const OWN_ORDINAL = /^[一二三四五六七八九十]+、/;
const UNIT_BEHIND = new RegExp(`\\((?:单位[::])?(?:${MONEY_UNITS})\\)$`);

/** A row's label as the catalogue's patterns see it. */
const rowWords = memoised((text) => labelWords(text).replace(UNIT_BEHIND, ''));

/** What the codes and the words of a row say that it is; `null` where they say nothing that the catalogue knows. */
export function identify(block: PrintedBlock, row: number, above: RowsAbove): Identified {
  return block.system === null ? identifyListed(block, row, above) : identifyAccount(block, row, above);
}

/** A coded row by its digits; a total by its words. */
function identifyAccount(block: PrintedBlock, row: number, above: RowsAbove): Identified {
  const { parts, name } = block.account(row);
  const code = joinCode(parts, above.codes.get(block.index) ?? '');
  if (code !== '') {
    if (block.system === null || !isAccountCode(code, block.system)) return { badCode: `${code} ${name}`.trim() };
    above.codes.set(block.index, code);
    return { id: code, name: printedName(name), code, level: accountLevel(code) ?? undefined };
  }
  const words = rowWords(name);
  const total = words === '' ? undefined : block.spec.rows.find((spec) => spec.match.test(words));
  return total ? { id: total.id, name: total.label, level: block.system === 'functional' ? 'total' : undefined } : null;
}

function identifyListed(block: PrintedBlock, row: number, above: RowsAbove): Identified {
  const text = block.label(row);
  if (text === '') return null;
  const words = rowWords(text);
  const fitting = rowsNamed(block.spec, words).filter(
    ({ after, before, heading, partOf }) =>
      (after === undefined || above.has(after)) &&
      (before === undefined || after === undefined || !above.isBelow(before, after)) &&
      (heading?.test(words) !== true || block.hasFigure(row)) &&
      (partOf === undefined || (above.has(partOf) && !OWN_ORDINAL.test(text.trim()))),
  );
  // 总计 of a form that prints inflow above outflow stands twice: the second is the outflow's.
  const spec = fitting.find(({ id }) => !above.has(id)) ?? fitting[0];
  if (spec) return { id: spec.id, name: spec.label, count: spec.count === true };
  if (block.spec.accounts !== 'listed-and-classes') return null;
  const code = classCodeOf(words);
  if (code !== null) return { id: code, name: printedName(text), code, level: 'class' };
  return !above.has('expenditure-total') && CLASS_LABEL.test(words)
    ? { id: `class:${words}`, name: printedName(text), level: 'class' }
    : null;
}

/** The rows of a block that these words may name. Every form prints the same few words, so each is matched once. */
const rowsNamed = memoisedOf(({ rows }: BlockSpec, words) =>
  rows.filter((row) => isNamed(row, words) || row.heading?.test(words) === true),
);
