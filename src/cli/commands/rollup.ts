import { formatKeyCode } from '../../domain/packages/key-code.ts';
import { writeWhole } from '../../core/platform/write-files.ts';
import type { Command, Outcome } from '../command.ts';
import { ledgerOptions, scopeOptions } from '../common-options.ts';
import type { Core } from '../core.ts';
import { freezeOptions, frozenTable, requireFrozen } from '../frozen-table.ts';
import { resultFolder } from '../paths.ts';
import { textTable } from '../text-table.ts';
import type { Values } from '../values.ts';
import { verifyCode } from '../verify-code.ts';
import { WrongUse } from '../wrong-use.ts';

const { cycle: cycleOption } = scopeOptions;

const tags = ['powerKind', 'keySite', 'area', 'system'] as const;
const formats = ['csv', 'json', 'xlsx', 'parquet-csv'] as const;
const rowKinds = ['units', 'risks'] as const;

type Basis = { cycle: string | undefined; withReceived: boolean };

async function figures({ api }: Core, basis: Basis) {
  const task = await api.tasks.get({ cycle: basis.cycle });
  const byTag = await Promise.all(tags.map(async (tag) => [tag, await api.rollup.getTags({ ...basis, tag })] as const));
  return {
    cycle: task?.settings.cycle.code ?? null,
    taskVersion: task?.version ?? null,
    withReceived: basis.withReceived,
    ...(await api.reports.getCode(basis)),
    ...(await api.rollup.get(basis)),
    tags: Object.fromEntries(byTag),
    units: (await api.tracking.list(basis.cycle === undefined ? {} : { cycle: basis.cycle })).map(
      ({ unit, name, state, lateDays, seq, acceptedDigest, reportedBy }) => ({
        unit,
        name,
        state,
        lateDays,
        seq,
        acceptedDigest,
        reportedBy,
      }),
    ),
  };
}

const columns = { risks: '风险点', measures: '措施' } as const;

/** 汇总表 as xlsx and PDF, and all figures as rollup.json. */
async function writeAll(core: Core, basis: Basis, out: string): Promise<Outcome> {
  const data = await figures(core, basis);
  const folder = resultFolder(out);
  const path = writeWhole(folder, 'rollup.json', Buffer.from(`${JSON.stringify(data, undefined, 2)}\n`));
  const printed = await core.api.documents.printRollup({ folder: core.admit(folder), ...basis });
  const files = [...printed.paths, path];
  const rows = data.rows.map(({ title, totals }) => [
    title,
    ...Object.keys(columns).map((key) => String(totals?.[key] ?? '')),
  ]);
  return {
    data: { files, ...data },
    lines: [
      ...textTable([['单位', ...Object.values(columns)], ...rows]),
      ...(data.code === null ? [] : [`统计依据编码：${formatKeyCode(data.code)}`]),
      ...files.map((file) => `已写出：${file}`),
    ],
  };
}

/** One table in one format. */
async function writeTable(core: Core, basis: Basis, values: Values): Promise<Outcome> {
  const format = formats.find((one) => one === values.text('format')) ?? 'csv';
  const rows = rowKinds.find((one) => one === values.text('rows')) ?? 'units';
  const folder = core.admit(resultFolder(values.required('out')));
  const { paths } = await core.api.reports.writeTable({ ...basis, folder, rows, format });
  return { data: { files: paths }, lines: paths.map((file) => `已写出：${file}`) };
}

export const rollup: Command = {
  name: 'rollup',
  summary: '汇总已接受的报送，写出汇总表（xlsx、PDF 和 rollup.json）或一种格式的数据；核对纸上的编码；固定报表快照',
  details: [
    '--format csv 给人看（带 BOM、中文表头）；json、xlsx；parquet-csv 给程序读（ascii 列名，类型写在旁边的 schema.json）。',
    '--rows risks 写出逐条风险点，不写时是汇总表。',
    '--verify CODE 核对表上的 30 位统计依据编码：从哪些数据包算出，此后有无变化；有变化或认不出时退出码为 1。',
    '--freeze NAME 固定的是汇总表；加 --table、--cross 或 --compare，固定的是那张交叉表或比较。',
  ],
  options: {
    out: { value: 'DIR', summary: '写到哪个文件夹；没有时新建' },
    format: { value: 'FORMAT', summary: '只写出一种格式的数据', choices: formats },
    rows: { value: 'ROWS', summary: '写出汇总表的行还是逐条风险点；与 --format 同用', choices: rowKinds },
    verify: { value: 'CODE', summary: '核对纸上的 30 位统计依据编码' },
    ...freezeOptions,
    'with-received': { summary: '已收到、还没有决定的也计入' },
    cycle: cycleOption ?? { summary: '' },
    ...ledgerOptions,
  },
  async run({ values, ledger }) {
    const code = values.text('verify');
    if (code !== undefined) return verifyCode(await ledger(), code);
    if (values.text('rows') !== undefined && values.text('format') === undefined)
      throw new WrongUse('--rows 要与 --format 同用。');
    const basis = { cycle: values.text('cycle'), withReceived: values.flag('with-received') };
    const name = values.text('freeze');
    requireFrozen(values);
    if (name !== undefined) {
      const core = await ledger();
      const frozen = await core.api.reports.freeze({ name, ...basis, ...(await frozenTable(core, values)) });
      return {
        data: frozen,
        lines: [`已固定为报表快照“${name}”。`, `统计依据编码：${formatKeyCode(frozen.code)}`],
      };
    }
    if (values.text('format') !== undefined) return writeTable(await ledger(), basis, values);
    return writeAll(await ledger(), basis, values.required('out'));
  },
};
