/** Options that several commands share; a command lists the groups it understands. */
import type { Options } from './command.ts';

/** Understood by every command. */
export const everywhere: Options = {
  help: { summary: '显示本说明' },
  json: { summary: '结果以 JSON 写到标准输出，其余信息写到标准错误' },
};

export const ledgerOptions: Options = {
  ledger: { value: 'FILE', summary: '台账文件；不写时取环境变量 LIANFANG_LEDGER，再取数据文件夹中唯一的台账' },
  operator: { value: 'NAME', summary: '经办人姓名，记入操作日志；默认取系统用户名' },
};

export const keyOptions: Options = {
  'passphrase-file': { value: 'FILE', summary: '从文件第一行读取口令；不写时在终端输入，不显示' },
};

/** Own unit and newest cycle unless named; a unit below means 代报. */
export const scopeOptions: Options = {
  unit: { value: 'CODE', summary: '单位代码，用于代报下级单位；默认本单位' },
  cycle: { value: 'CYCLE', summary: '年度，如 2026；默认最新年度' },
};

export const outOption: Options = {
  out: { value: 'DIR', summary: '写到哪个文件夹；没有时新建', required: true },
};
