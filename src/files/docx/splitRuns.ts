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

/** Puts markers between the characters of a paragraph; a run is split in two only where a marker falls inside it. */
export function splitRuns(text: string, paragraph: BodyParagraph, markers: readonly Marker[]): Edit[] {
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
    if (before.length > 0) edits.push(insertion(run.start, before.map(({ xml }) => xml).join('')));
    if (inside.length > 0) edits.push({ start: run.start, end: run.end, text: splitRun(text, run, pieces, inside) });
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

/** The run written anew in as many parts as the markers ask for, each with the run's own properties. */
function splitRun(text: string, run: XmlElement, pieces: readonly TextPiece[], markers: readonly Marker[]): string {
  const properties = childNamed(run, 'rPr');
  const open = text.slice(run.start, run.openEnd) + (properties ? text.slice(properties.start, properties.end) : '');
  const close = `</${qualified(run)}>`;
  const written: string[] = [];
  let part = '';
  const endPart = (): void => {
    if (part !== '') written.push(open + part + close);
    part = '';
  };
  for (const child of run.children) {
    if (child === properties) continue;
    const piece = pieces.find(({ element }) => element === child);
    if (piece === undefined) {
      part += text.slice(child.start, child.end);
      continue;
    }
    let at = piece.start;
    const end = piece.start + piece.text.length;
    for (const marker of markers.filter((candidate) => candidate.at >= at && candidate.at < end)) {
      if (marker.at > at) part += textXml(child, piece.text.slice(at - piece.start, marker.at - piece.start));
      endPart();
      written.push(marker.xml);
      at = marker.at;
    }
    part += at === piece.start ? text.slice(child.start, child.end) : textXml(child, piece.text.slice(at - piece.start));
  }
  endPart();
  return written.join('');
}

function textXml(element: XmlElement, content: string): string {
  const name = qualified(element);
  return `<${name} xml:space="preserve">${encodeEntities(content)}</${name}>`;
}
