import { textDocument } from '../../core/verify/textDocument';
import type { GivenDocument } from './givenDocument';

export function pastedDocument(text: string): GivenDocument {
  return { fileName: null, document: textDocument(text), docx: null };
}
