import type { Command } from '../command.ts';
import { keyOptions, ledgerOptions, outOption, scopeOptions } from '../common-options.ts';
import { findPackageDigest } from '../find-package.ts';
import { resultFolder } from '../paths.ts';
import { unlockedLedger } from '../unlock.ts';

const { cycle } = scopeOptions;

export const receipt: Command = {
  name: 'receipt',
  summary: '写出回执，带回证书和“已收到”或“已接受”',
  arguments: [{ name: 'DIGEST|UNIT', summary: '报送包摘要（前 8 位以上）或单位代码（取最新一份）' }],
  options: { ...outOption, cycle: cycle ?? { summary: '' }, ...ledgerOptions, ...keyOptions },
  async run(run) {
    const { values } = run;
    const core = await unlockedLedger(run);
    const digest = await findPackageDigest(
      core,
      values.argument(0),
      ['submission', 'combined', 'enrol'],
      values.text('cycle'),
    );
    const folder = core.admit(resultFolder(values.required('out')));
    const sent = await core.api.packages.writeReceipt({ digest, folder });
    return { data: { ...sent, replyTo: digest }, lines: [`回执：${sent.path}`] };
  },
};
