import { writeWhole } from '../../core/platform/files.ts';
import type { Command } from '../command.ts';
import { ledgerOptions, outOption, scopeOptions } from '../common-options.ts';
import type { Core } from '../core.ts';
import { resultFolder } from '../paths.ts';
import { textTable } from '../text-table.ts';

const { cycle: cycleOption } = scopeOptions;

const tags = ['powerKind', 'keySite', 'area', 'system'] as const;

async function figures({ api }: Core, basis: { cycle: string | undefined; withReceived: boolean }) {
  const task = await api.tasks.get({ cycle: basis.cycle });
  const byTag = await Promise.all(tags.map(async (tag) => [tag, await api.rollup.getTags({ ...basis, tag })] as const));
  return {
    cycle: task?.settings.cycle.code ?? null,
    taskVersion: task?.version ?? null,
    withReceived: basis.withReceived,
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

export const rollup: Command = {
  name: 'rollup',
  summary: '汇总已接受的报送，写出汇总表（xlsx、PDF 和 rollup.json）',
  options: {
    ...outOption,
    'with-received': { summary: '已收到、还没有决定的也计入' },
    cycle: cycleOption ?? { summary: '' },
    ...ledgerOptions,
  },
  async run({ values, ledger }) {
    const core = await ledger();
    const data = await figures(core, { cycle: values.text('cycle'), withReceived: values.flag('with-received') });
    const folder = resultFolder(values.required('out'));
    const path = writeWhole(folder, 'rollup.json', Buffer.from(`${JSON.stringify(data, undefined, 2)}\n`));
    const printed = await core.api.documents.printRollup({
      folder: core.admit(folder),
      cycle: values.text('cycle'),
      withReceived: values.flag('with-received'),
    });
    const files = [...printed.paths, path];
    const rows = data.rows.map(({ title, totals }) => [
      title,
      ...Object.keys(columns).map((key) => String(totals?.[key] ?? '')),
    ]);
    return {
      data: { files, ...data },
      lines: [...textTable([['单位', ...Object.values(columns)], ...rows]), ...files.map((file) => `已写出：${file}`)],
    };
  },
};
