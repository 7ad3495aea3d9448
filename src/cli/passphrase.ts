/** Passphrases come from a hidden prompt or from a file, never from the command's words, and are never shown. */
import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { DomainError } from '../domain/errors.ts';
import type { Passphrases } from './command.ts';
import { WrongUse } from './wrong-use.ts';

export type Keyboard = NodeJS.ReadStream;
type Desk = { keyboard: Keyboard; screen: { write(text: string): unknown }; signal: AbortSignal };

/** A passphrase file is one line; anything this large is another file, bytes. */
const MAX_FILE_BYTES = 4096;

/** First line of a file, without its line end. @throws DomainError FILE_NOT_FOUND · WrongUse empty or not one line */
export function passphraseFromFile(path: string): string {
  let text: string;
  try {
    if (statSync(path).size > MAX_FILE_BYTES) throw new WrongUse('口令文件太大，请核对 --passphrase-file 指的文件。');
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof WrongUse) throw error;
    throw new DomainError('FILE_NOT_FOUND', { file: basename(path) }, { cause: error });
  }
  const [line = ''] = text.replace(/^\ufeff/u, '').split(/\r?\n/u);
  if (line === '') throw new WrongUse('口令文件的第一行是空的，请把口令写在第一行。');
  return line;
}

/** Asks at the terminal without echo. @throws DomainError CANCELLED on Ctrl-C or Ctrl-D */
function ask(question: string, { keyboard, screen, signal }: Desk): Promise<string> {
  return new Promise((resolve, reject) => {
    let typed: string[] = [];
    const end = (finish: () => void): void => {
      keyboard.off('data', onData);
      signal.removeEventListener('abort', cancel);
      keyboard.setRawMode(false);
      keyboard.pause();
      screen.write('\n');
      finish();
    };
    const cancel = (): void => end(() => reject(new DomainError('CANCELLED')));
    const onKey = (key: string): boolean => {
      if (key === '\r' || key === '\n') end(() => resolve(typed.join('')));
      else if (key === '\u0003' || key === '\u0004') cancel();
      else if (key === '\u007f' || key === '\b') typed = typed.slice(0, -1);
      else if (key === '\u0015') typed = [];
      else if (key >= ' ') typed.push(key);
      else return true;
      return key !== '\r' && key !== '\n' && key !== '\u0003' && key !== '\u0004';
    };
    const onData = (chunk: string): void => {
      // Arrow keys and the like come as one chunk that begins with ESC.
      if (chunk.startsWith('\u001b')) return;
      for (const key of chunk) if (!onKey(key)) return;
    };
    keyboard.setEncoding('utf8');
    keyboard.setRawMode(true);
    keyboard.resume();
    keyboard.on('data', onData);
    signal.addEventListener('abort', cancel);
    // Only now: whoever answers at once must not see it on the screen.
    screen.write(question);
  });
}

/** The passphrase of one call: from the file if one was named, else from the terminal, asked once. */
export function passphrasesOf(file: string | undefined, desk: Desk): Passphrases {
  const { keyboard, signal } = desk;
  let known: string | undefined;
  const prompt = async (question: string): Promise<string> => {
    if (keyboard.isTTY !== true)
      throw new WrongUse('这里没有终端可以输入口令，请用 --passphrase-file FILE 指定口令文件。');
    if (signal.aborted) throw new DomainError('CANCELLED');
    return ask(question, desk);
  };
  const read = async (): Promise<string> =>
    (known ??= file === undefined ? await prompt('口令（输入时不显示）：') : passphraseFromFile(file));
  return {
    canAsk: file !== undefined || keyboard.isTTY === true,
    read,
    async readNew() {
      const first = await read();
      if (file !== undefined) return first;
      if ((await prompt('再输入一次：')) !== first) throw new WrongUse('两次输入的口令不同，请重新来过。');
      return first;
    },
  };
}
