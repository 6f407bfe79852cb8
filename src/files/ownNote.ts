import { NOTE_AUTHOR } from '../core/marks';

/** The text of a note of ours: the first line says whose it is, as the add-in writes it too. */
export function ownNote(note: string): string {
  return `${NOTE_AUTHOR}\n${note}`;
}

/** Ours by the author, or by the first line: Excel names its user as the author of the notes that the add-in writes. */
export function isOwnNote(author: string | undefined, text: string): boolean {
  const [first = ''] = text.split(/\r?\n/);
  return author?.trim() === NOTE_AUTHOR || first.trim().replace(/[:：]$/, '') === NOTE_AUTHOR;
}
