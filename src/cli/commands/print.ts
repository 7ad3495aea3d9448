import { formIds } from '../../domain/tasks/form-setting.ts';
import type { Command, Run } from '../command.ts';
import { ledgerOptions, outOption, scopeOptions } from '../common-options.ts';
import type { Core } from '../core.ts';
import { resultFolder } from '../paths.ts';

/** The cover is made with its package, from the package's digest. */
const printable = formIds.filter((id) => id !== 'cover');

type Printed = { paths: string[]; missingGlyphs?: { char: string }[] };

/** The roll-up and the handover list stand on what was received and sent, the others on the entry. */
function printInto({ values }: Run, { api }: Core, folder: string): Promise<Printed> {
  const form = values.argument(0);
  const cycle = values.text('cycle');
  if (form === 'rollup') return api.documents.printRollup({ folder, cycle });
  if (form === 'handover') return api.documents.printHandover({ folder, cycle });
  const forms = printable.filter((id) => id === form);
  return api.documents.print({
    folder,
    unit: values.text('unit'),
    cycle,
    draft: values.flag('draft'),
    ...(forms.length === 0 ? {} : { forms }),
  });
}

export const print: Command = {
  name: 'print',
  summary: '打印表格，每张表一个 PDF 和一个 Excel 文件',
  details: [
    `FORM：${printable.join('、')}；all 为本单位的全部表格（不含 rollup、handover）。`,
    '任务里没有启用的表不写出。报送封面由 export 与报送包一起写出。',
  ],
  arguments: [{ name: 'FORM', summary: 'all 为全部，或下面的表名', choices: ['all', ...printable] }],
  options: {
    ...outOption,
    draft: { summary: '送审稿，带水印；不写为定稿' },
    ...scopeOptions,
    ...ledgerOptions,
  },
  async run(run) {
    const core = await run.ledger();
    const printed = await printInto(run, core, core.admit(resultFolder(run.values.required('out'))));
    if (printed.paths.length === 0) run.say('没有写出任何表：任务里没有启用这张表。');
    const missing = [...new Set((printed.missingGlyphs ?? []).map(({ char }) => char))];
    if (missing.length > 0) run.say(`这些字打印不出，请核对：${missing.join('、')}`);
    return { data: printed, lines: printed.paths.map((path) => `已写出：${path}`) };
  },
};
