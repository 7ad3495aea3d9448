import { writeWhole } from '../../core/platform/write-files.ts';
import { formatKeyCode } from '../../domain/packages/key-code.ts';
import type { Command } from '../command.ts';
import { keyOptions, ledgerOptions, outOption } from '../common-options.ts';
import { resultFolder } from '../paths.ts';
import { unlockedLedger } from '../unlock.ts';

export const task: Command = {
  name: 'task',
  summary: '县里：写出任务包，发给所有单位',
  details: ['同时写出 root.pem（根证书），供 verify 和其他软件验证用。'],
  options: { ...outOption, ...ledgerOptions, ...keyOptions },
  async run(run) {
    const core = await unlockedLedger(run);
    const folder = resultFolder(run.values.required('out'));
    const sent = await core.api.packages.writeTask({ folder: core.admit(folder) });
    const { pem } = await core.api.packages.rootPem({});
    const root = writeWhole(folder, 'root.pem', Buffer.from(pem ?? ''));
    const { rootCode } = await core.api.keys.get({});
    return {
      data: { ...sent, root, rootCode },
      lines: [
        `任务包：${sent.path}`,
        `根证书：${root}`,
        `根编码（随通知用纸面公布）：${formatKeyCode(rootCode ?? '')}`,
      ],
    };
  },
};
