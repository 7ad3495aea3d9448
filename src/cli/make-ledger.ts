/** Makes a ledger whole or not at all: in a folder of its own beside the target, moved when everything is done. */
import { existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { dataFolder } from '../core/platform/data-folder.ts';
import { DomainError } from '../domain/errors.ts';
import type { Outcome, Run } from './command.ts';
import { type Core, systemUser } from './core.ts';
import { pathKind, resultFolder } from './paths.ts';

type Unit = { role: 'county' | 'unit'; unitCode: string; unitName: string };

/** `--out` names the file where it ends in .lfdb, else the folder. */
function targetFile(out: string | undefined, code: string): string {
  if (out === undefined) return join(dataFolder(), `${code}.lfdb`);
  return out.endsWith('.lfdb') && pathKind(out) !== 'folder' ? resolve(out) : join(resolve(out), `${code}.lfdb`);
}

/**
 * Creates the ledger, lets `fill` do the rest, and puts it in place.
 *
 * @throws DomainError LEDGER_EXISTS { file } and what creating and filling refuse; nothing is left then
 */
export async function makeLedger(
  run: Run,
  unit: Unit,
  fill: (core: Core, file: string) => Promise<Outcome>,
): Promise<Outcome> {
  const target = targetFile(run.values.text('out'), unit.unitCode);
  if (existsSync(target)) throw new DomainError('LEDGER_EXISTS', { file: target });
  const folder = mkdtempSync(join(resultFolder(dirname(target)), '.lianfang-'));
  try {
    const core = await run.desk();
    const operator = run.values.text('operator') ?? systemUser();
    const { file } = await core.api.ledgers.create({ ...unit, folder: core.admit(folder), operator });
    const outcome = await fill(core, target);
    await core.api.ledgers.close({});
    if (existsSync(target)) throw new DomainError('LEDGER_EXISTS', { file: target });
    renameSync(join(folder, basename(file)), target);
    return outcome;
  } finally {
    await (await run.desk()).api.ledgers.close({});
    rmSync(folder, { recursive: true, force: true });
  }
}
