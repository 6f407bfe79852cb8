import { Field, Input, makeStyles, Textarea } from '@fluentui/react-components';
import type { KeyboardEvent } from 'react';
import { currentProfile } from '../../../app/narrative/currentProfile';
import { inputField } from '../../../app/narrative/typedInputs';
import { strings } from '../../strings';
import { useImpossibleAnswer, useNarrativeState } from './useNarrative';

const useStyles = makeStyles({ input: { minWidth: 0 } });

/** Rows of a text box that grows with its text, and characters in one of them. */
const LONGEST_BOX = 8;
const LINE = 20;

interface InputBoxProps {
  readonly inputKey: string;
  readonly label: string;
  readonly text: string;
  /** Why it was not saved. */
  readonly problem: string | null;
  readonly onChange: (text: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** The box of one input, with its unit, what to write there, and what is wrong with a figure as it is being typed. */
export function InputBox({ inputKey, label, text, problem, onChange, onKeyDown }: InputBoxProps) {
  const styles = useStyles();
  const narrativeState = useNarrativeState();
  const field = inputField(inputKey, currentProfile(narrativeState)?.ownInputs);
  const isText = field === null || field.kind === 'text';
  const impossible = useImpossibleAnswer(inputKey, isText ? null : text);
  const hints = [
    field?.hint ?? (inputKey === 'year' ? strings.narrative.yearHint : strings.narrative.departmentHint),
    ...(field?.paragraphs === true ? [strings.narrative.breakLine] : []),
  ];
  const wrong = problem === null ? impossible : [problem];
  const box = { value: text, autoFocus: true, className: styles.input, onKeyDown };
  return (
    <Field
      label={`${label}${field?.unit ? strings.narrative.unit(field.unit) : ''}`}
      hint={hints.join('；')}
      // What cannot be may still be what was published: it is told, and can be saved.
      {...(wrong.length === 0
        ? {}
        : { validationMessage: wrong.join('；'), validationState: problem === null ? ('warning' as const) : ('error' as const) })}
    >
      {field?.kind === 'text' ? (
        <Textarea
          {...box}
          rows={Math.max(field.paragraphs === true ? 5 : 2, Math.min(LONGEST_BOX, Math.ceil(text.length / LINE)))}
          resize="vertical"
          onChange={(_event, { value }) => {
            onChange(value);
          }}
        />
      ) : (
        <Input
          {...box}
          onChange={(_event, { value }) => {
            onChange(value);
          }}
        />
      )}
    </Field>
  );
}
