import type { InputDefinition, OwnInput } from '../../core/narrative/inputs/inputDefinition';
import { inputLabelIn } from '../../core/narrative/inputs/accountTitle';
import { inputDefinition, inputLabel } from '../../core/narrative/inputs/inputs';
import { type NarrativeInputs, NO_INPUTS, parseInputs } from '../../core/narrative/inputs/parseInputs';
import { sessionMessages } from '../session/sessionMessages';
import type { Figures } from '../../core/figures/figures';
import { stringRecord } from '../stored/stored';

/** What people typed for the narrative, as they typed it, by keys of the inputs' catalogue. */
export type TypedInputs = Readonly<Record<string, string>>;

export type InputCheck = { readonly ok: true } | { readonly ok: false; readonly problem: string };

/** Whether a text would do for an input; a blank one takes the input away. */
export function checkInput(key: string, text: string): InputCheck {
  if (inputDefinition(key) === null) return { ok: false, problem: sessionMessages.unknownInput(key) };
  const parsed = parseInputs({ inputs: { [key]: text } });
  return parsed.ok ? { ok: true } : { ok: false, problem: parsed.problems.join('') };
}

export function withInput(inputs: TypedInputs, key: string, text: string): TypedInputs {
  const rest = Object.entries(inputs).filter(([other]) => other !== key);
  return Object.fromEntries(text.trim() === '' ? rest : [...rest, [key, text.trim()]]);
}

export function withInputs(inputs: TypedInputs, texts: TypedInputs): TypedInputs {
  return Object.entries(texts).reduce((all, [key, text]) => withInput(all, key, text), inputs);
}

/** Typed inputs are checked before they are kept, so what cannot be parsed here was not typed in this product. */
export function narrativeInputs(inputs: TypedInputs): NarrativeInputs {
  const parsed = parseInputs({ inputs });
  return parsed.ok ? parsed.inputs : NO_INPUTS;
}

/** `null` when it is not what `TypedInputs` looks like, or the catalogue does not take it. */
export function parseTypedInputs(stored: unknown): TypedInputs | null {
  const inputs = stringRecord(stored);
  return inputs !== null && parseInputs({ inputs }).ok ? inputs : null;
}

/** How an input is asked for; `null` for keys outside the catalogue. `own`: what the wording alone asks for. */
export function inputField(
  key: string,
  own: readonly OwnInput[] = [],
): Pick<InputDefinition, 'kind' | 'unit' | 'hint' | 'paragraphs'> | null {
  return inputDefinition(key, own);
}

/** What an input is called; with a code, after the account as a table of the workbook prints it. */
export function inputLabelOf(key: string, figures: Figures | null): string {
  return figures === null ? inputLabel(key) : inputLabelIn(key, figures);
}
