import { textRun, words, type Scope } from './slot';

/** What a caption calls the number of its picture. */
const PICTURE_NUMBER = '图号';

/** The names that the caption of a picture may use. */
export function captionScope(scope: Scope, number: number): Scope {
  return { ...scope, [PICTURE_NUMBER]: words(textRun(String(number))) };
}
