import { accountLevel, isAccountCode, joinCode, type AccountSystem } from '../../form/accounts/accountCode';
import type { BlockSpec, RowSpec } from '../catalog/spec';
import type { AccountLevel } from '../../figures/figure';
import { classCodeOf } from '../../form/accounts/functional';
import type { Grid } from '../cells/grid';
import type { LayoutBlock } from '../layout/layout';
import { MONEY_UNITS } from '../../amounts/unit';
import { memoised } from '../../text/memoised';
import type { TableDraft } from './tableDraft';
import { hasFigure } from './unknownFigures';
import { labelWords, printedName } from '../../text/words';

/** What a row of a table stands for. */
export interface RowIdentity {
  readonly id: string;
  readonly name: string;
  readonly code: string | undefined;
  readonly level: AccountLevel | undefined;
  readonly count: boolean;
}

/** What a form that prints names without codes calls an account. */
export interface NamedRows {
  identify(grid: Grid, row: number, column: number): RowIdentity | null;
}

export type Identified = RowIdentity | { readonly badCode: string } | null;

/** A row among the classes that names a class the product does not know. */
const CLASS_LABEL = /.支出$/;
const CODE_AND_NAME = /^\(?(\d{3,7})\)?[-—_:.、]*(\D.*)$/;
/** 二、 of a row on the first level of a list. */
const OWN_ORDINAL = /^[一二三四五六七八九十]+、/;
const UNIT_BEHIND = new RegExp(`\\((?:单位[::])?(?:${MONEY_UNITS})\\)$`);

/** A row's label as the catalogue's patterns see it. */
const rowWords = memoised((text) => labelWords(text).replace(UNIT_BEHIND, ''));

export function labelText(grid: Grid, block: LayoutBlock, row: number): string {
  let text = '';
  for (const column of block.labels) text += grid.text(row, column);
  return text;
}

function accountSystem(block: LayoutBlock): AccountSystem | null {
  const { accounts } = block.spec;
  return accounts === 'functional' || accounts === 'economic' ? accounts : null;
}

export function identify(
  grid: Grid,
  block: LayoutBlock,
  blockIndex: number,
  row: number,
  draft: TableDraft,
  named: NamedRows | null,
): Identified {
  const system = accountSystem(block);
  return system ? identifyAccount(grid, block, blockIndex, row, draft, system, named) : identifyListed(grid, block, row, draft);
}

interface LabelCell {
  /** A part of a code in a cell of its own; zeros stand for none. */
  readonly digits: string;
  /** A code with its name behind it in one cell. */
  readonly code: string;
  readonly behind: string;
  readonly isName: boolean;
}

const labelCell = memoised((words): LabelCell => {
  if (/^\d+$/.test(words)) return { digits: /^0+$/.test(words) ? '' : words, code: '', behind: '', isName: false };
  const [, code = '', behind = ''] = CODE_AND_NAME.exec(words) ?? [];
  return { digits: '', code, behind, isName: words !== '' && !/^[类款项]$/.test(words) };
});

/** The digits and the name that the label cells of a row print; `类`, `款`, `项` beside a 合计 are header words. */
function codeAndName(
  grid: Grid,
  block: LayoutBlock,
  row: number,
  system: AccountSystem,
): { parts: string[]; name: string; column: number } {
  const parts: string[] = [];
  let name = '';
  let nameColumn = block.labels[0] ?? 0;
  for (const column of block.labels) {
    const words = grid.wordsOrDigits(row, column);
    if (words === '') {
      parts.push('');
      continue;
    }
    const { digits, code, behind, isName } = labelCell(words);
    const isJoined = code !== '' && isAccountCode(code, system);
    parts.push(isJoined ? code : digits);
    if (!isName) continue;
    name = isJoined ? behind : grid.text(row, column);
    nameColumn = column;
  }
  return { parts, name, column: nameColumn };
}

/** True where the label cells of a row hold a code: a table without any lists its accounts by name. */
export function hasCode(grid: Grid, block: LayoutBlock, row: number): boolean {
  const system = accountSystem(block);
  return system !== null && codeAndName(grid, block, row, system).parts.some((part) => part !== '');
}

/** A coded row by its digits; a total by its words. */
function identifyAccount(
  grid: Grid,
  block: LayoutBlock,
  blockIndex: number,
  row: number,
  draft: TableDraft,
  system: AccountSystem,
  named: NamedRows | null,
): Identified {
  const { parts, name, column } = codeAndName(grid, block, row, system);
  const code = joinCode(parts, draft.previousCode.get(blockIndex) ?? '');
  if (code !== '') {
    if (!isAccountCode(code, system)) return { badCode: `${code} ${name}`.trim() };
    draft.previousCode.set(blockIndex, code);
    return { id: code, name: printedName(name), code, level: accountLevel(code) ?? undefined, count: false };
  }
  const words = rowWords(name);
  if (words === '') return null;
  const total = block.spec.rows.find((spec) => spec.match.test(words));
  const level = system === 'functional' ? 'total' : undefined;
  if (total) return { id: total.id, name: total.label, code: undefined, level, count: false };
  return named?.identify(grid, row, column) ?? null;
}

function identifyListed(grid: Grid, block: LayoutBlock, row: number, draft: TableDraft): Identified {
  const text = labelText(grid, block, row);
  if (text === '') return null;
  const words = rowWords(text);
  const fitting = rowsNamed(block.spec, words).filter(
    ({ after, before, heading, partOf }) =>
      (after === undefined || draft.has(after)) &&
      (before === undefined || after === undefined || !draft.isBelow(before, after)) &&
      (heading?.test(words) !== true || hasFigure(grid, row, [...block.values.values()])) &&
      (partOf === undefined || (draft.has(partOf) && !OWN_ORDINAL.test(text.trim()))),
  );
  // 总计 of a form that prints inflow above outflow stands twice: the second is the outflow's.
  const spec = fitting.find(({ id }) => !draft.has(id)) ?? fitting[0];
  if (spec) return { id: spec.id, name: spec.label, code: undefined, level: undefined, count: spec.count === true };
  if (block.spec.accounts !== 'listed-and-classes') return null;
  const code = classCodeOf(words);
  if (code !== null) return { id: code, name: printedName(text), code, level: 'class', count: false };
  return !draft.has('expenditure-total') && CLASS_LABEL.test(words)
    ? { id: `class:${words}`, name: printedName(text), code: undefined, level: 'class', count: false }
    : null;
}

const namesOfBlocks = new WeakMap<BlockSpec, (words: string) => readonly RowSpec[]>();

/** The rows of a block that these words may name. Every form prints the same few words, so each is matched once. */
function rowsNamed(spec: BlockSpec, words: string): readonly RowSpec[] {
  let named = namesOfBlocks.get(spec);
  if (named === undefined) {
    named = memoised((text) =>
      spec.rows.filter(
        ({ match, heading, not }) => (match.test(text) || (heading?.test(text) ?? false)) && !(not?.test(text) ?? false),
      ),
    );
    namesOfBlocks.set(spec, named);
  }
  return named(words);
}
