/**
 * Provokes every code and prints as JSON what came instead of it, `{}` if all is well. A program of its own, so that
 * it can run on another JavaScript engine: Electron's cryptography is BoringSSL, bun's too.
 */
import { DomainError } from '../../../src/domain/errors.ts';
import { errorRows, findingRows } from './code-rows.ts';
import { aCounty } from './county.ts';

const county = await aCounty();
const surprises: Record<string, string> = {};

for (const [code, provoke] of Object.entries(await errorRows(county))) {
  try {
    await provoke();
    surprises[code] = 'nothing thrown';
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== code) surprises[code] = String(error);
  }
}
for (const [code, provoke] of Object.entries(await findingRows(county))) {
  const found = JSON.stringify(await provoke());
  if (!found.includes(code)) surprises[code] = found;
}
console.log(JSON.stringify(surprises));
