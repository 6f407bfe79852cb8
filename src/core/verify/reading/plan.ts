/** 年初预算, 调整 or 全年预算; `null` for just 预算, which is whichever the tables print. */
export type Plan = 'initial' | 'adjusted' | null;
