import { objectType, type Property } from '../hostObject';
import type { ExcelHost } from '../engine';
import { accessDenied, ApiError } from '../protocol';
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

/** Excel asks the printer what paper there is. */
function requirePrinter(host: ExcelHost): void {
  if (!host.hasPrinter) throw new ApiError('GeneralException', 'There was an internal error.', 'PageLayout', 500);
}

function layoutProperty(key: string): Property<SheetData> {
  return {
    since: 9,
    get: ({ pageLayout }) => pageLayout?.[key] ?? null,
    set: (sheet, value, host) => {
      requirePrinter(host);
      if (sheet.protected) throw accessDenied('PageLayout');
      (sheet.pageLayout ??= {})[key] = value;
    },
  };
}

function layoutMethod(key: string) {
  return {
    since: 9,
    writes: true as const,
    call: (sheet: SheetData, [value]: readonly unknown[], host: ExcelHost): null => {
      requirePrinter(host);
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
