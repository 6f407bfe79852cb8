import type { GivenDocument } from '../../../app/document/givenDocument';
import { strings } from '../../strings';

/** What a document is called: its file, its sheet, or that it was pasted. */
export function documentName({ fileName, sheet }: GivenDocument): string {
  if (fileName !== null) return fileName;
  return sheet === undefined ? strings.document.pasted : strings.document.sheet(sheet);
}
