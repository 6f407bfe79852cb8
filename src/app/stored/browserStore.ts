import { type DeviceKey, type DeviceStore, MemoryStore } from './deviceStore';

const DATABASE = 'juesuan';
const TABLE = 'own-files';

/** The browser's own database; where the browser has none for us (private windows, strict frames), the page's memory. */
class BrowserStore implements DeviceStore {
  private readonly memory = new MemoryStore();

  async read(key: DeviceKey): Promise<unknown> {
    const here = await this.memory.read(key);
    if (here !== undefined) return here;
    try {
      return await request('readonly', (table) => table.get(key));
    } catch {
      return undefined;
    }
  }

  async write(key: DeviceKey, value: unknown): Promise<boolean> {
    try {
      await request('readwrite', (table) => (value === null ? table.delete(key) : table.put(value, key)));
      await this.memory.write(key, null);
      return true;
    } catch {
      return this.memory.write(key, value);
    }
  }
}

export const browserStore: DeviceStore = new BrowserStore();

async function request(mode: IDBTransactionMode, ask: (table: IDBObjectStore) => IDBRequest): Promise<unknown> {
  const database = await outcome(opening());
  try {
    return await outcome<unknown>(ask(database.transaction(TABLE, mode).objectStore(TABLE)));
  } finally {
    database.close();
  }
}

function opening(): IDBOpenDBRequest {
  const opened = indexedDB.open(DATABASE, 1);
  opened.onupgradeneeded = () => {
    opened.result.createObjectStore(TABLE);
  };
  return opened;
}

function outcome<T>(asked: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    asked.onsuccess = () => {
      resolve(asked.result);
    };
    asked.onerror = () => {
      reject(asked.error ?? new Error('no database'));
    };
  });
}
