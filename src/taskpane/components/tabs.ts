/** The tabs of the pane, from left to right. */
export const TABS = ['review', 'document', 'narrative', 'settings'] as const;

export type TabId = (typeof TABS)[number];
