import type { GivenDocument } from '../app/document/givenDocument';
import { browserServices } from '../taskpane/browserServices';

const READ = new WeakMap<File, Promise<GivenDocument>>();

/** A Word or text file of the list, read once. @throws FileProblem, DOMException when the file cannot be read any more. */
export function givenFile(file: File): Promise<GivenDocument> {
  const known = READ.get(file);
  if (known !== undefined) return known;
  const reading = browserServices.readDocumentFile(file);
  READ.set(file, reading);
  return reading;
}
