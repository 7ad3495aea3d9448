import { isYearType } from '../../domain/packages/manifest.ts';
import { phasesOn } from '../../domain/cycles/phases-on.ts';
import type { Command } from '../command.ts';
import { ledgerOptions, scopeOptions } from '../common-options.ts';
import { statusLines } from '../status-lines.ts';

const { cycle } = scopeOptions;

const two = (value: number): string => String(value).padStart(2, '0');
const localDay = (date: Date): string => `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;

export const status: Command = {
  name: 'status',
  summary: '年度、阶段、本单位报送情况和下级报送进度',
  options: { cycle: cycle ?? { summary: '' }, ...ledgerOptions },
  async run({ values, ledger }) {
    const { api } = await ledger();
    const asked = { cycle: values.text('cycle') };
    const current = await api.ledgers.current({});
    const task = await api.tasks.get(asked);
    const keys = await api.keys.get({});
    const today = localDay(new Date());
    const sent = (await api.packages.list({ ...asked, direction: 'out' })).filter(({ type }) => isYearType(type));
    const units = task === null ? [] : await api.tracking.list(asked);
    const obstacle = units.length === 0 ? null : await api.answers.getObstacle({});
    const data = {
      ledger: current,
      keys,
      today,
      cycle: task?.settings.cycle ?? null,
      taskVersion: task?.version ?? null,
      phases:
        task === null
          ? []
          : phasesOn(task.settings.cycle, today).map(({ id, title, endsOn }) => ({ id, title, endsOn })),
      packages: sent.map(({ digest, seq, submissionNo, state, heldAt, decidedAt }) => ({
        digest,
        seq,
        submissionNo,
        state,
        heldAt,
        decidedAt,
      })),
      units,
      /** what keeps this ledger from answering the units below */
      obstacle,
    };
    return { data, lines: statusLines(data) };
  },
};
