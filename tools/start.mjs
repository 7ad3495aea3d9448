/**
 * `npm start`: builds what changed, then opens the application: Electron where its binary and a screen are there,
 * else the loopback shell in the machine's own browser. Without `--ledger FILE` it opens the demonstration county.
 */
import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { dataFolder } from '../src/core/platform/data-folder.ts';
import { buildIfChanged } from './build.mjs';
import { projectDir } from './places.mjs';
import { runToEnd } from './processes.mjs';

const { values } = parseArgs({
  options: {
    demo: { type: 'boolean', default: false },
    ledger: { type: 'string' },
    'no-window': { type: 'boolean', default: false },
  },
});

const main = async () => {
  if ((await buildIfChanged()) !== 0) {
    console.error('程序没有构建成功，原因见上。');
    return 1;
  }
  const ledger = values.demo || values.ledger === undefined ? await demoLedger() : values.ledger;
  const ledgerArgs = ledger === undefined ? [] : ['--ledger', ledger];
  const obstacle = electronObstacle();
  if (obstacle === undefined) {
    console.log('用 Electron 打开程序。');
    return runToEnd(electronFile(), [projectDir, ...ledgerArgs]);
  }
  console.log(`${obstacle}，改用本机浏览器打开同一程序。`);
  const server = join(projectDir, 'out', 'main', 'server.js');
  return runToEnd(process.execPath, [server, ...ledgerArgs, ...(values['no-window'] ? ['--no-window'] : [])]);
};

/** The county's ledger of the demonstration, made on the first start; undefined when it could not be made. */
const demoLedger = async () => {
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
  // Files are named by unit code and codes grow downward: the county's is the shortest.
  const [county] = readdirSync(ledgersDir)
    .filter((name) => name.endsWith('.lfdb'))
    .sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
  return county === undefined ? undefined : join(ledgersDir, county);
};

const electronDir = join(projectDir, 'node_modules', 'electron');

/** Path of Electron's own binary as its installer noted it; requiring the package would start a download. */
const electronFile = () => {
  const note = join(electronDir, 'path.txt');
  return existsSync(note) ? join(electronDir, 'dist', readFileSync(note, 'utf8').trim()) : '';
};

const electronObstacle = () => {
  if (!existsSync(electronFile())) return '没有 Electron 的运行文件（能上网的机器可运行 npx install-electron 取得）';
  if (process.platform !== 'linux') return undefined;
  if (!process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return '这里没有图形界面，不能打开 Electron 窗口';
  return process.getuid?.() === 0 ? '以 root 身份不能打开 Electron 窗口' : undefined;
};

process.exit(await main());
