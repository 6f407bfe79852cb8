import { PAGE } from './officialStyle';

/** A page and the margins around its text, in twips. */
export interface Paper {
  readonly size: { readonly width: number; readonly height: number };
  readonly margin: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };
}

/** The two ways in which a document lays its pages. */
export interface Papers {
  readonly upright: Paper;
  readonly across: Paper;
}

/** The pages of official documents; across, the margins leave room for wide tables. */
export const OFFICIAL_PAPERS: Papers = {
  upright: PAGE,
  across: {
    size: { width: PAGE.size.height, height: PAGE.size.width },
    margin: { top: 1474, right: 1304, bottom: 1474, left: 1304 },
  },
};

export function textWidth({ size, margin }: Paper): number {
  return size.width - margin.left - margin.right;
}

export function textHeight({ size, margin }: Paper): number {
  return size.height - margin.top - margin.bottom;
}
