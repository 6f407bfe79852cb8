import { type BatchApiHelper, type ClientObject, type ClientObjectType, internals } from './library';

type Classes = Readonly<Record<'Note' | 'NoteCollection', unknown>>;

interface NotesOfLibrary {
  readonly classes: Classes | null;
  readonly members: readonly (readonly [object, PropertyDescriptor])[];
}

/** As office.js was loaded. */
let shipped: NotesOfLibrary | null = null;

/** Gives office.js notes, or takes them away; `undefined` leaves it as it was loaded. */
export function setNotes(wanted: boolean | undefined): void {
  shipped ??= notesOfLibrary();
  for (const owner of OWNERS()) Reflect.deleteProperty(owner, 'notes');
  Reflect.deleteProperty(Excel, 'Note');
  Reflect.deleteProperty(Excel, 'NoteCollection');
  if (wanted === false || (wanted === undefined && shipped.classes === null)) return;
  if (shipped.classes === null) {
    installNotes();
    return;
  }
  Object.assign(Excel, shipped.classes);
  for (const [owner, descriptor] of shipped.members) Object.defineProperty(owner, 'notes', descriptor);
}

const OWNERS = (): readonly object[] => [Excel.Workbook.prototype, Excel.Worksheet.prototype];

function notesOfLibrary(): NotesOfLibrary {
  const library = Excel as unknown as Record<string, unknown>;
  if (library['NoteCollection'] === undefined) return { classes: null, members: [] };
  return {
    classes: { Note: library['Note'], NoteCollection: library['NoteCollection'] },
    members: OWNERS().map((owner) => [owner, Object.getOwnPropertyDescriptor(owner, 'notes') ?? {}] as const),
  };
}

/**
 * `worksheet.notes` and `workbook.notes` (ExcelApi 1.18) for an office.js that is older than they are. The names on the
 * wire follow the library's own naming and are not verified against Excel, so what is proved through this is what the
 * add-in does with notes, not what Excel answers. Like the library's, a Note from `add()` has no id: get it again by its cell.
 * @param addressing `indexer` is how the library that Microsoft's own address serves asks for a note.
 */
export function installNotes(addressing: 'method' | 'indexer' = 'method'): void {
  const helper = internals().BatchApiHelper;
  const Base = OfficeExtension.ClientObject as unknown as ClientObjectType;
  const Range = Excel.Range as unknown as ClientObjectType;

  class Note extends Base {
    private read: Readonly<Record<string, unknown>> = {};

    readonly _className = 'Note';

    get content(): unknown {
      return loaded(this, 'content', this.read.Content);
    }
    set content(value: unknown) {
      helper.invokeSetProperty(this, 'Content', value, 0);
    }
    get authorName(): unknown {
      return loaded(this, 'authorName', this.read.AuthorName);
    }
    getLocation(): ClientObject {
      return helper.createMethodObject(Range, this, 'GetLocation', 1, [], false, true, null, 4);
    }
    delete(): void {
      helper.invokeMethod(this, 'Delete', 0, [], 0, 0);
    }
    load(names: string | string[]): this {
      this.context.load(this as unknown as OfficeExtension.ClientObject, names);
      return this;
    }
    override _handleResult(value: unknown): void {
      super._handleResult(value);
      if (isRecord(value)) this.read = { ...this.read, ...value };
    }
  }

  class NoteCollection extends Base {
    private list: readonly ClientObject[] | undefined;

    readonly _className = 'NoteCollection';
    readonly _isCollection = true;

    get items(): unknown {
      return loaded(this, 'items', this.list);
    }
    add(cell: unknown, content: string): ClientObject {
      return method(helper, Note, this, 'Add', 0, [cell, content]);
    }
    getItem(cell: string): ClientObject {
      if (addressing === 'indexer') return helper.createIndexerObject(Note, this, [cell]);
      return method(helper, Note, this, 'GetItem', 1, [cell]);
    }
    load(names: string | string[]): this {
      this.context.load(this as unknown as OfficeExtension.ClientObject, names);
      return this;
    }
    override _handleResult(value: unknown): void {
      super._handleResult(value);
      const items = isRecord(value) ? value._Items : undefined;
      if (!Array.isArray(items)) return;
      this.list = items.map((item: unknown, index) => {
        const note = helper.createChildItemObject(Note, false, this, item, index);
        note._handleResult(item);
        return note;
      });
    }
  }

  for (const owner of OWNERS()) {
    Object.defineProperty(owner, 'notes', {
      configurable: true,
      get(this: ClientObject) {
        return helper.createPropertyObject(NoteCollection, this, 'Notes', true, 4);
      },
    });
  }
  Object.assign(Excel, { Note, NoteCollection });
}

function method(
  helper: BatchApiHelper,
  type: ClientObjectType,
  parent: ClientObject,
  name: string,
  operation: number,
  args: unknown[],
): ClientObject {
  return helper.createMethodObject(type, parent, name, operation, args, false, true, null, operation === 1 ? 4 : 0);
}

function loaded(object: ClientObject, name: string, value: unknown): unknown {
  if (value === undefined && !object._isNull) {
    throw new Error(`PropertyNotLoaded: the property '${name}' is not available; load it and call context.sync()`);
  }
  return value ?? null;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
