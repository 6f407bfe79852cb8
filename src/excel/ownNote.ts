import { NOTE_AUTHOR } from '../core/marks';

/** The text of a note of ours: the first line says whose it is, as Excel names its user as the author of what an add-in writes. */
export const ownNote = (text: string): string => `${NOTE_AUTHOR}\n${text}`;

/** Ours by the author, as the command line and the page write it, or by the first line. */
export function isOwnNote(author: string, content: string): boolean {
  const [first = ''] = content.split(/\r?\n/);
  return author.trim() === NOTE_AUTHOR || first.trim().replace(/[:：]$/, '') === NOTE_AUTHOR;
}
