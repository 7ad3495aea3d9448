import { basename } from 'node:path';
import { DomainError } from '../../domain/errors.ts';
import type { Command } from '../command.ts';
import { keyOptions, ledgerOptions, outOption, scopeOptions } from '../common-options.ts';
import type { Core } from '../core.ts';
import { findPackageDigest } from '../find-package.ts';
import { readUserFile, resultFolder } from '../paths.ts';
import { unlockedLedger } from '../unlock.ts';

const { cycle } = scopeOptions;

type Remarks = Parameters<Core['api']['packages']['writeReturn']>[0]['remarks'];

/** The core checks every remark; here only that it is a list. @throws DomainError INPUT_INVALID · FILE_NOT_FOUND */
function readRemarks(path: string | undefined): Remarks {
  if (path === undefined) return [];
  const invalid = (cause?: unknown): DomainError =>
    new DomainError('INPUT_INVALID', { field: basename(path), rule: '应为意见的 JSON 数组' }, { cause });
  let parsed: unknown;
  try {
    parsed = JSON.parse(readUserFile(path).toString('utf8'));
  } catch (error) {
    throw error instanceof DomainError ? error : invalid(error);
  }
  if (!Array.isArray(parsed)) throw invalid();
  return parsed as Remarks;
}

export const returnPackage: Command = {
  name: 'return',
  summary: '退回一份报送，写明理由，可对具体各行提意见',
  details: [
    '--remarks 的 JSON 为数组，每项：{ "register": "risks", "rowId": "…", "field": "manifestation", "text": "意见" }；',
    '对整份材料的意见，register、rowId、field 写 null。',
  ],
  arguments: [{ name: 'DIGEST|UNIT', summary: '报送包摘要（前 8 位以上）或单位代码（取最新一份）' }],
  options: {
    reason: { value: 'TEXT', summary: '退回理由', required: true },
    remarks: { value: 'FILE', summary: '对各行的意见，JSON' },
    ...outOption,
    cycle: cycle ?? { summary: '' },
    ...ledgerOptions,
    ...keyOptions,
  },
  async run(run) {
    const { values } = run;
    const remarks = readRemarks(values.text('remarks'));
    const core = await unlockedLedger(run);
    const digest = await findPackageDigest(core, values.argument(0), ['submission', 'combined'], values.text('cycle'));
    const folder = core.admit(resultFolder(values.required('out')));
    const sent = await core.api.packages.writeReturn({ digest, folder, reason: values.required('reason'), remarks });
    return { data: { ...sent, replyTo: digest, remarks: remarks.length }, lines: [`退回文件：${sent.path}`] };
  },
};
