import { type DeviceStore, MemoryStore } from '../stored/deviceStore';
import type { HandedOut } from '../offerFile';
import type { Host } from '../host';
import type { SessionClock } from './sessionClock';
import { DecisionSession } from './sessionDecisions';
import { parseTemplate, type Template } from '../narrative/template';
import {
  type KeptWording,
  type OwnWording,
  ownWording,
  parseKeptWording,
  readWording,
  readWordings,
  wordingKey,
} from '../narrative/wording';

/** Files of the user's own that hold for every workbook: wordings, and a template for Word files. */
export abstract class OwnFilesSession extends DecisionSession {
  constructor(
    host: Host,
    clock: SessionClock,
    private readonly device: DeviceStore = new MemoryStore(),
  ) {
    super(host, clock);
  }

  /** Chooses a wording by its key, `null` leaves it to the tables. An own one is kept in the workbook too: it travels with it. */
  chooseProfile(key: string | null): Promise<boolean> {
    return this.guarded(() => this.keepChoice(key));
  }

  /** Makes a wording the one that all workbooks go by on this device; `null` leaves it to the tables. */
  useAlways(key: string | null): Promise<boolean> {
    return this.guarded(async () => {
      await this.device.write('default-wording', key);
      this.set({ defaultWording: key });
    });
  }

  /** Adds a wording file, in place of one with the same id, and chooses it. What is wrong with it is in `refusedWording`. */
  addWording(fileName: string, read: () => Promise<string>): Promise<boolean> {
    return this.work('own-file', async () => {
      this.set({ refusedWording: null });
      const wording = await readWording({ fileName, text: await read() });
      if ('problems' in wording) {
        this.set({ refusedWording: wording });
        return;
      }
      this.set({ wordings: withWording(this.state.wordings, wording) });
      const isKept = await this.device.write('wordings', this.state.wordings.map(keptOf));
      await this.keepChoice(wordingKey(wording));
      this.tell({ kind: 'own-file', name: fileName, isKept });
    });
  }

  async removeWording(wording: OwnWording): Promise<boolean> {
    const key = wordingKey(wording);
    if (this.state.settings.profile === key && !(await this.chooseProfile(null))) return false;
    if (this.state.defaultWording === key && !(await this.useAlways(null))) return false;
    this.set({ wordings: this.state.wordings.filter((one) => one !== wording) });
    return this.guarded(() => this.device.write('wordings', this.state.wordings.map(keptOf)));
  }

  /** Hands out a file that belongs to no workbook; `give` makes it. */
  saveFile(give: () => Promise<HandedOut>, name: string): Promise<boolean> {
    return this.work('own-file', async () => {
      this.tell({ kind: 'file-made', name, ...(await give()) });
    });
  }

  /** Tells what a button of the ribbon could not show, once. */
  async tellLeftMessage(): Promise<void> {
    const text = await this.device.read('message');
    if (typeof text !== 'string') return;
    await this.device.write('message', null);
    this.tell({ kind: 'left-message', text });
  }

  dismissRefusedWording(): void {
    this.set({ refusedWording: null });
  }

  /** @param read gives the .docx; what it throws is told, and the template in use stays. */
  useTemplate(fileName: string, read: () => Promise<Uint8Array>): Promise<boolean> {
    return this.work('own-file', async () => {
      const template: Template = { fileName, bytes: await read() };
      this.set({ template });
      this.tell({ kind: 'own-file', name: fileName, isKept: await this.device.write('template', template) });
    });
  }

  forgetTemplate(): Promise<boolean> {
    return this.guarded(async () => {
      await this.device.write('template', null);
      this.set({ template: null });
    });
  }

  private async keepChoice(key: string | null): Promise<void> {
    const own = ownWording(key, this.state.wordings);
    await this.keep('wording', own === null ? null : keptOf(own));
    await this.keep('settings', { ...this.state.settings, profile: key });
  }

  protected override async openNow(): Promise<void> {
    await super.openNow();
    const [stored, always, template] = await Promise.all([
      this.device.read('wordings'),
      this.device.read('default-wording'),
      this.device.read('template'),
    ]);
    const onDevice = Array.isArray(stored) ? stored.flatMap((one: unknown) => parseKeptWording(one) ?? []) : [];
    const { wording } = this.state;
    const wordings = await readWordings([...onDevice, ...(wording === null ? [] : [wording])]);
    this.set({
      // What the workbook was written with goes before a later version on this device.
      wordings: wordings.reduce<readonly OwnWording[]>(withWording, []),
      defaultWording: typeof always === 'string' ? always : null,
      template: parseTemplate(template),
    });
  }
}

function withWording(wordings: readonly OwnWording[], wording: OwnWording): readonly OwnWording[] {
  return [...wordings.filter((one) => wordingKey(one) !== wordingKey(wording)), wording];
}

function keptOf({ fileName, text }: OwnWording): KeptWording {
  return { fileName, text };
}
