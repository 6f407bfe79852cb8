/** The three budgets, as sentences call them: regular expressions over plain text. */
export const GENERAL_NAME = '一般公共(?:财政)?预算(?:财政)?(?:拨款)?';
export const FUND_NAME = '政府性基金(?:预算)?(?:财政)?(?:拨款)?';
export const CAPITAL_NAME = '国有资[本金]经营(?:预算)?(?:财政)?(?:拨款)?';
