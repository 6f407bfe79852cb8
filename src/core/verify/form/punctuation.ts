import { narrativeChecks } from '../../messages/narrativeChecks';
import type { FormFault } from './formFault';

/** Two stops in a row; a quotation may end with one of its own, so the words as written decide. */
export const PUNCTUATION: readonly FormFault[] = [
  {
    rule: 'punctuation',
    severity: 'warning',
    words: /[，。；：、]{2,}/g,
    asWritten: /^[，。；：、,;:．.]\s*[，。；：、,;:．.\s]+$/,
    message: narrativeChecks.doubledStop,
    wrong: ['收入总计210.00万元。。', '收入总计210.00万元，，比上年增加10.00万元。', '主要用于：。'],
    right: ['评级为“优”。', '主要原因是“严格执行规定。”，并压减支出。', '项目4个：优3个、良1个。'],
  },
];
