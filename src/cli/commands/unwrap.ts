import { basename, dirname, join, resolve } from 'node:path';
import type { Command } from '../command.ts';
import { keyOptions, ledgerOptions } from '../common-options.ts';
import { pathKind, resultFolder } from '../paths.ts';
import { unlockedLedger } from '../unlock.ts';
import { WrongUse } from '../wrong-use.ts';

export const unwrap: Command = {
  name: 'unwrap',
  summary: '解密成带签名的 .lfa，供第三方验证和存档',
  arguments: [{ name: 'FILE', summary: '加密的 .lfb 文件' }],
  options: {
    out: { value: 'FILE', summary: '写成哪个文件；写文件夹时沿用原名', required: true },
    ...ledgerOptions,
    ...keyOptions,
  },
  async run(run) {
    const file = resolve(run.values.argument(0));
    const out = resolve(run.values.required('out'));
    const target = pathKind(out) === 'folder' ? join(out, `${basename(file).replace(/\.lfb$/iu, '')}.lfa`) : out;
    if (target === file) throw new WrongUse('--out 不能是原来的文件。');
    const core = await unlockedLedger(run);
    const folder = core.admit(resultFolder(dirname(target)));
    const { path } = await core.api.packages.unwrap({ file: core.admit(file), folder, name: basename(target) });
    return { data: { path }, lines: [`已解密：${path}`] };
  },
};
