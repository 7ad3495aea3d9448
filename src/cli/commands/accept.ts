import type { Command } from '../command.ts';
import { ledgerOptions, scopeOptions } from '../common-options.ts';
import { findPackageDigest } from '../find-package.ts';

const { cycle } = scopeOptions;

export const accept: Command = {
  name: 'accept',
  summary: '接受一份报送，计入汇总',
  arguments: [{ name: 'DIGEST|UNIT', summary: '报送包摘要（前 8 位以上）或单位代码（取最新一份）' }],
  options: {
    'with-children': { summary: '汇总包：先接受包里的下级，再接受它' },
    remark: { value: 'TEXT', summary: '备注' },
    cycle: cycle ?? { summary: '' },
    ...ledgerOptions,
  },
  async run({ values, ledger }) {
    const core = await ledger();
    const digest = await findPackageDigest(core, values.argument(0), ['submission', 'combined'], values.text('cycle'));
    const accepted = await core.api.packages.accept({
      digest,
      remark: values.text('remark'),
      withChildren: values.flag('with-children'),
    });
    return {
      data: accepted,
      lines: [`已接受“${accepted.unit}”第 ${accepted.submissionNo ?? 1} 次报送（${accepted.digest}）。`],
    };
  },
};
