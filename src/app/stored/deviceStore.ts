/** What is kept on this device for every workbook: files of one's own. Never the content of a workbook. */
export interface DeviceStore {
  /** `undefined` when there is nothing under the key. */
  read(key: DeviceKey): Promise<unknown>;
  /** `null` takes it away. @returns false where it is kept only until the page is closed. */
  write(key: DeviceKey, value: unknown): Promise<boolean>;
}

/** `message`: what a button of the ribbon had to say and could not show; `columns`: how wide the page's columns are. */
export type DeviceKey = 'wordings' | 'default-wording' | 'template' | 'message' | 'columns';

/** Keeps things as long as it lives. */
export class MemoryStore implements DeviceStore {
  private readonly values = new Map<DeviceKey, unknown>();

  read(key: DeviceKey): Promise<unknown> {
    return Promise.resolve(this.values.get(key));
  }

  write(key: DeviceKey, value: unknown): Promise<boolean> {
    if (value === null) this.values.delete(key);
    else this.values.set(key, value);
    return Promise.resolve(false);
  }
}
