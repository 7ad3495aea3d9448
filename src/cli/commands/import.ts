import { basename } from 'node:path';
import type { Command, Outcome, Run } from '../command.ts';
import { keyOptions, ledgerOptions } from '../common-options.ts';
import type { Core } from '../core.ts';
import { needsKeys } from '../encrypted-files.ts';
import { type ImportedFile, importLines, withSentences } from '../import-report.ts';
import { errorSentence } from '../../text/errors.ts';
import { pathKind } from '../paths.ts';
import { screenedWithSentences, screeningLines } from '../screening-lines.ts';
import { unlockedLedger } from '../unlock.ts';

const notFound = (path: string): ImportedFile => ({
  fileName: basename(path),
  result: 'refused',
  code: 'FILE_NOT_FOUND',
  params: { file: path },
  type: null,
  unit: null,
  seq: null,
  digest: null,
  authenticity: null,
  findings: [],
});

/** Keys are needed for encrypted files only; without a way to ask, these are refused one by one and say why. */
async function openFor(run: Run, paths: readonly string[]): Promise<Core> {
  if (!needsKeys(paths)) return run.ledger();
  if (run.passphrase.canAsk) return unlockedLedger(run);
  run.say('有加密文件，但没有口令：请加 --passphrase-file FILE，或在终端里运行。');
  return run.ledger();
}

/** The screening that the window shows before receiving. */
async function dryRun(run: Run, core: Core, present: readonly string[], missing: readonly string[]): Promise<Outcome> {
  const { files, cancelled } =
    present.length === 0
      ? { files: [], cancelled: false }
      : await core.api.packages.screen({ files: present.map(core.admit) });
  for (const path of missing) run.say(errorSentence({ code: 'FILE_NOT_FOUND', params: { file: path } }));
  if (cancelled) run.say('已按您的要求停止；后面的没有核验。');
  const isEmpty = files.length === 0;
  if (isEmpty && !cancelled) run.say('没有可筛查的文件：文件夹里没有 .lfb 或 .lfa 文件。');
  const refused = files.filter(({ verdict }) => verdict === 'refused').length;
  return {
    data: { files: files.map(screenedWithSentences), refused, cancelled },
    lines: isEmpty ? [] : screeningLines(files),
    exitCode: refused > 0 || isEmpty || cancelled || missing.length > 0 ? 1 : 0,
  };
}

export const importPackages: Command = {
  name: 'import',
  summary: '导入报送包、回执、退回等文件或整个文件夹，逐个给出结果',
  details: ['有一个被拒绝，退出代码就是 1；其余的照常导入。按 Ctrl-C 在两个文件之间停下，再次运行接着导入。'],
  arguments: [{ name: 'PATH', summary: '.lfb、.lfa 文件，或放着它们的文件夹', many: true }],
  options: {
    ...ledgerOptions,
    ...keyOptions,
    'dry-run': { summary: '只筛查：逐个说明是什么、与已有的比有什么不同，不写入任何内容' },
  },
  async run(run) {
    const paths = run.values.argumentsFrom(0);
    const missing = paths.filter((path) => pathKind(path) === undefined);
    const present = paths.filter((path) => pathKind(path) !== undefined);
    const core = await openFor(run, present);
    if (run.values.flag('dry-run')) return dryRun(run, core, present, missing);
    const report =
      present.length === 0
        ? { runId: null, files: [], cancelled: false, left: 0 }
        : await core.api.packages.importAll({ files: present.map(core.admit) });
    const files = [...report.files, ...missing.map(notFound)];
    const refused = files.filter(({ result }) => result === 'refused').length;
    if (report.cancelled) run.say('已按您的要求停止；已导入的保留，再次运行可接着导入。');
    const isEmpty = files.length === 0;
    if (isEmpty && !report.cancelled) run.say('没有可导入的文件：文件夹里没有 .lfb 或 .lfa 文件。');
    return {
      data: { ...report, refused, files: files.map(withSentences) },
      lines: isEmpty ? [] : importLines(files),
      exitCode: refused > 0 || isEmpty || report.cancelled ? 1 : 0,
    };
  },
};
