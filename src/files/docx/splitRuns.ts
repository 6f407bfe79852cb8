import { insertion, type Edit } from '../xml/edit';
import { encodeEntities } from '../xml/entities';
import { childNamed, qualified, type XmlElement } from '../xml/parseXml';
import type { BodyParagraph, TextPiece } from './docxBody';

/** XML to stand at a place of a paragraph's text. */
export interface Marker {
  readonly at: number;
  readonly xml: string;
  readonly opens: boolean;
}

/** A stretch of a paragraph's text whose runs are written otherwise. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  /** The name of its text elements, where it is not `t`. */
  readonly textName?: string;
  /** A part of a run: its start tag, its properties (empty for none), what is in it, and its end tag. */
  readonly write: (open: string, properties: string, content: string, close: string) => string;
  /** What follows it, in a run like its last one. */
  readonly after?: (open: string, properties: string, close: string) => string;
}

/**
 * Puts markers between the characters of a paragraph and writes stretches of it otherwise; a run is split only where one of them
 * begins or ends inside it, and each part keeps the run's own properties.
 * @param stretches none over another
 */
export function splitRuns(
  text: string,
  paragraph: BodyParagraph,
  markers: readonly Marker[],
  stretches: readonly Stretch[] = [],
): Edit[] {
  const runs = new Map<XmlElement, TextPiece[]>();
  for (const piece of paragraph.pieces) runs.set(piece.run, [...(runs.get(piece.run) ?? []), piece]);
  const all = [...runs.entries()];
  const edits: Edit[] = [];
  // At one place ends come before beginnings, so that neighbouring comments do not overlap.
  const sorted = [...markers].sort((a, b) => a.at - b.at || Number(a.opens) - Number(b.opens));
  let next = 0;
  all.forEach(([run, pieces], index) => {
    const last = index === all.length - 1;
    const from = pieces[0]?.start ?? 0;
    const until = endOf(pieces);
    const own: Marker[] = [];
    for (let marker = sorted[next]; marker !== undefined && belongs(marker, until, last); marker = sorted[next]) {
      own.push(marker);
      next += 1;
    }
    const before = own.filter(({ at }) => at <= from);
    const after = own.filter(({ at }) => at >= until && at > from);
    const inside = own.filter((marker) => !before.includes(marker) && !after.includes(marker));
    const over = stretches.filter(({ start, end }) => start < until && end > from);
    if (before.length > 0) edits.push(insertion(run.start, before.map(({ xml }) => xml).join('')));
    if (inside.length + over.length > 0)
      edits.push({ start: run.start, end: run.end, text: new RunWriter(text, run, inside, over).write(pieces) });
    if (after.length > 0) edits.push(insertion(run.end, after.map(({ xml }) => xml).join('')));
  });
  return edits;
}

/** A beginning at the end of a run belongs to the next one, an end to this one. */
function belongs({ at, opens }: Marker, until: number, last: boolean): boolean {
  return last || at < until || (at === until && !opens);
}

function endOf(pieces: readonly TextPiece[]): number {
  const last = pieces.at(-1);
  return last ? last.start + last.text.length : 0;
}

/** Writes a run anew in as many parts as its markers and stretches ask for. */
class RunWriter {
  private readonly open: string;
  private readonly properties: string;
  private readonly close: string;
  private readonly written: string[] = [];
  private part = '';

  constructor(
    private readonly text: string,
    private readonly run: XmlElement,
    private readonly markers: readonly Marker[],
    private readonly stretches: readonly Stretch[],
  ) {
    const properties = childNamed(run, 'rPr');
    this.open = text.slice(run.start, run.openEnd);
    this.properties = properties ? text.slice(properties.start, properties.end) : '';
    this.close = `</${qualified(run)}>`;
  }

  write(pieces: readonly TextPiece[]): string {
    let at = pieces[0]?.start ?? 0;
    for (const child of this.run.children) {
      if (child.local === 'rPr') continue;
      const piece = pieces.find(({ element }) => element === child);
      if (piece === undefined) this.part += this.text.slice(child.start, child.end);
      else {
        this.writePiece(piece);
        at = piece.start + piece.text.length;
      }
    }
    this.endPart(this.stretchAt(at - 1));
    this.endStretches(at);
    return this.written.join('');
  }

  private writePiece({ element, start, text: whole }: TextPiece): void {
    const end = start + whole.length;
    for (let at = start; at < end;) {
      if (this.isBound(at)) {
        this.endPart(this.stretchAt(at - 1));
        this.endStretches(at);
        this.written.push(...this.markers.filter((marker) => marker.at === at).map(({ xml }) => xml));
      }
      let to = at + 1;
      while (to < end && !this.isBound(to)) to += 1;
      const name = this.stretchAt(at)?.textName;
      const isWhole = at === start && to === end && name === undefined;
      this.part +=
        isWhole || element.local !== 't'
          ? this.text.slice(element.start, element.end)
          : textXml(element, name ?? element.local, whole.slice(at - start, to - start));
      at = to;
    }
  }

  private isBound(at: number): boolean {
    return this.markers.some((marker) => marker.at === at) || this.stretches.some(({ start, end }) => start === at || end === at);
  }

  private stretchAt(at: number): Stretch | undefined {
    return this.stretches.find(({ start, end }) => start <= at && at < end);
  }

  private endPart(stretch: Stretch | undefined): void {
    const { open, properties, part, close } = this;
    if (part !== '') this.written.push(stretch?.write(open, properties, part, close) ?? open + properties + part + close);
    this.part = '';
  }

  private endStretches(at: number): void {
    for (const { end, after } of this.stretches)
      if (end === at && after !== undefined) this.written.push(after(this.open, this.properties, this.close));
  }
}

function textXml(element: XmlElement, local: string, content: string): string {
  const name = element.prefix === '' ? local : `${element.prefix}:${local}`;
  return `<${name} xml:space="preserve">${encodeEntities(content)}</${name}>`;
}
