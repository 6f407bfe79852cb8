/** A document as what takes room on its pages, from top to bottom. Heights are twips. */
export type FlowItem =
  /** Begins a page; `room`: height of the text on each page of the section. */
  | { readonly kind: 'section'; readonly room: number; readonly restart: boolean }
  | {
      readonly kind: 'paragraph';
      readonly lines: number;
      readonly line: number;
      readonly before: number;
      readonly after: number;
      readonly keepNext: boolean;
      readonly pageBreakBefore: boolean;
      /** Names of the bookmarks that begin in it. */
      readonly bookmarks: readonly string[];
    }
  | { readonly kind: 'row'; readonly height: number };

type ParagraphItem = Extract<FlowItem, { kind: 'paragraph' }>;

/** The number of the page that each bookmark begins on, as the page shows it. */
export function pagesOf(flow: readonly FlowItem[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  let page = 0;
  let room = Infinity;
  let used = 0;
  const turn = (): void => {
    page += 1;
    used = 0;
  };
  const fits = (height: number): boolean => used === 0 || used + height <= room;
  flow.forEach((item, index) => {
    if (item.kind === 'section') {
      turn();
      room = item.room;
      if (item.restart) page = 1;
    } else if (item.kind === 'row') {
      if (!fits(item.height)) turn();
      used += item.height;
    } else {
      if (item.pageBreakBefore && used > 0) turn();
      if (!fits(keptHeight(flow, index))) turn();
      const onFirst = linesOnPage(item, room - used - item.before);
      if (onFirst === 0 && used > 0) turn();
      for (const bookmark of item.bookmarks) found.set(bookmark, page);
      used += item.before;
      let left = item.lines;
      for (let here = linesOnPage(item, room - used, left); here < left && here > 0; here = linesOnPage(item, room, left)) {
        left -= here;
        turn();
      }
      used += left * item.line + item.after;
    }
  });
  return found;
}

/** Height of what may not part: headings with the first lines of the text below them. */
function keptHeight(flow: readonly FlowItem[], from: number): number {
  let height = 0;
  for (const item of flow.slice(from)) {
    if (item.kind === 'section') return height;
    if (item.kind === 'row') return height + item.height;
    if (!item.keepNext) return height + item.before + fewestLines(item) * item.line;
    height += item.before + item.lines * item.line + item.after;
  }
  return height;
}

/** Neither the first nor the last line of a paragraph stands alone on a page. */
function fewestLines({ lines }: ParagraphItem): number {
  return lines <= 3 ? lines : 2;
}

/** Lines of what is left of a paragraph that go on a page with so much room. */
function linesOnPage(item: ParagraphItem, room: number, left = item.lines): number {
  const fitting = Math.max(0, Math.floor(room / item.line));
  if (fitting >= left) return left;
  const here = Math.min(fitting, left - 2);
  return here < 2 ? 0 : here;
}
