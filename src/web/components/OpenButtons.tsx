import { Button, makeStyles } from '@fluentui/react-components';
import { DocumentAddRegular, FolderOpenRegular } from '@fluentui/react-icons';
import { useRef } from 'react';
import { toProblem } from '../../app/problem';
import { chosenFiles, DOCUMENT_TYPES, folderPicker, type InputFile, REPORT_TYPES, WORKBOOK_TYPES } from '../intake';
import { strings } from '../strings';
import { useDesk } from '../useDesk';

const useStyles = makeStyles({
  field: { display: 'none' },
  button: { minWidth: 'auto', whiteSpace: 'nowrap' },
});

/** Files or a folder, for those who do not drag. */
export function OpenButtons({ primary = false }: { readonly primary?: boolean }) {
  const styles = useStyles();
  const { desk } = useDesk();
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const take = (list: readonly InputFile[], field?: HTMLInputElement): void => {
    desk.add(list);
    // The same files can be chosen again after they were changed.
    if (field) field.value = '';
  };
  const openFolder = async (): Promise<void> => {
    const pick = folderPicker();
    if (pick === null) {
      folder.current?.click();
      return;
    }
    try {
      take(await pick());
    } catch (error) {
      desk.tell({ kind: 'problem', text: strings.problems.open(toProblem(error).message) });
    }
  };
  return (
    <>
      <input
        ref={files}
        type="file"
        multiple
        className={styles.field}
        accept={`${WORKBOOK_TYPES},${DOCUMENT_TYPES},${REPORT_TYPES}`}
        aria-label={strings.open.files}
        data-field="files"
        onChange={(event) => {
          take(chosenFiles(event.target.files), event.target);
        }}
      />
      <input
        ref={folder}
        type="file"
        multiple
        className={styles.field}
        aria-label={strings.open.folder}
        data-field="folder"
        {...{ webkitdirectory: '' }}
        onChange={(event) => {
          take(chosenFiles(event.target.files), event.target);
        }}
      />
      <Button
        className={styles.button}
        icon={<DocumentAddRegular />}
        appearance={primary ? 'primary' : 'secondary'}
        onClick={() => files.current?.click()}
      >
        {strings.open.files}
      </Button>
      <Button className={styles.button} icon={<FolderOpenRegular />} onClick={() => void openFolder()}>
        {strings.open.folder}
      </Button>
    </>
  );
}
