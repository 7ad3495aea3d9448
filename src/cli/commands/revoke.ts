import { DomainError } from '../../domain/errors.ts';
import { typedDigits } from '../../domain/packages/key-code.ts';
import type { Command } from '../command.ts';
import { keyOptions, ledgerOptions } from '../common-options.ts';
import { unlockedLedger } from '../unlock.ts';

export const revoke: Command = {
  name: 'revoke',
  summary: '县里：注销一把密钥，写进下一号注销名单，随以后的文件带下去',
  arguments: [{ name: 'CODE', summary: '要注销的 30 位密钥编码；分组书写的请加引号，或连写' }],
  options: {
    reason: { value: 'TEXT', summary: '注销原因', required: true },
    ...ledgerOptions,
    ...keyOptions,
  },
  async run(run) {
    const core = await unlockedLedger(run);
    const { values } = run;
    const digits = typedDigits(values.argument(0));
    const key = (await core.api.seals.list({})).find(({ keyCode }) => keyCode === digits);
    if (key === undefined) throw new DomainError('SEAL_UNKNOWN', { unit: '所有单位' });
    const done = await core.api.seals.revoke({
      signSpkiSha256: key.signSpkiSha256,
      reason: values.required('reason'),
    });
    return { data: done, lines: [`“${done.unit}”的密钥已注销，注销名单为第 ${done.crlNumber} 号。`] };
  },
};
