/** `rollup --verify`: from the digits of a paper to its packages, and what changed since. */
import { coverSentence, otherCoverSentence } from '../text/code-cover.ts';
import type { Outcome } from './command.ts';
import type { Core } from './core.ts';

type Found = NonNullable<Awaited<ReturnType<Core['api']['reports']['findCode']>>>;
type Source = Found['sources'][number];

const kinds = { entry: '本机台账的内容', levels: '本单位核定的等级' } as const;

const words = ({ kind, submissionNo, digest }: Source): string =>
  `${kind === 'package' ? `第 ${submissionNo ?? '？'} 次报送` : kinds[kind]} ${digest}`;

const changeLine = ({ unitName, before, now }: Found['changes'][number]): string => {
  if (before === null) return `  新增：${unitName} ${now === null ? '' : words(now)}`;
  return now === null
    ? `  不再计入：${unitName} ${words(before)}`
    : `  更换：${unitName} ${words(before)} → ${words(now)}`;
};

/** Exit code 1 where the code is not known or something changed since. */
export async function verifyCode({ api }: Core, code: string): Promise<Outcome> {
  const found = await api.reports.findCode({ code });
  if (found === null)
    return {
      data: { result: 'unknown' },
      lines: ['没有认出这个编码：不是本台账打印的，或者打印前的数据已经不在。'],
      exitCode: 1,
    };
  const isSame = found.changes.length === 0;
  return {
    data: { result: isSame ? 'same' : 'changed', ...found },
    lines: [
      isSame
        ? `与现在一致：依据 ${found.sources.length} 项，打印以后没有变化。`
        : `打印以后有 ${found.changes.length} 项依据变了：`,
      ...found.changes.map(changeLine),
      coverSentence(found),
      ...found.others.flatMap((other) => [
        `${otherCoverSentence(other)}${
          other.changes.length === 0 ? '此后没有变化。' : `此后有 ${other.changes.length} 项依据变了：`
        }`,
        ...other.changes.map(changeLine),
      ]),
      ...found.reports.map(({ name, frozenAt }) => `与报表快照“${name}”（${frozenAt.slice(0, 10)} 固定）一致。`),
      '统计依据：',
      ...found.sources.map((source) => `  ${source.unitName} ${words(source)}`),
    ],
    exitCode: isSame ? 0 : 1,
  };
}
