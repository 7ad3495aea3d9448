import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Command } from '../command.ts';
import { WrongUse } from '../wrong-use.ts';
import type { DemoReport } from '../demo/demo-report.ts';
import { textTable } from '../text-table.ts';

/** An earlier demonstration is replaced; anything else in the way is left alone. */
function clearFolder(folder: string): void {
  if (!existsSync(folder) || readdirSync(folder).length === 0) return;
  if (!existsSync(join(folder, 'report.json')) || !existsSync(join(folder, 'root.pem')))
    throw new WrongUse(`“${folder}”里有别的文件，演示没有写入；请用 --out 指定一个空文件夹。`);
  rmSync(folder, { recursive: true });
}

function reportLines(report: DemoReport, folder: string): string[] {
  const { packages, risks, measures, selfScores } = report;
  const named = (record: Record<string, number>): string =>
    Object.entries(record)
      .map(([name, n]) => `${name} ${n}`)
      .join('，');
  return [
    ...textTable([
      ['单位', `${report.units} 个`],
      ['报送包', `已接受 ${packages.accepted}，退回 ${packages.returned}，不予接收 ${packages.refused}`],
      ['缺报', report.missing.join('、') || '无'],
      ['风险点', `${risks.total}（按等级：${named(risks.byLevel)}；按类别：${named(risks.byCategory)}）`],
      ['防控措施', `前期 ${measures.prevent}，中期 ${measures.monitor}，后期 ${measures.dispose}`],
      ['自评分', `最低 ${selfScores.min}，中位 ${selfScores.median}，最高 ${selfScores.max}`],
      ['用时', `${report.seconds} 秒`],
    ]),
    `全部结果在“${folder}”：report.json、rollup、forms、packages、receipts、returns、verified、ledgers、root.pem。`,
  ];
}

export const demo: Command = {
  name: 'demo',
  summary: '生成一个虚构县的完整演示：任务、填报、报送、退回、接受、汇总',
  details: ['再次运行会换掉上一次的演示；文件夹里有别的文件时不写入。'],
  options: { out: { value: 'DIR', summary: '写入的文件夹（默认 demo）' } },
  async run({ values, report, resourcesDir }) {
    const outDir = resolve(values.text('out') ?? 'demo');
    clearFolder(outDir);
    const { runDemo } = await import('../demo/run-demo.ts');
    const data = await runDemo({ outDir, resourcesDir }, report);
    return { data, lines: reportLines(data, outDir) };
  },
};
