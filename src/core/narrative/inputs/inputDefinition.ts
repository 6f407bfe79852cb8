import { nameOf } from '../../form';

/** `amount` in 万元; `count` a whole number and `score` any number, not below zero; `text` a clause without its full stop. */
export type InputKind = 'amount' | 'count' | 'score' | 'text';

export type InputGroup =
  'prior' | 'budget' | 'reason' | 'use' | 'count' | 'procurement' | 'assets' | 'operation' | 'performance' | 'own' | 'document';

export interface InputDefinition {
  /** The key, or its beginning up to `<code>` where there is one input for each account code: `prior.general.<code>`. */
  readonly key: string;
  readonly group: InputGroup;
  readonly kind: InputKind;
  /** 万元, 个, 人次 …; `null` for text. */
  readonly unit: string | null;
  /** Chinese name; `{科目}` stands for the account title in inputs with a code. */
  readonly label: string;
  readonly hint: string;
  /** A text of several paragraphs, each with its full stop. */
  readonly paragraphs?: true;
}

/** Headings for groups of inputs. */
export const INPUT_GROUPS: Readonly<Record<InputGroup, string>> = {
  prior: '上年决算数',
  budget: '年初预算数',
  reason: '增减原因',
  use: '资金用途',
  count: '数量和分项金额',
  procurement: '政府采购',
  assets: '国有资产',
  operation: nameOf('agency-operation'),
  performance: '预算绩效',
  own: '本写法自填项',
  document: '整份公开文本',
};

/** What one wording alone asks for: a value that no table holds and that the product has no name for. */
export interface OwnInput {
  /** As templates name it behind 自填, and people read it. */
  readonly name: string;
  readonly kind: InputKind;
  /** Behind the number; 万元 for amounts, `null` where there is none. */
  readonly unit: string | null;
  readonly hint: string;
  /** A text that may be left out. */
  readonly optional: boolean;
  /** The own input that it is a part of; `null` for a text, and for what stands for itself. */
  readonly within: string | null;
}
