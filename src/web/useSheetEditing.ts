import { type KeyboardEvent, type MouseEvent, type RefObject, useState } from 'react';
import { a1 } from '../core/workbook/address';
import { cellAt, type SheetSnapshot } from '../core/workbook/snapshot';
import { cellElement, type CellPlace, placeOf, scrollToCell } from './sheetCells';
import { neighbour, type SheetGrid, type Step } from './sheetGrid';
import { strings } from './strings';
import { editableText, typedCell } from './typedCell';
import { useDesk } from './useDesk';
import type { Workspace } from './workspace';

const STEPS: Readonly<Record<string, Step>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Home: 'row-start',
  End: 'row-end',
};

/** A cell that is being typed into. */
interface Editing {
  readonly address: string;
  readonly text: string;
}

interface EditedSheet {
  readonly workspace: Workspace;
  readonly sheet: SheetSnapshot;
  readonly grid: SheetGrid;
  readonly area: RefObject<HTMLElement | null>;
}

interface SheetEditing {
  readonly editing: Editing | null;
  /** `text` is null where the cell stays as it was; `move` goes on to the next row. */
  readonly onEnd: (address: string, text: string | null, move: boolean) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onClick: (event: MouseEvent) => void;
  readonly onDoubleClick: (event: MouseEvent) => void;
}

/** Pointer and keys in a sheet: cells are selected, and a figure is changed where it stands. */
export function useSheetEditing({ workspace, sheet, grid, area }: EditedSheet): SheetEditing {
  const { desk } = useDesk();
  const { host, session } = workspace;
  const [editing, setEditing] = useState<Editing | null>(null);

  const take = (place: CellPlace): void => {
    host.take({ sheet: sheet.name, ...place });
    cellElement(area.current, a1(place.row, place.column))?.focus({ preventScroll: true });
  };
  const goTo = (place: CellPlace): void => {
    take(place);
    scrollToCell(area.current, a1(place.row, place.column));
  };
  const startEditing = ({ row, column }: CellPlace, text?: string): void => {
    setEditing({ address: a1(row, column), text: text ?? editableText(cellAt(sheet, row, column)) });
  };
  const commit = ({ row, column }: CellPlace, text: string): void => {
    setEditing(null);
    if (text.trim() === editableText(cellAt(sheet, row, column)).trim()) return;
    const typed = typedCell(text);
    if (typed.kind === 'formula') desk.tell({ kind: 'problem', text: strings.problems.noFormulas });
    else void session.correct({ sheet: sheet.name, row, column }, typed.value);
  };

  return {
    editing,
    onEnd: (address, text, move) => {
      const place = placeOf(cellElement(area.current, address));
      if (place === null) return;
      if (text === null) setEditing(null);
      else commit(place, text);
      if (move) goTo(text === null ? place : neighbour(grid, place, 'down'));
    },
    onKeyDown: (event) => {
      const place = placeOf(event.target);
      if (editing !== null || place === null || event.altKey) return;
      const act = keyAction(event);
      if (act === null) return;
      event.preventDefault();
      if (act.kind === 'go') goTo(neighbour(grid, place, act.step));
      else if (act.kind === 'empty') commit(place, '');
      else {
        if (act.text === undefined) host.take({ sheet: sheet.name, ...place });
        startEditing(place, act.text);
      }
    },
    onClick: ({ target }) => {
      const place = placeOf(target);
      if (place !== null) take(place);
    },
    onDoubleClick: ({ target }) => {
      const place = placeOf(target);
      if (place !== null) startEditing(place);
    },
  };
}

type KeyAction =
  | { readonly kind: 'go'; readonly step: Step }
  | { readonly kind: 'empty' }
  /** Typing begins with what stands in the cell, or with `text` in its place. */
  | { readonly kind: 'edit'; readonly text?: string };

function keyAction({ key, ctrlKey, metaKey }: KeyboardEvent): KeyAction | null {
  if (ctrlKey && key === 'Home') return { kind: 'go', step: 'top' };
  if (ctrlKey && key === 'End') return { kind: 'go', step: 'bottom' };
  const step = STEPS[key];
  if (step !== undefined) return { kind: 'go', step };
  if (key === 'F2' || key === 'Enter') return { kind: 'edit' };
  if (key === 'Delete') return { kind: 'empty' };
  return key.length === 1 && /[\d.\-—+]/.test(key) && !ctrlKey && !metaKey ? { kind: 'edit', text: key } : null;
}
