/** Below this width the columns stand under one another and the page scrolls. */
export const STACKED = '@media (max-width: 899px)';
export const NARROW = '@media (max-width: 1179px) and (min-width: 900px)';
