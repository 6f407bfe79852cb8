/// <reference types="office-js" />
import { browserClock } from '../app/session/browserClock';
import { Session } from '../app/session/session';
import { browserStore } from '../app/stored/browserStore';
import { sessionMessages } from '../app/session/sessionMessages';
import { isExcelSupported, mayDropDownloads } from '../excel/capabilities';
import { excelHost } from '../excel/excelHost';
import { notesInFile } from '../files/marks/notesInFile';
import { showPane } from './pane';
import { browserServices } from './browserServices';
import { strings } from './strings';
import { isDarkColor } from './theme';

function sessionFor(host: Office.HostType | null): Session | string {
  // Outside of Office there is no host, whatever the types say.
  if (host === null || host !== Office.HostType.Excel) return strings.outsideExcel;
  return isExcelSupported() ? new Session(excelHost(notesInFile), browserClock, browserStore) : sessionMessages.excelTooOld;
}

void Office.onReady(({ host }) => {
  // Hosts without themes leave it out, whatever the types say.
  const theme = Office.context.officeTheme as Office.OfficeTheme | undefined;
  showPane({
    session: sessionFor(host),
    services: { ...browserServices, mayDropDownloads },
    isDark: isDarkColor(theme?.bodyBackgroundColor),
  });
});
