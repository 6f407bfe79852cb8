import { fileMessages, type FileProblemCode, type ForeignContent } from './fileMessages';

/** A file that cannot be read or marked. `message` is one Chinese sentence for users: what is wrong and what to do. */
export class FileProblem extends Error {
  override readonly name = 'FileProblem';

  constructor(
    readonly code: FileProblemCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }

  static damaged(cause?: unknown): FileProblem {
    return new FileProblem('damaged', fileMessages.damaged, { cause });
  }

  static tooMuchContent(): FileProblem {
    return new FileProblem('too-much-content', fileMessages.tooMuchContent);
  }

  static notReadable(): FileProblem {
    return new FileProblem('not-readable', fileMessages.notReadable);
  }

  static encrypted(): FileProblem {
    return new FileProblem('encrypted', fileMessages.encrypted);
  }

  static foreign(content: ForeignContent): FileProblem {
    return new FileProblem('not-a-workbook', fileMessages.foreign(content));
  }
}
