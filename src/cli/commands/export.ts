import type { MissingChild } from '../../domain/packages/combined.ts';
import { packagePurposes } from '../../domain/packages/manifest.ts';
import { formatKeyCode } from '../../domain/packages/key-code.ts';
import { errorSentence } from '../../text/errors.ts';
import { purposeLabels } from '../../text/package-verdicts.ts';
import { sendStepTexts } from '../../text/screens/packages.ts';
import { checkLines } from '../check-lines.ts';
import type { Command, Outcome, Run } from '../command.ts';
import { keyOptions, ledgerOptions, outOption, scopeOptions } from '../common-options.ts';
import type { Core } from '../core.ts';
import { resultFolder } from '../paths.ts';
import type { Values } from '../values.ts';
import { WrongUse } from '../wrong-use.ts';
import { unlockedLedger } from '../unlock.ts';

const { cycle: cycleOption } = scopeOptions;

type BelowOption = { below?: { missing: MissingChild[]; onlyChanged: boolean } };

/** @throws WrongUse for a missing child that is not written as UNIT:DAY:REASON */
function belowOf(values: Values): BelowOption {
  const missing = values.each('missing').map((text) => {
    const [, unit = '', promisedOn = '', reason = ''] =
      /^([A-Za-z0-9-]+)[:：](\d{4}-\d{2}-\d{2})[:：](.+)$/u.exec(text) ?? [];
    if (unit === '') throw new WrongUse(`--missing 要写成 单位代码:补报日期:原因，现在是“${text}”。`);
    return { unit, promisedOn, reason };
  });
  const onlyChanged = values.flag('only-changed');
  return values.flag('below') || onlyChanged || missing.length > 0 ? { below: { missing, onlyChanged } } : {};
}

/** Signs and writes; a final state that this call made is taken back when the package could not be written. */
async function submit(run: Run, { api, admit }: Core, folder: string, below: BelowOption): Promise<Outcome> {
  const { values } = run;
  const cycle = values.text('cycle');
  const { lockedAt } = await api.finals.get({ cycle });
  const locksNow = values.flag('final') && lockedAt === null;
  if (locksNow) await api.finals.lock({ cycle });
  try {
    const purpose = packagePurposes.find((one) => one === values.text('purpose'));
    const forms = values.text('forms');
    const sent = await api.packages.submit({
      folder: admit(folder),
      cycle,
      purpose,
      withForms: !values.flag('data-only'),
      ...below,
      ...(forms === undefined ? {} : { formsFolder: admit(resultFolder(forms)) }),
    });
    const { signCode, isCertified } = await api.keys.get({});
    return {
      data: { ...sent, signCode, isCertified },
      lines: [
        `报送包：${sent.path}（第 ${sent.submissionNo ?? 1} 次，${sent.isEncrypted ? '已加密' : '未加密'}）`,
        ...(sent.cover === null ? [] : [`报送封面：${sent.cover}`]),
        ...(sent.paperRefused === null ? [] : [sendStepTexts.paperRefused(errorSentence(sent.paperRefused))]),
        `摘要：${sent.digest}`,
        `密钥编码：${formatKeyCode(signCode ?? '')}`,
        ...(isCertified ? [] : ['密钥还没有证书：请把盖章的报送封面一起交去，由县里核对上面的密钥编码。']),
      ],
    };
  } catch (error) {
    if (locksNow) await api.finals.reopen({ cycle, reason: '报送包没有写成，撤回定稿' });
    throw error;
  }
}

export const exportPackage: Command = {
  name: 'export',
  summary: '审核、签名并写出报送包',
  details: ['材料要先定稿；加 --final 则审核通过后先定稿再写出。审核没有通过时列出清单，什么也不写。'],
  options: {
    ...outOption,
    purpose: {
      value: 'PURPOSE',
      summary: `用途：${packagePurposes.map((code) => `${code} ${purposeLabels[code]}`).join('、')}；默认 annual`,
      choices: packagePurposes,
    },
    forms: { value: 'DIR', summary: '所附表格另存一份，供打印盖章' },
    below: { summary: '有下级的单位：把已接受的下级报送包原件装在里面（汇总包）' },
    missing: {
      value: 'UNIT:DAY:REASON',
      summary: '缺报的下级：单位代码:补报日期:原因；可写几次，同时按 --below',
      many: true,
    },
    'only-changed': { summary: '补报：报过的下级只写名称和摘要' },
    'data-only': { summary: '只有数据，不附表格和封面' },
    final: { summary: '还没有定稿的，审核通过后定稿' },
    cycle: cycleOption ?? { summary: '' },
    ...ledgerOptions,
    ...keyOptions,
  },
  async run(run) {
    const below = belowOf(run.values);
    const core = await unlockedLedger(run);
    const report = await core.api.checks.list({ cycle: run.values.text('cycle') });
    if (report.blocked) {
      run.say('审核没有通过，没有写出报送包。');
      const error = { code: 'CHECKS_BLOCK', params: report.summary };
      return { data: { error, ...report }, lines: checkLines(report), exitCode: 1 };
    }
    return submit(run, core, resultFolder(run.values.required('out')), below);
  },
};
