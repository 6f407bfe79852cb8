import { objectType, type Property } from '../hostObject';
import { accessDenied } from '../protocol';
import type { SheetData } from '../workbook';

/** What a sheet looks like on the screen and on paper. */

export const freezePanes = objectType<SheetData>({
  name: 'WorksheetFreezePanes',
  methods: {
    FreezeRows: {
      since: 7,
      writes: true,
      call: (sheet, [count]) => {
        sheet.frozenRows = Number(count);
      },
    },
  },
});

function layoutProperty(key: string): Property<SheetData> {
  return {
    since: 9,
    get: ({ pageLayout }) => pageLayout?.[key] ?? null,
    set: (sheet, value) => {
      if (sheet.protected) throw accessDenied('PageLayout');
      (sheet.pageLayout ??= {})[key] = value;
    },
  };
}

function layoutMethod(key: string) {
  return {
    since: 9,
    writes: true as const,
    call: (sheet: SheetData, [value]: readonly unknown[]): null => {
      (sheet.pageLayout ??= {})[key] = value;
      return null;
    },
  };
}

export const pageLayout = objectType<SheetData>({
  name: 'PageLayout',
  properties: {
    Orientation: layoutProperty('orientation'),
    PaperSize: layoutProperty('paperSize'),
    Zoom: layoutProperty('zoom'),
  },
  methods: { SetPrintArea: layoutMethod('printArea'), SetPrintTitleRows: layoutMethod('printTitleRows') },
});
