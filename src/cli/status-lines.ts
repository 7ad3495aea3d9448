/** The state of a ledger for people: who, which year, own packages, units below. */
import { formatKeyCode } from '../domain/packages/key-code.ts';
import type { Cycle } from '../domain/cycles/cycle.ts';
import { chineseDay } from '../text/chinese-day.ts';
import { errorSentence } from '../text/errors.ts';
import { onBehalfWords } from '../text/on-behalf-words.ts';
import { unitStateNames } from '../text/labels/unit-labels.ts';
import type { Core } from './core.ts';
import { textTable } from './text-table.ts';

type Answer<Call extends (...args: never[]) => Promise<unknown>> = Awaited<ReturnType<Call>>;
type Api = Core['api'];
type Held = Answer<Api['packages']['list']>[number];
type Tracked = Answer<Api['tracking']['list']>[number];

export type Status = {
  ledger: Answer<Api['ledgers']['current']>;
  keys: Answer<Api['keys']['get']>;
  cycle: Cycle | null;
  taskVersion: number | null;
  phases: { title: string; endsOn: string }[];
  packages: Pick<Held, 'digest' | 'seq' | 'submissionNo' | 'state' | 'heldAt'>[];
  units: Tracked[];
  obstacle: Answer<Api['answers']['getObstacle']>;
};

const stateNames: Record<Held['state'], string> = {
  received: '已发出',
  accepted: '已接受',
  returned: '被退回',
  superseded: '已被新的一份代替',
  withdrawn: '已撤回',
};

const keyLine = ({ signCode, isCertified }: Status['keys']): string =>
  signCode === null
    ? '密钥：还没有生成'
    : `密钥编码：${formatKeyCode(signCode)}（${isCertified ? '已有县里的证书' : '还没有证书'}）`;

const cycleLines = ({ cycle, taskVersion, phases }: Status): string[] => {
  if (cycle === null) return ['任务：还没有，请先导入任务包（join）'];
  const now = phases.map(({ title, endsOn }) => `${title}（至${chineseDay(endsOn)}）`).join('、');
  return [
    `年度：${cycle.code}　${cycle.title}（任务第 ${taskVersion ?? 0} 版）`,
    `报送期限：${chineseDay(cycle.dueOn)}`,
    `当前阶段：${now === '' ? '不在任何阶段内' : now}`,
  ];
};

const unitRow = (unit: Tracked): string[] => [
  unit.unit,
  unit.name,
  unitStateNames[unit.state],
  unit.lateDays > 0 ? `迟 ${unit.lateDays} 天` : '',
  unit.submissionNo === null ? '' : `第${unit.submissionNo}次`,
  [
    ...(unit.reportedBy === null ? [] : [`由 ${unit.reportedBy} 代报`]),
    ...(unit.onBehalf === null ? [] : [onBehalfWords(unit.onBehalf)]),
    ...(unit.revocation === null ? [] : ['密钥已注销']),
  ].join('，'),
];

const unitLines = (units: readonly Tracked[]): string[] => {
  if (units.length === 0) return [];
  const counts = new Map<string, number>();
  for (const { state } of units) counts.set(unitStateNames[state], (counts.get(unitStateNames[state]) ?? 0) + 1);
  const sums = [...counts].map(([name, count]) => `${name} ${count}`).join('，');
  return ['', `下级报送进度（${units.length} 个单位：${sums}）：`, ...textTable(units.map(unitRow))];
};

export const statusLines = (status: Status): string[] => [
  `台账：${status.ledger.unitName}（${status.ledger.unitCode}，${status.ledger.role === 'county' ? '县级管理单位' : '填报单位'}）`,
  keyLine(status.keys),
  ...cycleLines(status),
  ...(status.packages.length === 0
    ? []
    : [
        '本单位报送：',
        ...textTable(
          status.packages.map(({ submissionNo, state, heldAt, digest }) => [
            `  第${submissionNo ?? 1}次`,
            stateNames[state],
            heldAt,
            digest,
          ]),
        ),
      ]),
  ...unitLines(status.units),
  ...(status.obstacle === null ? [] : [`注意：${errorSentence(status.obstacle)}`]),
];
