import type { InputKind } from './inputDefinition';

/** Words for what one wording alone asks for; the pane needs no more of a wording file's words. */

/** The list in a wording file, the beginning of the keys, and the name in templates. */
export const OWN_INPUTS = '自填';

/** What an own input may be. */
export const OWN_KIND_WORDS: Readonly<Record<InputKind, string>> = {
  amount: '金额',
  count: '个数',
  score: '数值',
  text: '文字',
};

/** How the explanation of an own input begins that is a part of another one. */
export const OWN_WITHIN = '不大于';

/** How the explanation of an own input begins that may be left blank. */
export const OWN_OPTIONAL = '可不填';
