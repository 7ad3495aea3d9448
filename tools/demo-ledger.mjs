/** The ledgers of the demonstration county, made on their first use in the user's data folder. */
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { dataFolder } from '../src/core/platform/data-folder.ts';
import { projectDir } from './places.mjs';
import { runToEnd } from './processes.mjs';

/** What `--as` takes; a unit's code has one part more at each level below the county. */
export const demoRoles = ['county', 'township', 'village'];

/** @returns the ledger's file; undefined when it could not be made, the reason has been printed */
export const demoLedger = async (role) => {
  const demoDir = join(dataFolder(), 'demo');
  if (!existsSync(join(demoDir, 'report.json'))) {
    console.log('正在生成演示县的台账（约半分钟，只在第一次启动时）……');
    rmSync(demoDir, { recursive: true, force: true });
    const cli = join(projectDir, 'src', 'cli', 'main.ts');
    const code = await runToEnd(process.execPath, [cli, 'demo', '--out', demoDir]);
    // report.json is written last: a run that was stopped half-way is made anew.
    if (code !== 0 || !existsSync(join(demoDir, 'report.json'))) {
      console.log('演示台账没有生成，程序将不带台账打开；可用 --ledger 指定台账文件。');
      return undefined;
    }
  }
  const ledgersDir = join(demoDir, 'ledgers');
  const name = ledgerOf(role, readdirSync(ledgersDir));
  return name === undefined ? undefined : join(ledgersDir, name);
};

/** The first unit of that level; a township is one that has villages, as departments have the same level. */
const ledgerOf = (role, names) => {
  const codes = names.flatMap((name) => /^(.+)\.lfdb$/.exec(name)?.[1] ?? []).sort();
  const depth = demoRoles.indexOf(role) + 1;
  const code = codes.find(
    (one) => one.split('-').length === depth && (depth === 3 || codes.some((other) => other.startsWith(`${one}-`))),
  );
  return code === undefined ? undefined : `${code}.lfdb`;
};
