import { resolve } from 'node:path';
import type { Command, Run } from '../command.ts';
import { keyOptions, ledgerOptions } from '../common-options.ts';
import type { Core } from '../core.ts';
import { readUserFile } from '../paths.ts';
import { WrongUse } from '../wrong-use.ts';

const takesPassphrase = (path: string): boolean => path === 'keys.create' || path === 'keys.unlock';

/** JSON from the words, from a file (`--input`) or from standard input (`-`). */
async function readJson({ values, readInput }: Run): Promise<unknown> {
  const file = values.text('input');
  const given = values.argument(1);
  if (file !== undefined && given !== '') throw new WrongUse('JSON 和 --input 只能写一个。');
  const text = file === undefined ? (given === '-' ? await readInput() : given) : readUserFile(file).toString('utf8');
  if (text === '') return {};
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // The text itself is not repeated: it may hold what is nobody's business on a screen.
    throw new WrongUse('参数不是 JSON，请核对引号和括号。');
  }
}

/** Strings that begin with @ are paths and become file ids; @@ stands for one @. */
function admitPaths(value: unknown, core: Core): unknown {
  if (typeof value === 'string') {
    if (value.startsWith('@@')) return value.slice(1);
    return value.startsWith('@') ? core.admit(resolve(value.slice(1))) : value;
  }
  if (Array.isArray(value)) return value.map((one) => admitPaths(one, core));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, admitPaths(one, core)]));
}

export const call: Command = {
  name: 'call',
  summary: '直接调用一个操作，如 call risks.list "{}"',
  details: [
    '以 @ 开头的文字是文件或文件夹，如 {"files":["@/mnt/u/报送"]}；真要以 @ 开头的写 @@。',
    '需要口令的操作（keys.create、keys.unlock）不在 JSON 里写口令，由程序询问或取自 --passphrase-file。',
    '其他操作写了 --passphrase-file 时，先解锁密钥。',
  ],
  arguments: [
    { name: 'PATH', summary: '操作名，如 risks.list' },
    { name: 'JSON', summary: '参数；- 表示从标准输入读；不写为 {}', optional: true },
  ],
  options: {
    input: { value: 'FILE', summary: '从文件读参数' },
    ...ledgerOptions,
    ...keyOptions,
  },
  async run(run) {
    const path = run.values.argument(0);
    const given = await readJson(run);
    if (typeof given === 'object' && given !== null && 'passphrase' in given)
      throw new WrongUse('口令不要写在参数里，请在终端输入或用 --passphrase-file FILE。');
    const withKeys = run.values.text('passphrase-file') !== undefined;
    const passphrase = takesPassphrase(path) || withKeys ? await run.passphrase.read() : undefined;
    const core = await run.ledger();
    if (withKeys && !takesPassphrase(path)) await core.api.keys.unlock({ passphrase: passphrase ?? '' });
    const input = admitPaths(given, core);
    const data = await core.call(path, takesPassphrase(path) ? { ...(input as object), passphrase } : input);
    return { data, lines: [JSON.stringify(data, undefined, 2)] };
  },
};
