/** A pane this low gives its room to the list: bars are tighter, and what can be had elsewhere is left out. */
export const SHORT = '@media (max-height: 560px)';
/** Beside their words, signs are a luxury here. */
export const NARROW = '@media (max-width: 380px)';
