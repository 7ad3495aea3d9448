import type { Command } from '../command.ts';
import { keyOptions, ledgerOptions } from '../common-options.ts';
import { importLines, withSentences } from '../import-report.ts';

export const join: Command = {
  name: 'join',
  summary: '填报单位：核对县里公布的根编码，接下任务包',
  arguments: [{ name: 'FILE', summary: '县里发的任务包' }],
  options: {
    'root-code': { value: 'DIGITS', summary: '纸面公布的 30 位根编码，空格可有可无', required: true },
    ...ledgerOptions,
    ...keyOptions,
  },
  async run(run) {
    const core = await run.ledger();
    const file = core.admit(run.values.argument(0));
    const report = await core.api.packages.join({ file, rootCode: run.values.required('root-code') });
    const refused = report.files.some(({ result }) => result === 'refused');
    return {
      data: { ...report, files: report.files.map(withSentences) },
      lines: importLines(report.files),
      exitCode: refused ? 1 : 0,
    };
  },
};
