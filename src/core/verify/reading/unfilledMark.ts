/** 〔待填：…〕 as passages have it, in plain brackets: what stands there is not known yet. */
export const UNFILLED = /\([^)]{0,40}待填/;
