/** What files are judged by is read once per run: made anew for every file it would cost more than reading the file. */
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import type { Ledger } from '../support/a-county.ts';
import type { JoinedCounty } from '../support/joined-county.ts';

const basisModule = '../../src/core/packages/read-basis.ts';

let joined: JoinedCounty;
let readBasis: typeof import('../../src/core/packages/read-basis.ts').readBasis;
let files: string[];
let enrol: string;
beforeAll(async () => {
  // The files of a run share their modules, so that this one needs a core of its own to watch.
  vi.resetModules();
  vi.doMock(basisModule, { spy: true });
  ({ readBasis } = await import('../../src/core/packages/read-basis.ts'));
  const { aJoinedCounty, fillAndSubmit, folderOf } = await import('../support/joined-county.ts');
  joined = await aJoinedCounty();
  files = [];
  for (const code of ['QH-01-01', 'QH-01-02', 'QH-B1'])
    files.push((await fillAndSubmit(joined, await joined.join(code), code)).path);
  const town = await joined.stranger('QH-01');
  enrol = (await town.api.packages.writeEnrol({ folder: folderOf(town, joined.box('enrol')), receivers: ['QH'] })).path;
});
afterAll(async () => {
  await joined.close();
  vi.doUnmock(basisModule);
  vi.resetModules();
});
beforeEach(() => void vi.mocked(readBasis).mockClear());

const take = ({ api, app }: Ledger, paths: readonly string[]) =>
  api.packages.importAll({ files: paths.map((path) => app.files.admit(path)) });

it('一批报送包只读一次判断依据；再来一批再读一次', async () => {
  const { files: first } = await take(joined.county, files);
  expect(first.map(({ result }) => result)).toEqual(['taken-over', 'taken-over', 'taken-over']);
  expect(readBasis).toHaveBeenCalledTimes(1);
  await take(joined.county, files);
  expect(readBasis).toHaveBeenCalledTimes(2);
});

it('带来新密钥的入网申请之后重读一次，后面的包按新的判断', async () => {
  await take(joined.county, [enrol, ...files]);
  expect(readBasis).toHaveBeenCalledTimes(2);
});
