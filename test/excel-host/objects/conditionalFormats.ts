import { type Area, formatArea, intersects } from '../area';
import type { ExcelHost } from '../engine';
import { type HostObject, objectType, type Property } from '../hostObject';
import { accessDenied, ApiError, itemNotFound } from '../protocol';
import { type ConditionalFormatData, type FontData, formatsOn, nextId, type SheetData } from '../workbook';

interface FormatSelf {
  readonly sheet: SheetData;
  readonly format: ConditionalFormatData;
}

interface CollectionSelf {
  readonly sheet: SheetData;
  readonly areas: readonly Area[];
}

const rule = objectType<FormatSelf>({
  name: 'ConditionalFormatRule',
  properties: {
    Formula: {
      since: 6,
      get: ({ format }) => format.formula ?? '',
      set: ({ format }, value) => {
        format.formula = String(value);
      },
    },
  },
});

const fill = objectType<FormatSelf>({
  name: 'ConditionalRangeFill',
  properties: {
    Color: {
      since: 6,
      get: ({ format }) => format.fill ?? '',
      set: ({ format }, value) => {
        format.fill = String(value);
      },
    },
  },
});

function fontProperty<K extends keyof FontData>(key: K, read: (value: unknown) => FontData[K]): Property<FormatSelf> {
  return {
    since: 6,
    get: ({ format }) => format.font[key] ?? null,
    set: ({ format }, value) => {
      format.font[key] = read(value);
    },
  };
}

const font = objectType<FormatSelf>({
  name: 'ConditionalRangeFont',
  properties: {
    Color: fontProperty('color', String),
    Bold: fontProperty('bold', (value) => value === true),
    Italic: fontProperty('italic', (value) => value === true),
    Underline: fontProperty('underline', String),
  },
});

const rangeFormat = objectType<FormatSelf>({
  name: 'ConditionalRangeFormat',
  links: {
    Fill: { since: 6, to: (self, host) => fill(self, host) },
    Font: { since: 6, to: (self, host) => font(self, host) },
  },
});

const custom = objectType<FormatSelf>({
  name: 'CustomConditionalFormat',
  links: {
    Rule: { since: 6, to: (self, host) => rule(self, host) },
    Format: { since: 6, to: (self, host) => rangeFormat(self, host) },
  },
});

const conditionalFormat = objectType<FormatSelf>({
  name: 'ConditionalFormat',
  identity: ({ format }) => ({ Id: format.id }),
  properties: {
    Id: { since: 6, get: ({ format }) => format.id },
    Type: { since: 6, get: ({ format }) => format.type },
    StopIfTrue: { since: 6, get: ({ format }) => format.stopIfTrue },
    Priority: {
      since: 6,
      get: ({ sheet, format }) => sheet.conditionalFormats.indexOf(format),
      set: ({ sheet, format }, value) => {
        sheet.conditionalFormats.splice(sheet.conditionalFormats.indexOf(format), 1);
        sheet.conditionalFormats.splice(Number(value), 0, format);
      },
    },
  },
  links: {
    Custom: {
      since: 6,
      to: (self, host) => {
        // Excel refuses the whole request when the format is of another type (OfficeDev/office-js#2180).
        if (self.format.type !== 'Custom') {
          throw new ApiError(
            'InvalidOperation',
            'This operation is not permitted for the current object.',
            'ConditionalFormat.custom',
          );
        }
        return custom(self, host);
      },
    },
    CustomOrNullObject: { since: 6, to: (self, host) => (self.format.type === 'Custom' ? custom(self, host) : null) },
  },
  methods: {
    Delete: {
      since: 6,
      writes: true,
      call: ({ sheet, format }) => {
        if (sheet.protected) throw accessDenied('ConditionalFormat.delete');
        sheet.conditionalFormats.splice(sheet.conditionalFormats.indexOf(format), 1);
      },
    },
  },
});

const formats = ({ sheet, areas }: CollectionSelf): ConditionalFormatData[] => formatsOn(sheet, areas, intersects);

function find(self: CollectionSelf, key: unknown, host: ExcelHost): HostObject {
  const format = formats(self).find((candidate) => candidate.id === key);
  if (!format || format.isDead) throw itemNotFound('ConditionalFormatCollection.getItem');
  return conditionalFormat({ sheet: self.sheet, format }, host);
}

/** The formats that meet a range; what is added covers the range and goes on top. */
export const conditionalFormats = objectType<CollectionSelf>({
  name: 'ConditionalFormatCollection',
  items: (self, host) => formats(self).map((format) => conditionalFormat({ sheet: self.sheet, format }, host)),
  item: find,
  methods: {
    Add: {
      since: 6,
      writes: true,
      call: ({ sheet, areas }, [type], host) => {
        if (sheet.protected) throw accessDenied('ConditionalFormatCollection.add');
        const format: ConditionalFormatData = {
          id: nextId(host.workbook),
          type: String(type),
          areas: areas.map(formatArea).join(','),
          stopIfTrue: false,
          font: {},
        };
        sheet.conditionalFormats.unshift(format);
        return conditionalFormat({ sheet, format }, host);
      },
    },
    GetCount: { since: 6, call: (self) => formats(self).length },
  },
});
