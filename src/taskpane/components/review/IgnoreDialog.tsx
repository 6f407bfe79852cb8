import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  makeStyles,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { STOCK_REASONS } from '../../../app/decisionMessages';
import type { Finding } from '../../../core/findings/finding';
import { runsText } from '../../../core/said/run';
import { strings } from '../../strings';
import { useSession } from '../../useSession';

const useStyles = makeStyles({
  findings: {
    margin: '0 0 8px',
    paddingLeft: '18px',
    maxHeight: '26vh',
    overflowY: 'auto',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    overflowWrap: 'anywhere',
  },
  stock: { display: 'flex', flexWrap: 'wrap', gap: '6px', marginBottom: '8px' },
  reason: { minWidth: 'auto' },
});

interface IgnoreDialogProps {
  /** Never empty. */
  readonly findings: readonly Finding[];
  readonly onConfirm: (reason: string) => void;
  readonly onCancel: () => void;
}

/** A reason is required: whoever opens the workbook later has to know why. A stock reason is one click. */
export default function IgnoreDialog({ findings, onConfirm, onCancel }: IgnoreDialogProps) {
  const styles = useStyles();
  const { services } = useSession();
  const [reason, setReason] = useState('');
  const [isTried, setIsTried] = useState(false);
  const stock = useRef<HTMLDivElement>(null);
  // The dialog itself takes its first element, which is the list; this comes after it.
  useEffect(() => {
    stock.current?.querySelector('button')?.focus();
  }, []);
  const { title, titleMany, required, confirm, cancel } = strings.ignoreDialog;
  const hint = services.home === 'page' ? strings.ignoreDialog.pageHint : strings.ignoreDialog.hint;
  const isMissing = reason.trim() === '';
  const submit = (): void => {
    setIsTried(true);
    if (!isMissing) onConfirm(reason.trim());
  };
  return (
    <Dialog
      open
      onOpenChange={(_event, { open }) => {
        if (!open) onCancel();
      }}
    >
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{findings.length === 1 ? title : titleMany(findings.length)}</DialogTitle>
          <DialogContent>
            <ul className={styles.findings} tabIndex={0} aria-label={strings.ignoreDialog.findings}>
              {findings.map(({ id, said }) => (
                <li key={id}>{runsText(said)}</li>
              ))}
            </ul>
            <div className={styles.stock} ref={stock} role="group" aria-label={strings.ignoreDialog.stock}>
              {STOCK_REASONS.ignored.map((one) => (
                <Button
                  key={one}
                  size="small"
                  className={styles.reason}
                  onClick={() => {
                    onConfirm(one);
                  }}
                >
                  {one}
                </Button>
              ))}
            </div>
            <Field
              label={strings.ignoreDialog.reason}
              required
              hint={hint}
              {...(isTried && isMissing ? { validationMessage: required } : {})}
            >
              <Textarea
                value={reason}
                rows={2}
                onChange={(_event, { value }) => {
                  setReason(value);
                }}
              />
            </Field>
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={submit}>
              {confirm}
            </Button>
            <Button onClick={onCancel}>{cancel}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
