/** @throws DOMException when the file was moved or changed since it was chosen. */
export async function fileBytes(file: Blob): Promise<Uint8Array> {
  return new Uint8Array(await file.arrayBuffer());
}
