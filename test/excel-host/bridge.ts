import type { ExcelHost } from './engine';
import { announce } from './events';
import { internals } from './library';
import type { RequestBody } from './protocol';

/** What the library calls to send a message, and what it sets to be called back on. */
export interface HostBridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost(text: string): void;
}

interface RequestMessage {
  readonly id: number;
  readonly type: number;
  readonly message: { readonly body: RequestBody };
}

const REQUEST = 1;
const RESPONSE = 2;

/** What was done stays done when its answer is too long to be sent. */
function answerWithin(host: ExcelHost, text: string, body: RequestBody): string {
  const tooLong = (code: string): string =>
    JSON.stringify({ Error: { Code: code, Message: 'The payload exceeds the limit.', Location: '', HttpStatusCode: 400 } });
  if (bytesOf(text) > host.payloadLimit) return tooLong('RequestPayloadSizeLimitExceeded');
  const answer = JSON.stringify(host.execute(body));
  return bytesOf(answer) > host.payloadLimit ? tooLong('ResponsePayloadSizeLimitExceeded') : answer;
}

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

/** Connects office.js, which must be loaded, to a host; contexts made from now on talk to it. */
export function connect(host: ExcelHost): HostBridge {
  const bridge: HostBridge = {
    sendMessageToHost(text) {
      const request = JSON.parse(text) as RequestMessage;
      if (request.type !== REQUEST) throw new Error(`the in-memory Excel does not know message type ${request.type}`);
      const failure = host.failures.get('*');
      if (failure) host.failures.delete('*');
      const body = failure
        ? JSON.stringify({ error: { code: failure.code, message: failure.message } })
        : answerWithin(host, text, request.message.body);
      const answer = { id: request.id, type: RESPONSE, message: { statusCode: failure?.status ?? 200, headers: {}, body } };
      // A promise, because fake timers also hold back setTimeout and queueMicrotask.
      void Promise.resolve().then(() => {
        bridge.onMessageFromHost(JSON.stringify(answer));
        announce(host, bridge);
      });
    },
    onMessageFromHost() {
      throw new Error('the library has not connected yet');
    },
  };
  internals().GenericEventRegistration.s_genericEventRegistrations = {};
  internals().HostBridge.init(bridge);
  return bridge;
}
