/** Every command, in the order of the help. */
import type { Command } from './command.ts';
import { accept } from './commands/accept.ts';
import { answerAll } from './commands/answer-all.ts';
import { call } from './commands/call.ts';
import { check } from './commands/check.ts';
import { demo } from './commands/demo.ts';
import { enrol } from './commands/enrol.ts';
import { exportPackage } from './commands/export.ts';
import { importExcel } from './commands/import-excel.ts';
import { importPackages } from './commands/import.ts';
import { indexTexts } from './commands/index-texts.ts';
import { init } from './commands/init.ts';
import { join } from './commands/join.ts';
import { print } from './commands/print.ts';
import { receipt } from './commands/receipt.ts';
import { returnPackage } from './commands/return.ts';
import { review } from './commands/review.ts';
import { revoke } from './commands/revoke.ts';
import { rollup } from './commands/rollup.ts';
import { sealCheck } from './commands/seal-check.ts';
import { search } from './commands/search.ts';
import { status } from './commands/status.ts';
import { task } from './commands/task.ts';
import { unwrap } from './commands/unwrap.ts';
import { verify } from './commands/verify.ts';

export const commands: readonly Command[] = [
  init,
  task,
  join,
  importExcel,
  check,
  enrol,
  exportPackage,
  importPackages,
  sealCheck,
  revoke,
  accept,
  receipt,
  returnPackage,
  answerAll,
  review,
  status,
  rollup,
  search,
  indexTexts,
  print,
  verify,
  unwrap,
  call,
  demo,
];
