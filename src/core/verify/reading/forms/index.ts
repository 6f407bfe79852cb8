import { AMOUNTS } from './amounts';
import { ASSERTIONS } from './assertions';
import { DIFFERENCES } from './differences';
import type { Form } from './form';
import { PERCENTAGES } from './percentages';

/** Everything that clauses state. Of the forms that fit at a place the longest counts, of equally long ones the first. */
const FORMS: readonly Form[] = [...AMOUNTS, ...DIFFERENCES, ...PERCENTAGES, ...ASSERTIONS];

interface FormAt {
  readonly form: Form;
  readonly end: number;
}

export function longestForm(letters: string, at: number): FormAt | null {
  let best: FormAt | null = null;
  for (const form of FORMS) {
    form.said.lastIndex = at;
    if (form.said.test(letters) && form.said.lastIndex > (best?.end ?? at)) best = { form, end: form.said.lastIndex };
  }
  return best;
}
