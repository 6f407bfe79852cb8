import { unzlibSync } from 'fflate';

export interface Image {
  readonly width: number;
  readonly height: number;
  /** `#1F4E79` and how many pixels have this colour. */
  readonly colours: ReadonlyMap<string, number>;
}

const CHANNELS: Readonly<Record<number, number>> = { 2: 3, 6: 4 };

/** Width and height of a PNG. */
export function pngSize(bytes: Uint8Array): readonly [number, number] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(0) !== 0x89504e47) throw new Error('no PNG');
  return [view.getUint32(16), view.getUint32(20)];
}

/** Reads a PNG of 8 bits a channel without a palette, whatever its rows are filtered with. */
export function readPng(bytes: Uint8Array): Image {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [width, height] = pngSize(bytes);
  const [depth, kind] = [bytes[24], bytes[25] ?? -1];
  const channels = CHANNELS[kind];
  if (depth !== 8 || channels === undefined) throw new Error(`a PNG of another kind: ${depth} bits, colour type ${kind}`);
  const parts: Uint8Array[] = [];
  for (let at = 8; at < bytes.length; at += view.getUint32(at) + 12)
    if (view.getUint32(at + 4) === 0x49444154) parts.push(bytes.subarray(at + 8, at + 8 + view.getUint32(at)));
  const rows = unfiltered(unzlibSync(Buffer.concat(parts)), width * channels, height, channels);
  const colours = new Map<string, number>();
  for (let at = 0; at < rows.length; at += channels) {
    const colour =
      `#${[0, 1, 2].map((channel) => (rows[at + channel] ?? 0).toString(16).padStart(2, '0')).join('')}`.toUpperCase();
    colours.set(colour, (colours.get(colour) ?? 0) + 1);
  }
  return { width, height, colours };
}

/** Undoes the filters of PNG (specification, clause 9). */
function unfiltered(data: Uint8Array, length: number, height: number, channels: number): Uint8Array {
  const rows = new Uint8Array(length * height);
  for (let row = 0; row < height; row++) {
    const filter = data[row * (length + 1)] ?? 0;
    for (let index = 0; index < length; index++) {
      const at = row * length + index;
      const left = index < channels ? 0 : (rows[at - channels] ?? 0);
      const above = row === 0 ? 0 : (rows[at - length] ?? 0);
      const corner = row === 0 || index < channels ? 0 : (rows[at - length - channels] ?? 0);
      const raw = data[row * (length + 1) + 1 + index] ?? 0;
      rows[at] = raw + guessOf(filter, left, above, corner);
    }
  }
  return rows;
}

function guessOf(filter: number, left: number, above: number, corner: number): number {
  switch (filter) {
    case 0:
      return 0;
    case 1:
      return left;
    case 2:
      return above;
    case 3:
      return (left + above) >> 1;
    case 4:
      return paeth(left, above, corner);
    default:
      throw new Error(`a filter that PNG does not have: ${filter}`);
  }
}

function paeth(left: number, above: number, corner: number): number {
  const guess = left + above - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - above), Math.abs(guess - corner)];
  return a <= b && a <= c ? left : b <= c ? above : corner;
}
