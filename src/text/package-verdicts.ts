/** Chinese words for verdicts, package types and purposes, and the sentence of every finding that does not refuse. */
import type { ErrorParams } from '../domain/errors.ts';
import { formatKeyCode } from '../domain/packages/key-code.ts';
import type { PackagePurpose, PackageType } from '../domain/packages/manifest.ts';
import type { PackageFinding, PackageFindingCode } from '../domain/packages/package-errors.ts';
import type { PackageVerdict } from '../domain/packages/package-verdicts.ts';
import type { PolicyRole } from '../domain/packages/signing-roles.ts';

export const verdictLabels: Record<PackageVerdict, string> = { pass: '通过', pending: '待定', refused: '不通过' };

export const packageTypeLabels: Record<PackageType, string> = {
  task: '任务包',
  crl: '注销名单',
  restore: '恢复包',
  enrol: '入网申请',
  submission: '上报',
  reply: '答复',
  combined: '汇总',
  receipt: '回执',
  return: '退回',
  notice: '通知',
  scores: '评分',
};

export const purposeLabels: Record<PackagePurpose, string> = {
  annual: '年度',
  progress: '过程',
  correction: '更正',
  special: '专项',
};

export const policyRoleLabels: Record<PolicyRole, string> = { county: '县级', middle: '汇总单位', unit: '填报单位' };

const findingSentences: Record<PackageFindingCode, (params: ErrorParams) => string> = {
  P_KEY_UNCERTIFIED: ({ keyCode }) =>
    `签名的密钥还没有县里的证书，请与盖章的登记表核对密钥编码 ${formatKeyCode(String(keyCode))}，一致后再采用。`,
  P_FORK: ({ seqs }) => `同一单位有相互冲突的几份（第 ${seqs} 号），请与该单位核实后选定一份。`,
  W_CLOCK: ({ now, createdAt }) => `日期对不上（本机 ${now}，文件 ${createdAt}），请核对双方电脑的日期；不影响采用。`,
  W_CRL_STALE: ({ number, stated }) =>
    `本机的注销名单可能过期（本机第 ${number} 号，对方第 ${stated} 号），请向县里索取最新名单。`,
  W_CLEAR: () => '这个文件没有加密，请妥善保管移动介质，用完及时删除。',
  W_SEQ_GAP: ({ from, to }) => `从第 ${from} 号跳到第 ${to} 号，中间的可能发给了别的单位或已丢失，必要时请核实。`,
  W_CHAIN_BREAK: ({ seq }) => `第 ${seq} 号与上一次接不上，可能恢复过旧备份，请与该单位核实。`,
};

/** The sentence for a pending reason or a warning, as page, command line and reports show it. */
export const findingSentence = (finding: PackageFinding): string => findingSentences[finding.code](finding.params);
