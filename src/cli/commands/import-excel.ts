import { basename } from 'node:path';
import { measurePhases } from '../../domain/measures/measure.ts';
import { DomainError } from '../../domain/errors.ts';
import { ApiError } from '../../rpc/client.ts';
import { registerLabels } from '../../text/labels/register-labels.ts';
import type { Command, Run } from '../command.ts';
import { ledgerOptions, scopeOptions } from '../common-options.ts';
import type { Core } from '../core.ts';
import { type Preview, previewLines } from '../import-preview-lines.ts';
import { readUserFile } from '../paths.ts';
import { WrongUse } from '../wrong-use.ts';

type Request = Parameters<Core['api']['imports']['preview']>[0];
type Applied = Awaited<ReturnType<Core['api']['imports']['apply']>>;

const directions = ['first-most-severe', 'first-mildest'] as const;

/** A mapping by itself, or the answer of an earlier --json run with its `mapping` put right. */
function readMapping(path: string | undefined): Request['mapping'] {
  if (path === undefined) return undefined;
  const invalid = (cause?: unknown): DomainError =>
    new DomainError('INPUT_INVALID', { field: basename(path), rule: '应为列对应关系的 JSON' }, { cause });
  let parsed: unknown;
  try {
    parsed = JSON.parse(readUserFile(path).toString('utf8'));
  } catch (error) {
    throw error instanceof DomainError ? error : invalid(error);
  }
  if (typeof parsed !== 'object' || parsed === null) throw invalid();
  // The core checks what is in it.
  return ('mapping' in parsed ? parsed.mapping : parsed) as Request['mapping'];
}

/** `--sheet` is a name, or the number of a sheet where none has that name. */
async function previewOf({ values }: Run, { api }: Core, request: Request): Promise<Preview> {
  const wanted = values.text('sheet');
  const preview = await api.imports.preview(request);
  if (wanted === undefined) return preview;
  const isName = preview.sheets.some(({ name }) => name === wanted);
  const sheet = isName ? wanted : (preview.sheets[Number(wanted) - 1]?.name ?? wanted);
  return sheet === preview.sheet ? preview : api.imports.preview({ ...request, sheet });
}

async function applyPreviewed(run: Run, { api }: Core, request: Request, preview: Preview): Promise<Applied> {
  const { values } = run;
  const leaveOut = values.list('leave-out').map(Number);
  if (leaveOut.some((line) => !Number.isInteger(line) || line < 1))
    throw new WrongUse('--leave-out 应为行号，如 5,8。');
  try {
    const applied = await api.imports.apply({
      ...request,
      sheet: preview.sheet,
      sha256: preview.sha256,
      unit: values.text('unit'),
      cycle: values.text('cycle'),
      leaveOut,
      measurePhase: measurePhases.find((phase) => phase === values.text('measure-phase')),
      mode: values.flag('replace') ? 'replace' : 'add',
    });
    if (request.mapping !== undefined) await api.imports.saveMapping({ mapping: request.mapping });
    return applied;
  } catch (error) {
    if (error instanceof ApiError && error.code === 'IMPORT_DIRECTION_OPEN')
      run.say('请加 --level-direction first-most-severe（一级最重）或 first-mildest（一级最轻）。');
    throw error;
  }
}

const appliedLines = ({ created, taken, left, importId }: Applied): string[] => {
  const counts = Object.entries(created).map(([name, count]) => `${labelOf(name)} ${count}`);
  return [
    `已导入 ${taken.length} 行${counts.length === 0 ? '' : `：新增${counts.join('，')}`}。`,
    ...(left.length === 0
      ? []
      : [`没有导入 ${left.length} 行：第 ${left.map(({ line }) => line).join('、')} 行，原因见上。`]),
    ...(importId === null ? [] : [`撤销这次导入：lianfang call imports.undo '{"importId":"${importId}"}'`]),
  ];
};

const labelOf = (name: string): string => Object.entries(registerLabels).find(([key]) => key === name)?.[1] ?? name;

export const importExcel: Command = {
  name: 'import-excel',
  summary: '导入已有的 Excel 或 csv 表格；--dry-run 只看每一行会怎样',
  details: [
    '--dry-run 不需要台账，文件能读出来就返回 0。--json 给出 { mapping, rows: [{ line, verdict, … }] }，每个非空行一项。',
    '列对应不对时：把 --json 的结果存成文件，改好其中的 mapping.columns，再用 --mapping 导入；以后同样表头的表自动沿用。',
    '整个文件夹的填报表用 call imports.importFolder，空白填报表用 call imports.writeTemplates。',
  ],
  arguments: [{ name: 'FILE', summary: '.xlsx 或 .csv 文件' }],
  options: {
    'dry-run': { summary: '只预览，不写入' },
    sheet: { value: 'N', summary: '第几张工作表，或工作表名；默认可导入内容最多的一张' },
    mapping: { value: 'FILE', summary: '改正过的列对应，JSON' },
    'level-direction': { value: 'DIRECTION', summary: '一级、二级等编号哪一头最重', choices: directions },
    'mask-identity-numbers': { summary: '确认把身份证号遮盖后导入' },
    'leave-out': { value: 'LINES', summary: '不导入的行号，逗号分开', many: true },
    'measure-phase': { value: 'PHASE', summary: '没有分期的措施归入哪一期', choices: measurePhases },
    replace: { summary: '先去掉以前导入的内容' },
    ...scopeOptions,
    ...ledgerOptions,
  },
  async run(run) {
    const { values } = run;
    const isDry = values.flag('dry-run');
    const mapping = readMapping(values.text('mapping'));
    const levelDirection = directions.find((one) => one === values.text('level-direction'));
    const core = isDry && !run.namesLedger ? await run.desk() : await run.ledger();
    const request: Request = {
      file: core.admit(values.argument(0)),
      maskIdentityNumbers: values.flag('mask-identity-numbers'),
      ...(mapping === undefined ? {} : { mapping }),
      ...(levelDirection === undefined ? {} : { levelDirection }),
    };
    const preview = await previewOf(run, core, request);
    if (isDry) return { data: preview, lines: previewLines(preview) };
    const applied = await applyPreviewed(run, core, request, preview);
    return { data: { ...preview, applied }, lines: [...previewLines(preview), ...appliedLines(applied)] };
  },
};
