/// <reference types="office-js" />

/** Bytes of a slice: the most that Excel gives at once. */
const SLICE = 4 * 1024 * 1024;

/**
 * The open workbook as the file that saving would write, with what is not saved yet; `null` where Excel does not give it:
 * the file is too large, is being saved, or this Excel never does.
 */
export async function readDocumentFile(): Promise<Uint8Array | null> {
  if (!Office.context.requirements.isSetSupported('CompressedFile', '1.1')) return null;
  const file = await result<Office.File>((done) => {
    Office.context.document.getFileAsync(Office.FileType.Compressed, { sliceSize: SLICE }, done);
  });
  if (file === null) return null;
  try {
    const bytes = new Uint8Array(file.size);
    let at = 0;
    for (let index = 0; index < file.sliceCount; index += 1) {
      const slice = await result<Office.Slice>((done) => {
        file.getSliceAsync(index, done);
      });
      if (slice === null) return null;
      bytes.set(new Uint8Array(slice.data as ArrayLike<number>), at);
      at += slice.size;
    }
    return bytes;
  } finally {
    // Excel keeps at most two of them.
    file.closeAsync();
  }
}

function result<T>(ask: (done: (answer: Office.AsyncResult<T>) => void) => void): Promise<T | null> {
  return new Promise((resolve) => {
    ask((answer) => {
      resolve(answer.status === Office.AsyncResultStatus.Succeeded ? answer.value : null);
    });
  });
}
