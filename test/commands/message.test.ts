/** @jest-environment jsdom */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const SCRIPT = readFileSync(join(__dirname, '../../src/commands/message.js'), 'utf8');

function open(hash: string, host: string | null): string[] {
  const told: string[] = [];
  document.body.innerHTML =
    '<p id="message"></p><button id="agree" hidden>仍然生成</button><button id="close" data-ask="先不生成">知道了</button>';
  location.hash = hash;
  Object.assign(globalThis, {
    Office: {
      onReady: (ready: (info: { host: string | null }) => void) => {
        ready({ host });
      },
      context: { ui: { messageParent: (word: string) => told.push(word) } },
    },
  });
  (0, eval)(SCRIPT);
  return told;
}

const message = (): string => document.getElementById('message')?.textContent ?? '';
const agree = (): HTMLButtonElement => document.getElementById('agree') as HTMLButtonElement;
const close = (): HTMLButtonElement => document.getElementById('close') as HTMLButtonElement;

beforeEach(() => {
  jest.useFakeTimers();
});

afterEach(() => {
  jest.useRealTimers();
});

test('shows its lines as text, says every second that it is open, and that its button was pressed', () => {
  const told = open(['甲<b>&', '乙%'].map(encodeURIComponent).join('&'), 'Excel');
  expect(message()).toBe('甲<b>&\n乙%');
  jest.advanceTimersByTime(2000);
  expect(told).toEqual(['open', 'open', 'open']);
  close().click();
  expect(told.at(-1)).toBe('close');
});

test('in a browser there is no button, as nobody listens', () => {
  open('%E7%94%B2', null);
  expect(message()).toBe('甲');
  expect(close().style.display).toBe('none');
});

describe('a question', () => {
  beforeEach(() => {
    history.replaceState(null, '', '/message.html?ask');
  });

  afterEach(() => {
    history.replaceState(null, '', '/message.html');
  });

  test('has two buttons, the harmless one in focus', () => {
    open('%E7%94%B2', 'Excel');
    expect([agree().hidden, close().textContent, document.activeElement]).toEqual([false, '先不生成', close()]);
  });

  test('tells which one was pressed', () => {
    const told = open('%E7%94%B2', 'Excel');
    agree().click();
    expect(told.at(-1)).toBe('agree');
    close().click();
    expect(told.at(-1)).toBe('close');
  });
});

test('what is no question has one button', () => {
  open('%E7%94%B2', 'Excel');
  expect([agree().hidden, close().textContent]).toEqual([true, '知道了']);
});
