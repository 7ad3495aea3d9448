import { EventEmitter } from 'node:events';
import { describe, expect, it, vi } from 'vitest';
import { cancelOnInterrupt } from '../../src/cli/interrupt.ts';
import { type Keyboard, passphrasesOf } from '../../src/cli/passphrase.ts';
import { progressBar } from '../../src/cli/progress-bar.ts';
import { textTable, textWidth } from '../../src/cli/text-table.ts';

/** A keyboard that types its chunks as soon as somebody listens in raw mode. */
function keyboardTyping(...answers: string[][]): { keyboard: Keyboard; isRaw(): boolean } {
  const events = new EventEmitter();
  let raw = false;
  const keyboard = Object.assign(events, {
    isTTY: true,
    setEncoding: () => undefined,
    pause: () => undefined,
    resume() {
      const chunks = answers.shift() ?? [];
      setImmediate(() => chunks.forEach((chunk) => events.emit('data', chunk)));
    },
    setRawMode(mode: boolean) {
      raw = mode;
    },
  });
  return { keyboard: keyboard as unknown as Keyboard, isRaw: () => raw };
}

const notStopped = new AbortController().signal;

describe('在终端输入口令', () => {
  it('输入不回显，退格和整行删除有效，方向键不算字', async () => {
    const written: string[] = [];
    const { keyboard, isRaw } = keyboardTyping(['x', '\u0015', '青禾', '错', '\u007f', '\u001b[D', '口令', '\r']);
    const { read } = passphrasesOf(undefined, {
      keyboard,
      signal: notStopped,
      screen: { write: (part) => written.push(part) },
    });
    expect(await read()).toBe('青禾口令');
    expect(written.join('')).toBe('口令（输入时不显示）：\n');
    expect(isRaw()).toBe(false);
  });

  it('新口令要输入两次，不同就停下', async () => {
    const { keyboard } = keyboardTyping(['第一次口令\r'], ['第二次口令\r']);
    const { readNew } = passphrasesOf(undefined, { keyboard, signal: notStopped, screen: { write: () => true } });
    await expect(readNew()).rejects.toThrow('两次输入的口令不同');
  });

  it('Ctrl-C 停下并恢复终端', async () => {
    const { keyboard, isRaw } = keyboardTyping(['半个', '\u0003']);
    const { read } = passphrasesOf(undefined, { keyboard, signal: notStopped, screen: { write: () => true } });
    await expect(read()).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(isRaw()).toBe(false);
  });
});

describe('等待口令时程序被要求停止', () => {
  it('不再等待', async () => {
    const { keyboard, isRaw } = keyboardTyping([]);
    const stop = new AbortController();
    const { read } = passphrasesOf(undefined, { keyboard, signal: stop.signal, screen: { write: () => true } });
    setImmediate(() => stop.abort());
    await expect(read()).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(isRaw()).toBe(false);
    await expect(read()).rejects.toMatchObject({ code: 'CANCELLED' });
  });
});

describe('Ctrl-C', () => {
  it('第一次请当前一份做完后停下，第二次立即退出', () => {
    const events = Object.assign(new EventEmitter(), { exit: vi.fn<(code: number) => void>() });
    const said: string[] = [];
    const { signal, release } = cancelOnInterrupt(events, (line) => said.push(line));
    events.emit('SIGINT');
    expect(signal.aborted).toBe(true);
    expect(said).toEqual(['正在停止：手上这一份做完就停；再按一次 Ctrl-C 立即退出。']);
    expect(events.exit).not.toHaveBeenCalled();
    events.emit('SIGINT');
    expect(events.exit).toHaveBeenCalledWith(130);
    release();
    expect(events.listenerCount('SIGINT')).toBe(0);
  });
});

describe('进度条', () => {
  const shown = (isTTY: boolean): string => {
    let text = '';
    const bar = progressBar({ isTTY, write: (part) => (text += part) });
    bar.show({ stage: '导入', done: 3, total: 12 });
    bar.clear();
    return text;
  };

  it('只在终端上显示', () => {
    expect(shown(true)).toContain(`导入 ${'█'.repeat(6)}${'░'.repeat(18)} 3/12`);
    expect(shown(false)).toBe('');
  });
});

describe('表格', () => {
  it('汉字和全角标点占两格，各栏对齐', () => {
    expect(textWidth('青A，𠮷')).toBe(7);
    expect(
      textTable([
        ['单位', 'x'],
        ['QH-01', '已接受'],
      ]),
    ).toEqual(['单位   x', 'QH-01  已接受']);
  });
});
