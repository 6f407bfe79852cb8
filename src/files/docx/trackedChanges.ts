import { NOTE_AUTHOR } from '../../core/marks/marks';
import type { QuotePlace } from '../../core/verify/reading/document';
import { encodeEntities } from '../xml/entities';
import type { XmlElement } from '../xml/parseXml';
import type { BodyParagraph } from './docxBody';
import type { DocxPackage } from './openDocx';
import type { Stretch } from './splitRuns';

/** Changes that are somebody's own proposal already. */
const TRACKED: ReadonlySet<string> = new Set(['ins', 'moveTo']);

/** Words taken out and put in as Word's tracked changes. */
export class TrackedChanges {
  private nextId: number;
  private readonly by: string;

  constructor(
    { text }: DocxPackage,
    private readonly prefix: string,
    date: string | undefined,
  ) {
    const ids = [...text.matchAll(/:id="(\d{1,9})"/g)].map(([, id]) => Number(id));
    this.nextId = ids.reduce((most, id) => Math.max(most, id), 0) + 1;
    this.by = `${prefix}author="${NOTE_AUTHOR}"${date === undefined ? '' : ` ${prefix}date="${date}"`}`;
  }

  /**
   * `null` where they cannot be changed so: inside somebody's own tracked insertion, and in a text box, whose text stands in the file
   * a second time for older programs. The comment says it all the same.
   */
  stretch({ host, pieces }: BodyParagraph, { start, end }: QuotePlace, text: string): Stretch | null {
    const over = pieces.filter((piece) => piece.start < end && piece.start + piece.text.length > start);
    if (host !== null || over.length === 0 || over.some(({ run }) => isTracked(run))) return null;
    const { prefix } = this;
    return {
      start,
      end,
      textName: 'delText',
      write: (open, properties, content, close) =>
        `<${prefix}del ${this.attributes()}>${open}${properties}${content}${close}</${prefix}del>`,
      after: (open, properties, close) =>
        `<${prefix}ins ${this.attributes()}>${open}${properties}<${prefix}t xml:space="preserve">${encodeEntities(text)}</${prefix}t>${close}</${prefix}ins>`,
    };
  }

  private attributes(): string {
    return `${this.prefix}id="${this.nextId++}" ${this.by}`;
  }
}

function isTracked(run: XmlElement): boolean {
  for (let at = run.parent; at !== null; at = at.parent) if (TRACKED.has(at.local)) return true;
  return false;
}
