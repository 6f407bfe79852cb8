import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { type FindingFilter, type FindingItem, type FindingsView, type GroupId, speaksOf } from '../../../app/findingsView';
import type { CellRef } from '../../../core/workbook/address';

export type SectionId = GroupId | 'roundings' | 'ignored';

/** What is folded until somebody opens it. */
const FOLDED: ReadonlySet<SectionId> = new Set<SectionId>(['roundings', 'ignored']);

export interface FindingList {
  /** Key of the finding that is unfolded. */
  readonly active: string | null;
  readonly container: RefObject<HTMLDivElement | null>;
  activate(key: string): void;
  /** The finding after (1) or before (−1) the active one. */
  neighbour(step: 1 | -1): FindingItem | undefined;
  isOpen(id: SectionId): boolean;
  toggle(id: SectionId): void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** Which findings are unfolded, and how keys and the selected cell move through them. */
export function useFindingList(view: FindingsView | null, selected: CellRef | null, filter: FindingFilter): FindingList {
  const [active, setActive] = useState<string | null>(null);
  const [toggled, setToggled] = useState<ReadonlySet<SectionId>>(new Set());
  const container = useRef<HTMLDivElement>(null);

  const isOpen = (id: SectionId): boolean => {
    if (id === 'roundings' && filter.classes.has('rounding')) return true;
    // A filter for a cell or a text is a question: its answers are not hidden.
    if (filter.cell !== null || filter.text.trim() !== '') return true;
    return FOLDED.has(id) === toggled.has(id);
  };
  const toggle = (id: SectionId): void => {
    const next = new Set(toggled);
    if (!next.delete(id)) next.add(id);
    setToggled(next);
  };
  const order = view?.order ?? [];
  const neighbour = (step: 1 | -1): FindingItem | undefined => {
    const place = order.findIndex((item) => item.key === active);
    if (place < 0) return step === 1 ? order[0] : order.at(-1);
    return order[place + step];
  };
  const activate = (key: string): void => {
    setActive(key);
    const section = view ? sectionOf(view, key) : null;
    if (section !== null && !isOpen(section)) toggle(section);
  };

  // The first finding of the cell that was selected in the sheet comes into sight. Only a new selection scrolls; a review
  // or a click in the list does not.
  const shown = useRef<CellRef | null>(null);
  useEffect(() => {
    if (selected === null || view === null || shown.current === selected) return;
    shown.current = selected;
    const current = view.order.find((item) => item.key === active);
    if (current && speaksOf(current.finding, selected)) return;
    const first = view.order.find((item) => speaksOf(item.finding, selected));
    if (first) scrollTo(container.current, first.key);
  }, [selected, view, active]);

  useEffect(() => {
    if (active !== null) scrollTo(container.current, active);
  }, [active]);

  return {
    active,
    container,
    activate,
    neighbour,
    isOpen,
    toggle,
    onKeyDown: (event) => {
      moveFocus(event, container.current);
    },
  };
}

function sectionOf(view: FindingsView, key: string): SectionId | null {
  const group = view.groups.find(({ items }) => items.some((item) => item.key === key));
  if (group) return group.id;
  if (view.roundings.some((item) => item.key === key)) return 'roundings';
  return view.ignored.some((item) => item.key === key) ? 'ignored' : null;
}

/** Room above and below a card: the section's heading sticks to the top. */
const CARD_MARGIN = 40;

/** Scrolls the list only: where the pane is part of a longer page, the page stays where the reader is. */
function scrollTo(container: HTMLElement | null, key: string): void {
  const cards = [...(container?.querySelectorAll<HTMLElement>('[data-finding]') ?? [])];
  const card = cards.find((one) => one.dataset['finding'] === key);
  if (!container || !card) return;
  const [list, place] = [container.getBoundingClientRect(), card.getBoundingClientRect()];
  const above = place.top - list.top - CARD_MARGIN;
  const below = place.bottom - list.bottom + CARD_MARGIN;
  if (above < 0) container.scrollTop += above;
  else if (below > 0) container.scrollTop += Math.min(below, above);
}

/** Up and Down, Home and End walk through the findings while one of them has the focus. */
function moveFocus(event: KeyboardEvent, container: HTMLElement | null): void {
  if (!(event.target instanceof HTMLElement) || !event.target.matches('[data-finding-heading]') || event.altKey) return;
  const headings = [...(container?.querySelectorAll<HTMLElement>('[data-finding-heading]') ?? [])];
  const place = headings.indexOf(event.target);
  const targets: Readonly<Record<string, HTMLElement | undefined>> = {
    ArrowDown: headings[place + 1],
    ArrowUp: headings[place - 1],
    Home: headings[0],
    End: headings.at(-1),
  };
  const target = targets[event.key];
  if (target === undefined) return;
  event.preventDefault();
  target.focus();
  target.closest('[data-finding]')?.scrollIntoView({ block: 'nearest' });
}
