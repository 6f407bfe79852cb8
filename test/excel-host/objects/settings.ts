import type { ExcelHost } from '../engine';
import { type HostObject, objectType } from '../hostObject';
import { ApiError } from '../protocol';
import type { WorkbookData } from '../workbook';

interface SettingSelf {
  readonly workbook: WorkbookData;
  readonly key: string;
}

const setting = objectType<SettingSelf>({
  name: 'Setting',
  identity: ({ key }) => ({ _Id: key }),
  properties: {
    Key: { since: 4, get: ({ key }) => key },
    Value: { since: 4, get: ({ workbook, key }) => workbook.settings[key] },
  },
  methods: {
    Delete: {
      since: 4,
      writes: true,
      call: ({ workbook, key }) => {
        Reflect.deleteProperty(workbook.settings, key);
      },
    },
  },
});

function find(workbook: WorkbookData, key: unknown, host: ExcelHost): HostObject | null {
  const name = String(key);
  return Object.hasOwn(workbook.settings, name) ? setting({ workbook, key: name }, host) : null;
}

export const settings = objectType<WorkbookData>({
  name: 'SettingCollection',
  items: (workbook, host) => Object.keys(workbook.settings).map((key) => setting({ workbook, key }, host)),
  item: find,
  methods: {
    Add: {
      since: 4,
      writes: true,
      call: (workbook, [key, value], host) => {
        const after = JSON.stringify({ ...workbook.settings, [String(key)]: value });
        if (after.length > host.settingsLimit)
          throw new ApiError('GeneralException', 'There was an internal error.', 'SettingCollection.add', 500);
        workbook.settings[String(key)] = value;
        return setting({ workbook, key: String(key) }, host);
      },
    },
    GetItemOrNullObject: { since: 4, call: (workbook, [key], host) => find(workbook, key, host) },
  },
});
