import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { DomainError } from '../../domain/errors.ts';
import { ApiError } from '../../rpc/client.ts';
import { errorSentence } from '../../text/errors.ts';
import type { Command, Outcome, Run } from '../command.ts';
import { keyOptions, ledgerOptions, scopeOptions } from '../common-options.ts';
import { pathKind, resultFolder } from '../paths.ts';
import { WrongUse } from '../wrong-use.ts';

/** Units named here are given to the reviewer first; without any, those given before go along. */
async function out(run: Run): Promise<Outcome> {
  const { values } = run;
  const [reviewer, folder] = [values.required('reviewer'), values.required('out')];
  const [units, cycle] = [values.list('unit'), values.text('cycle')];
  const passphrase = await run.passphrase.readNew();
  const { api, admit } = await run.ledger();
  if (units.length > 0) await api.tracking.assign({ units, reviewer, cycle });
  const written = await api.reviews.writeBundle({ folder: admit(resultFolder(folder)), reviewer, passphrase, cycle });
  return {
    data: { ...written, reviewer },
    lines: [
      `复核包：${written.path}（${written.units} 个单位，给“${reviewer}”）`,
      '口令当面告诉复核人，不要和文件放在一起。',
    ],
  };
}

/** Review answers among what was named; folders give the .lfrr files in them. @throws DomainError FILE_NOT_FOUND */
const answersIn = (paths: readonly string[]): string[] =>
  paths.flatMap((path) => {
    const kind = pathKind(path);
    if (kind === undefined) throw new DomainError('FILE_NOT_FOUND', { file: path });
    if (kind === 'file') return [path];
    return readdirSync(path)
      .filter((name) => name.endsWith('.lfrr'))
      .toSorted()
      .map((name) => join(path, name));
  });

type Taken = {
  file: string;
  reviewer: string | null;
  reviews: number;
  error: { code: string; sentence: string } | null;
};

/** Every file has its own result: one that cannot be read does not keep the others back. */
async function back(run: Run): Promise<Outcome> {
  const named = run.values.argumentsFrom(1);
  if (named.length === 0) throw new WrongUse('请写明要读入的复核结果（.lfrr 文件或文件夹）。');
  const paths = answersIn(named);
  if (paths.length === 0) run.say('没有可读入的复核结果：文件夹里没有 .lfrr 文件。');
  const passphrase = paths.length === 0 ? '' : await run.passphrase.read();
  const { api, admit } = await run.ledger();
  const taken: Taken[] = [];
  for (const path of paths) {
    const file = basename(path);
    try {
      taken.push({ file, ...(await api.reviews.takeAnswer({ file: admit(path), passphrase })), error: null });
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      taken.push({ file, reviewer: null, reviews: 0, error: { code: error.code, sentence: errorSentence(error) } });
    }
  }
  return {
    data: { files: taken },
    lines: taken.map(({ file, reviewer, reviews, error }) =>
      error === null
        ? `${file}：已读入“${reviewer}”对 ${reviews} 个单位的意见，没有因此接受或退回任何一份`
        : `${file}：${error.sentence}`,
    ),
    exitCode: taken.length === 0 || taken.some(({ error }) => error !== null) ? 1 : 0,
  };
}

export const review: Command = {
  name: 'review',
  summary: '几个人一起复核：review out 给一个人做复核包，review back 读回复核结果',
  details: [
    'out：--reviewer、--out 必写；--unit 先把这些单位分派给他，不写时用以前分派的。复核人在窗口里“打开复核包”，写好后交回 .lfrr。',
    'back：后面写 .lfrr 文件或放着它们的文件夹；意见列在单位旁边，接受还是退回仍由牵头人决定。',
    '这里的口令是与复核人当面约定的，不是台账的口令。',
  ],
  arguments: [
    { name: 'out|back', summary: '做复核包，或读回复核结果', choices: ['out', 'back'] },
    { name: 'FILE', summary: 'back：复核结果（.lfrr）或文件夹', many: true, optional: true },
  ],
  options: {
    reviewer: { value: 'NAME', summary: '复核人姓名（out）' },
    unit: { value: 'CODE', summary: '分派给他的单位，可写几次或用逗号隔开（out）', many: true },
    out: { value: 'DIR', summary: '复核包写到哪个文件夹（out）' },
    cycle: scopeOptions['cycle'] ?? { summary: '' },
    ...ledgerOptions,
    ...keyOptions,
  },
  run: (run) => (run.values.argument(0) === 'out' ? out(run) : back(run)),
};
