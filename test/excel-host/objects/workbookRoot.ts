import { objectType } from '../hostObject';
import { ApiError } from '../protocol';
import { sheetById, type WorkbookData } from '../workbook';
import { parseAreas } from '../area';
import { commentsOf, notesOf } from './remarks';
import { range } from './range';
import { settings } from './settings';
import { worksheets } from './worksheets';

const documentProperties = objectType<WorkbookData>({
  name: 'DocumentProperties',
  properties: {
    Author: { since: 7, get: (workbook) => workbook.properties.author },
    LastAuthor: { since: 7, get: (workbook) => workbook.properties.lastAuthor },
    Manager: { since: 7, get: (workbook) => workbook.properties.manager },
    Company: { since: 7, get: (workbook) => workbook.properties.company },
  },
});

const workbookProtection = objectType<WorkbookData>({
  name: 'WorkbookProtection',
  properties: { Protected: { since: 7, get: (workbook) => workbook.structureProtected } },
});

/** `context.workbook`. */
export const workbookRoot = objectType<WorkbookData>({
  name: 'Workbook',
  links: {
    Worksheets: { since: 1, to: (workbook, host) => worksheets(workbook, host) },
    Settings: { since: 4, to: (workbook, host) => settings(workbook, host) },
    Properties: { since: 7, to: (workbook, host) => documentProperties(workbook, host) },
    Protection: { since: 7, to: (workbook, host) => workbookProtection(workbook, host) },
    Comments: { since: 10, to: (workbook, host) => commentsOf(workbook.sheets, host) },
    Notes: { since: 18, to: (workbook, host) => notesOf(workbook.sheets, host) },
  },
  methods: {
    GetSelectedRange: {
      since: 1,
      call: (workbook, _args, host) => {
        const [area, ...others] = parseAreas(workbook.selection);
        if (!area || others.length > 0) {
          throw new ApiError(
            'InvalidSelection',
            'The current selection is invalid for this operation.',
            'Workbook.getSelectedRange',
          );
        }
        return range({ sheet: sheetById(workbook, workbook.activeSheet), area }, host);
      },
    },
    GetActiveCell: {
      since: 7,
      call: (workbook, _args, host) => {
        const [first] = parseAreas(workbook.selection);
        if (!first) throw new Error('nothing is selected');
        return range({ sheet: sheetById(workbook, workbook.activeSheet), area: { ...first, rows: 1, columns: 1 } }, host);
      },
    },
  },
});
