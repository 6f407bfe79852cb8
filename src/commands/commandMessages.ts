/** What the message box of the ribbon commands says itself. */
export const commandMessages = { close: '知道了' } as const;

/** What the message box tells the command when its button is pressed. */
export const CLOSE = 'close';
