import type { WorkerPort } from './pool';

declare global {
  interface Window {
    /** The script of a thread, which a page opened from disk can have as text only (`webpack.config.js`). */
    juesuanThread?: () => void;
  }
}

let text: Promise<string> | null = null;

/** Browsers start no thread from a file on disk, nor give the page its text; as a script of the page it tells its text itself. */
async function threadFromDisk(script: URL): Promise<WorkerPort> {
  text ??= loaded(script);
  const address = URL.createObjectURL(new Blob([await text], { type: 'text/javascript' }));
  return new Worker(address) as WorkerPort;
}

const threadOf = (script: URL): Promise<WorkerPort> =>
  Promise.resolve(script).then((address) => new Worker(address) as WorkerPort);

function loaded({ href }: URL): Promise<string> {
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
export class LateThread implements WorkerPort {
  onmessage: WorkerPort['onmessage'] = null;
  onerror: WorkerPort['onerror'] = null;
  private isOver = false;

  constructor(private readonly coming: Promise<WorkerPort>) {
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

  postMessage(job: Parameters<WorkerPort['postMessage']>[0]): void {
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

  private whenThere(act: (thread: WorkerPort) => void): void {
    this.coming.then(act, () => undefined);
  }
}

/** A thread with this script in it. */
export class Thread extends LateThread {
  constructor(script: URL) {
    super(script.protocol === 'file:' ? threadFromDisk(script) : threadOf(script));
  }
}
