import chineseFont from '@fontsource/noto-sans-sc/files/noto-sans-sc-chinese-simplified-400-normal.woff2';
import latinFont from '@fontsource/noto-sans-sc/files/noto-sans-sc-latin-400-normal.woff2';
import wasm from '@resvg/resvg-wasm/index_bg.wasm';
import type { DrawingFiles } from '../files/pictures/rasteriser';

/** What draws pictures. It is part of the script: a page that was opened from disk may not fetch. */
export function drawingFiles(): DrawingFiles {
  return { wasm: bytesOf(wasm), fonts: [bytesOf(chineseFont), bytesOf(latinFont)] };
}

function bytesOf(address: string): Uint8Array {
  return Uint8Array.from(atob(address.slice(address.indexOf(',') + 1)), (character) => character.charCodeAt(0));
}
