import { resolve } from 'node:path';
import { formatKeyCode } from '../../domain/packages/key-code.ts';
import type { Command, Run } from '../command.ts';
import { keyOptions, ledgerOptions } from '../common-options.ts';
import type { Core } from '../core.ts';
import { makeLedger } from '../make-ledger.ts';

const { operator } = ledgerOptions;

const keyLines = (recoverySheet: readonly string[]): string[] => [
  '恢复单（只显示这一次；请抄写或打印后锁入保险柜，忘记口令时用它找回密钥）：',
  `  ${recoverySheet.slice(0, 5).join(' ')}`,
  `  ${recoverySheet.slice(5).join(' ')}`,
];

async function saveDefaultTask({ values }: Run, { api, admit }: Core): Promise<number> {
  const list = values.text('units');
  const units = list === undefined ? [] : (await api.tasks.previewUnits({ file: admit(resolve(list)) })).units;
  const settings = await api.tasks.previewDefault({
    cycle: values.required('cycle'),
    dueOn: values.required('due'),
    officeName: values.required('office'),
    units,
  });
  await api.tasks.save({ settings });
  return settings.units.length;
}

const countyOptions = ['office', 'cycle', 'due'] as const;

export const init: Command = {
  name: 'init',
  summary: '新建台账并生成密钥：县里用 init county，填报单位用 init unit',
  details: [
    'county 还要写 --office、--cycle、--due，名录用 --units：',
    '  JSON 为单位数组；csv、xlsx 的表头为：单位代码、单位名称、层级、性质、上级代码、参加情况、报送对象、报送期限',
    '  （后五项可省略；层级写 县级、乡镇、村、部门；不写 --units 时名录只有县本级，以后可再改）。',
    '任何一步不成，都不会留下做了一半的台账。',
  ],
  arguments: [{ name: 'county|unit', summary: '台账的用途：县级管理单位或填报单位', choices: ['county', 'unit'] }],
  options: {
    code: { value: 'CODE', summary: '单位代码，字母、数字和连字符', required: true },
    name: { value: 'NAME', summary: '单位全称', required: true },
    office: { value: 'NAME', summary: '牵头办公室名称（county）' },
    cycle: { value: 'CYCLE', summary: '年度，如 2026（county）' },
    due: { value: 'DAY', summary: '报送期限，如 2026-11-30（county）' },
    units: { value: 'FILE', summary: '单位名录，.json、.csv 或 .xlsx（county）' },
    out: { value: 'FILE|DIR', summary: '台账放在哪里：.lfdb 文件名或文件夹；默认数据文件夹，以单位代码为名' },
    operator: operator ?? { summary: '' },
    ...keyOptions,
  },
  async run(run) {
    const { values } = run;
    const role = values.argument(0) === 'county' ? ('county' as const) : ('unit' as const);
    if (role === 'county') for (const name of countyOptions) values.required(name);
    const passphrase = await run.passphrase.readNew();
    const unit = { role, unitCode: values.required('code'), unitName: values.required('name') };
    return makeLedger(run, unit, async (core, file) => {
      const unitCount = role === 'county' ? await saveDefaultTask(run, core) : 0;
      const { recoverySheet } = await core.api.keys.create({ passphrase });
      const { rootCode, signCode } = await core.api.keys.get({});
      const data = { ledger: file, ...unit, unitCount, rootCode, signCode, recoverySheet };
      const code = rootCode ?? signCode ?? '';
      const codeLine = `${role === 'county' ? '根编码（随通知用纸面公布）' : '密钥编码（盖章登记表上核对用）'}：${formatKeyCode(code)}`;
      const task = role === 'county' ? [`默认任务已建立，名录 ${unitCount} 个单位。`] : [];
      return { data, lines: [`台账：${file}`, ...task, codeLine, ...keyLines(recoverySheet)] };
    });
  },
};
