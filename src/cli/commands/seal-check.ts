import type { Command } from '../command.ts';
import { keyOptions, ledgerOptions } from '../common-options.ts';
import { unlockedLedger } from '../unlock.ts';

export const sealCheck: Command = {
  name: 'seal-check',
  summary: '县里：照盖章纸面录入 30 位密钥编码，核对一致后发给证书',
  arguments: [{ name: 'CODE', summary: '纸面上的 30 位密钥编码；分组书写的请加引号，或连写' }],
  options: {
    unit: { value: 'CODE', summary: '单位代码；写了它，编码抄错时能指出是哪一组' },
    'checked-by': { value: 'NAME', summary: '核对人；默认为经办人' },
    ...ledgerOptions,
    ...keyOptions,
  },
  async run(run) {
    const core = await unlockedLedger(run);
    const { values } = run;
    const checked = await core.api.seals.check({
      code: values.argument(0),
      unit: values.text('unit'),
      checkedBy: values.text('checked-by'),
    });
    return { data: checked, lines: [`“${checked.unit}”的密钥已核对，证书已签发，随回执带回。`] };
  },
};
