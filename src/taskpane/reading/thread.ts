/** What is needed of a `Worker`: jobs go in, an answer to each comes out. */
export interface ThreadPort<Job, Answer> {
  postMessage(job: Job): void;
  terminate(): void;
  /** `null` says that the script is there and works. */
  onmessage: ((event: { readonly data: Answer | null }) => void) | null;
  onerror: ((event: { preventDefault(): void }) => void) | null;
}

declare global {
  interface Window {
    /** The script of a thread, which a page opened from disk can have as text only (`webpack.config.js`). */
    juesuanThread?: () => void;
  }
}

const texts = new Map<string, Promise<string>>();

/** Browsers start no thread from a file on disk, nor give the page its text; as a script of the page it tells its text itself. */
async function threadFromDisk({ href }: URL): Promise<Worker> {
  const text = texts.get(href) ?? loaded(href);
  texts.set(href, text);
  const address = URL.createObjectURL(new Blob([await text], { type: 'text/javascript' }));
  return new Worker(address);
}

const threadOf = (script: URL): Promise<Worker> => Promise.resolve(script).then((address) => new Worker(address));

function loaded(href: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const element = document.createElement('script');
    element.src = href;
    element.onload = () => {
      resolve(`(${String(window.juesuanThread)})()`);
    };
    element.onerror = reject;
    document.head.append(element);
  });
}

/** A thread that is still to come: what it is sent waits, and that there will be none is an error of its script. */
export class LateThread<Job, Answer> implements ThreadPort<Job, Answer> {
  onmessage: ThreadPort<Job, Answer>['onmessage'] = null;
  onerror: ThreadPort<Job, Answer>['onerror'] = null;
  private isOver = false;

  constructor(private readonly coming: Promise<ThreadPort<Job, Answer>>) {
    coming.then(
      (thread) => {
        thread.onmessage = (event) => this.onmessage?.(event);
        thread.onerror = (event) => this.onerror?.(event);
      },
      () => {
        if (!this.isOver) this.onerror?.({ preventDefault: () => undefined });
      },
    );
  }

  postMessage(job: Job): void {
    this.whenThere((thread) => {
      if (!this.isOver) thread.postMessage(job);
    });
  }

  terminate(): void {
    this.isOver = true;
    this.whenThere((thread) => {
      thread.terminate();
    });
  }

  private whenThere(act: (thread: ThreadPort<Job, Answer>) => void): void {
    this.coming.then(act, () => undefined);
  }
}

/** A thread with this script in it. */
export class Thread<Job, Answer> extends LateThread<Job, Answer> {
  constructor(script: URL) {
    super((script.protocol === 'file:' ? threadFromDisk(script) : threadOf(script)) as Promise<ThreadPort<Job, Answer>>);
  }
}
