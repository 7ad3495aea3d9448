import { formatKeyCode } from '../../domain/packages/key-code.ts';
import type { Command } from '../command.ts';
import { keyOptions, ledgerOptions, outOption } from '../common-options.ts';
import { resultFolder } from '../paths.ts';
import { unlockedLedger } from '../unlock.ts';

export const enrol: Command = {
  name: 'enrol',
  summary: '填报单位：写出入网申请，与盖章的登记表一起交给县里',
  options: {
    to: { value: 'UNIT', summary: '收件单位代码，可写几个（逗号分开）', required: true, many: true },
    ...outOption,
    ...ledgerOptions,
    ...keyOptions,
  },
  async run(run) {
    const core = await unlockedLedger(run);
    const folder = core.admit(resultFolder(run.values.required('out')));
    const sent = await core.api.packages.writeEnrol({ folder, receivers: run.values.list('to') });
    const { signCode } = await core.api.keys.get({});
    return {
      data: { ...sent, signCode },
      lines: [`入网申请：${sent.path}`, `密钥编码：${formatKeyCode(signCode ?? '')}`],
    };
  },
};
