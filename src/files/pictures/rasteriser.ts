import { initWasm, Resvg } from '@resvg/resvg-wasm';

/** What draws and what it draws letters with; each host has them at another place. */
export interface DrawingFiles {
  /** The program of `@resvg/resvg-wasm`. */
  readonly wasm: Uint8Array;
  /** Fonts as TrueType, OpenType or WOFF2: first the one with Chinese characters. */
  readonly fonts: readonly Uint8Array[];
}

/** A program is started once for all documents of a page or a run. */
let started: Promise<void> | null = null;

/** Turns SVG into PNG, and tells which characters its fonts do not have. */
export class Rasteriser {
  private constructor(private readonly fonts: readonly Uint8Array[]) {}

  /** @throws what WebAssembly throws where it may not run. */
  static async start({ wasm, fonts }: DrawingFiles): Promise<Rasteriser> {
    started ??= initWasm(wasm);
    try {
      await started;
    } catch (error) {
      started = null;
      throw error;
    }
    return new Rasteriser(fonts);
  }

  /** `zoom`: pixels for each pixel of the drawing. */
  png(svg: string, zoom: number): Uint8Array {
    return this.rendered(svg, zoom, (image) => image.asPng());
  }

  /** The characters (no blanks) that would be drawn as a box, or not at all: they look like one that no font has. */
  unknownAmong(characters: ReadonlySet<string>): string[] {
    const asked = [...characters];
    const cells = [IN_NO_FONT, ...asked];
    const width = cells.length * CELL;
    const texts = cells.map((text, index) => `<text x="${index * CELL + 4}" y="20" font-size="18">${entity(text)}</text>`);
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${CELL}">${texts.join('')}</svg>`;
    const pixels = this.rendered(svg, 1, (image) => image.pixels);
    const looks = cells.map((_, index) => lookOf(pixels, index, width));
    return asked.filter((_, index) => looks[index + 1] === looks[0]);
  }

  private rendered<Result>(
    svg: string,
    zoom: number,
    take: (image: ReturnType<InstanceType<typeof Resvg>['render']>) => Result,
  ): Result {
    const font = { fontBuffers: [...this.fonts], loadSystemFonts: false };
    const resvg = new Resvg(svg, { font, fitTo: { mode: 'zoom', value: zoom } });
    const image = resvg.render();
    const result = take(image);
    image.free();
    resvg.free();
    return result;
  }
}

/** Of the private use area. */
const IN_NO_FONT = '\uE000';
/** Pixels of a square with one character. */
const CELL = 28;
const CHANNELS = 4;

function entity(character: string): string {
  return `&#${character.codePointAt(0) ?? 0};`;
}

/** The pixels of one square as text. */
function lookOf(pixels: Uint8Array, index: number, width: number): string {
  const rows = Array.from({ length: CELL }, (_, row) => {
    const start = (row * width + index * CELL) * CHANNELS;
    return pixels.subarray(start, start + CELL * CHANNELS).join();
  });
  return rows.join(';');
}
