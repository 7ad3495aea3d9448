import type { Command } from '../command.ts';
import { keyOptions, ledgerOptions, outOption } from '../common-options.ts';
import { resultFolder } from '../paths.ts';
import { errorSentence } from '../../text/errors.ts';
import { unlockedLedger } from '../unlock.ts';

export const answerAll: Command = {
  name: 'answer-all',
  summary: '成批写出该写的回执和准备好的退回，每个单位一个文件夹，附回执单',
  arguments: [],
  options: { ...outOption, ...ledgerOptions, ...keyOptions },
  async run(run) {
    const core = await unlockedLedger(run);
    const lines = await core.api.answers.list({});
    const returns = lines.filter(({ hasReturnDraft }) => hasReturnDraft).map(({ digest }) => digest);
    const receipts = lines
      .filter(({ isReceiptDue, hasReturnDraft }) => isReceiptDue && !hasReturnDraft)
      .map(({ digest }) => digest);
    const folder = core.admit(resultFolder(run.values.required('out')));
    const done = await core.api.answers.writeAll({ folder, receipts, returns });
    return {
      data: done,
      lines: done.answers.map(({ unit, folder: name, error }) =>
        error === null ? `${name}：已写出` : `${unit}：${errorSentence(error)}`,
      ),
    };
  },
};
