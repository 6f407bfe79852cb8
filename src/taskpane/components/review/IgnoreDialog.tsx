import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Textarea,
} from '@fluentui/react-components';
import { useState } from 'react';
import { strings } from '../../strings';
import { useSession } from '../../useSession';

interface IgnoreDialogProps {
  readonly count: number;
  readonly onConfirm: (reason: string) => void;
  readonly onCancel: () => void;
}

/** A reason is required: whoever opens the workbook later has to know why. */
export function IgnoreDialog({ count, onConfirm, onCancel }: IgnoreDialogProps) {
  const { services } = useSession();
  const [reason, setReason] = useState('');
  const [isTried, setIsTried] = useState(false);
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
          <DialogTitle>{count === 1 ? title : titleMany(count)}</DialogTitle>
          <DialogContent>
            <Field
              label={strings.ignoreDialog.reason}
              required
              hint={hint}
              {...(isTried && isMissing ? { validationMessage: required } : {})}
            >
              <Textarea
                value={reason}
                rows={3}
                autoFocus
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
