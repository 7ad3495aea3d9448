import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { expect, it } from 'vitest';
import { encryptContainer } from '../../src/core/packages/container/envelope.ts';
import { aCounty, aPackage, openOptions } from './support/county.ts';

it('在工作线程里打开：密钥、信任和文件都能原样递过去', async () => {
  const county = await aCounty();
  const built = aPackage(county, 'submission', county.village, [county.town]);
  const bytes = encryptContainer(built.bytes, [county.town.encryption.spki]);
  const options = await openOptions(county, county.town);

  const worker = new Worker(new URL('support/open-in-worker.ts', import.meta.url), { workerData: { bytes, options } });
  const [answer] = await once(worker, 'message');

  expect(answer).toEqual({ digest: built.digest, authenticity: 'pass' });
});
