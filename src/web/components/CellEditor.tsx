import { makeStyles, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, useRef } from 'react';
import { strings } from '../strings';

const useStyles = makeStyles({
  input: {
    boxSizing: 'border-box',
    width: '100%',
    height: '100%',
    minHeight: '24px',
    padding: '1px 5px',
    border: 'none',
    outline: `2px solid ${tokens.colorBrandStroke1}`,
    outlineOffset: '-2px',
    font: 'inherit',
    fontWeight: tokens.fontWeightRegular,
    textAlign: 'right',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    fontVariantNumeric: 'tabular-nums',
  },
});

interface CellEditorProps {
  readonly address: string;
  readonly text: string;
  /** `null`: leave the cell as it is. `move`: the keyboard goes on from here. */
  readonly onEnd: (address: string, text: string | null, move: boolean) => void;
}

/** Enter and leaving take the text, Esc leaves the cell as it was. */
export function CellEditor({ address, text, onEnd }: CellEditorProps) {
  const styles = useStyles();
  const isOver = useRef(false);
  const end = (value: string | null, move: boolean): void => {
    if (isOver.current) return;
    isOver.current = true;
    onEnd(address, value, move);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      end(event.currentTarget.value, true);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      end(null, true);
    }
  };
  return (
    <input
      className={styles.input}
      defaultValue={text}
      aria-label={strings.sheet.edit(address)}
      inputMode="decimal"
      autoFocus
      onFocus={(event) => {
        const { value } = event.currentTarget;
        event.currentTarget.setSelectionRange(value.length === 1 ? 1 : 0, value.length);
      }}
      onKeyDown={onKeyDown}
      onClick={(event) => {
        event.stopPropagation();
      }}
      onDoubleClick={(event) => {
        event.stopPropagation();
      }}
      onBlur={(event) => {
        end(event.currentTarget.value, false);
      }}
    />
  );
}
