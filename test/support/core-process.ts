/** The core in a process of its own, to be killed: `node core-process.ts open LEDGER` or `… import LEDGER FOLDER`. */
import { startApp } from '../../src/core/app.ts';
import type { Router } from '../../src/core/api/router.ts';
import { createClient } from '../../src/rpc/client.ts';
import { inProcessTransport } from '../../src/rpc/in-process.ts';

const [, , mode, ledgerFile, folder] = process.argv;
if (ledgerFile === undefined) throw new Error('which ledger?');
const app = startApp({
  dataDir: import.meta.dirname,
  resourcesDir: new URL('../../resources', import.meta.url).pathname,
  ledgerFile,
  operator: '另一个程序',
});
process.stdout.write('open\n');
if (mode === 'import' && folder !== undefined) {
  const api = createClient<Router>(inProcessTransport(app.serve));
  await api.packages.importAll(
    { files: [app.files.admit(folder)] },
    { onProgress: ({ done }) => process.stdout.write(`done ${done}\n`) },
  );
}
setInterval(() => undefined, 1000);
