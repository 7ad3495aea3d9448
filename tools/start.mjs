/**
 * `npm start`: builds what changed, then opens the application: Electron where its binary and a screen are there,
 * else the loopback shell in the machine's own browser. `--demo` opens the demonstration county, or with `--as` its
 * township or village.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildIfChanged } from './build.mjs';
import { demoLedger, demoRoles } from './demo-ledger.mjs';
import { findElectron } from './electron.mjs';
import { projectDir } from './places.mjs';
import { runToEnd } from './processes.mjs';

const usage = `用法：npm start -- [--demo [--as ${demoRoles.join('|')}]] [--ledger FILE] [--no-window]`;

const readArgs = () => {
  try {
    const { values } = parseArgs({
      options: {
        demo: { type: 'boolean', default: false },
        as: { type: 'string' },
        ledger: { type: 'string' },
        'no-window': { type: 'boolean', default: false },
      },
    });
    return values.as === undefined || (values.demo && demoRoles.includes(values.as)) ? values : undefined;
  } catch {
    // An option that does not exist.
    return undefined;
  }
};

const main = async () => {
  const values = readArgs();
  if (values === undefined) {
    console.error(usage);
    return 2;
  }
  if ((await buildIfChanged()) !== 0) {
    console.error('程序没有构建成功，原因见上。');
    return 1;
  }
  const ledger = values.demo ? await demoLedger(values.as ?? 'county') : values.ledger;
  if (values.demo && ledger !== undefined) console.log('演示台账的口令是 lianfang-demo-2026。');
  const ledgerArgs = ledger === undefined ? [] : ['--ledger', ledger];
  const electron = findElectron();
  const obstacle = values['no-window'] ? '按 --no-window 的要求不打开窗口' : electronObstacle(electron);
  if (electron && obstacle === undefined) {
    console.log('用 Electron 打开程序：这台机器上有它的运行文件。');
    return runToEnd(electron.file, [...electron.args, ...ledgerArgs]);
  }
  console.log(`${obstacle}，改用本机浏览器打开同一程序。`);
  const server = join(projectDir, 'out', 'main', 'server.js');
  return runToEnd(process.execPath, [server, ...ledgerArgs, ...(values['no-window'] ? ['--no-window'] : [])]);
};

const electronObstacle = (electron) => {
  if (!electron) return '没有 Electron 的运行文件（能上网的机器可运行 npx install-electron 取得）';
  if (process.platform !== 'linux') return undefined;
  if (!process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return '这里没有图形界面，不能打开 Electron 窗口';
  return process.getuid?.() === 0 ? '以 root 身份不能打开 Electron 窗口' : undefined;
};

process.exit(await main());
