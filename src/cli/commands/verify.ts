import { mkdtempSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { DomainError } from '../../domain/errors.ts';
import { formatKeyCode } from '../../domain/packages/key-code.ts';
import { findingSentence, packageTypeLabels, policyRoleLabels, verdictLabels } from '../../text/package-verdicts.ts';
import type { Command, Run } from '../command.ts';
import { keyOptions, ledgerOptions } from '../common-options.ts';
import type { Core } from '../core.ts';
import { isEncrypted } from '../encrypted-files.ts';
import { pathKind } from '../paths.ts';
import { unlockedLedger } from '../unlock.ts';

/** An encrypted file is opened with the named ledger's keys into a folder that is removed again. */
async function verifyEncrypted(run: Run, file: string, root: string) {
  if (!run.namesLedger) {
    run.say('这个文件是加密的，只有收件单位的台账能打开：请加 --ledger FILE，或先在收件单位用 unwrap 解密。');
    throw new DomainError('E_ENC_NOT_FOR_ME');
  }
  const core = await unlockedLedger(run);
  const folder = mkdtempSync(join(run.scratchDir, 'lianfang-'));
  try {
    const clear = await core.api.packages.unwrap({
      file: core.admit(file),
      folder: core.admit(folder),
      name: 'package.lfa',
    });
    return await core.api.packages.verify({ file: core.admit(clear.path), root: core.admit(root) });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

type Verified = Awaited<ReturnType<Core['api']['packages']['verify']>>;

const lines = ({ authenticity, findings, digest, manifest, signer }: Verified): string[] => [
  `真实性：${verdictLabels[authenticity]}`,
  `类型：${packageTypeLabels[manifest.type]}，第 ${manifest.seq} 号${manifest.cycle === null ? '' : `，${manifest.cycle} 年度`}`,
  `签名单位：${signer.name}（${signer.unit}，${signer.role === null ? '角色不明' : policyRoleLabels[signer.role]}）`,
  `密钥编码：${formatKeyCode(signer.keyCode)}`,
  `摘要：${digest}`,
  ...findings.map((finding) => `· ${findingSentence(finding)}［${finding.code}］`),
];

export const verify: Command = {
  name: 'verify',
  summary: '验证一个文件是谁签的、有没有被改动；不需要台账',
  details: ['加密的文件（.lfb）要写 --ledger，用收件单位的密钥打开。'],
  arguments: [{ name: 'FILE', summary: '.lfa 或 .lfb 文件' }],
  options: {
    root: { value: 'FILE', summary: '县级根证书（root.pem）', required: true },
    ...ledgerOptions,
    ...keyOptions,
  },
  async run(run) {
    const file = run.values.argument(0);
    const root = run.values.required('root');
    for (const path of [file, root])
      if (pathKind(path) !== 'file') throw new DomainError('FILE_NOT_FOUND', { file: basename(path) });
    const core = isEncrypted(file) ? undefined : await run.desk();
    const verified =
      core === undefined
        ? await verifyEncrypted(run, file, root)
        : await core.api.packages.verify({ file: core.admit(file), root: core.admit(root) });
    const findings = verified.findings.map((finding) => ({ ...finding, sentence: findingSentence(finding) }));
    return { data: { ...verified, findings }, lines: lines(verified) };
  },
};
