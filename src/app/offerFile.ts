/** Media type of Word files. */
export const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export const PLAIN_TEXT = 'text/plain;charset=utf-8';

/** The bytes of a text file as Windows programs expect them: a byte order mark, and both signs at the ends of lines. */
export function windowsText(text: string): Uint8Array {
  return new TextEncoder().encode(`\ufeff${text.replace(/\r?\n/g, '\r\n')}`);
}

/** How a file was handed out. */
export interface HandedOut {
  /** Where it stands now, in places that tell. */
  readonly path?: string;
}

/** Hands a file out under a name, in the way of the place; `type` is its media type. @throws SpokenError when it is not handed out. */
export type GiveFile = (bytes: Uint8Array, name: string, type: string) => Promise<HandedOut>;

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
