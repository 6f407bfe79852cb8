/** Media type of Word files. */
export const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The link has to outlive the click; the browser takes the content when it gets to it. */
const LINK_LIFETIME = 60_000;

/** Offers bytes for saving under a name, in a page. */
export function offerFile(bytes: Uint8Array, name: string, type: string): void {
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, LINK_LIFETIME);
}
