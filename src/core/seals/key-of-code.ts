import { DomainError } from '../../domain/errors.ts';
import { parseKeyCode, wrongKeyCodeGroups } from '../../domain/packages/key-code.ts';
import { readScan } from '../../domain/packages/read-scan.ts';
import type { TaskContext } from '../api/procedure.ts';
import type { PeerKey } from '../keys/peer-keys.repo.ts';
import { paperCodes } from './paper-codes.ts';

/**
 * The waiting key a typed code belongs to: its own code, or that of a package it signed.
 *
 * @throws DomainError E_KEY_CODE_FORM { digits } · SEAL_UNKNOWN { unit } · E_KEY_CODE { groups }
 */
export function keyOfCode({ db }: TaskContext, typed: string, unit: string | undefined): PeerKey {
  const digits = parseKeyCode(typed);
  const codes = paperCodes(db, (key) => key.state !== 'revoked' && (unit === undefined || key.unit === unit));
  const scan = readScan(digits, codes);
  if (scan.kind === 'found') return scan.item;
  if (scan.kind === 'wrong-groups') throw new DomainError('E_KEY_CODE', { groups: scan.groups.join('、') });
  const keys = codes.filter(({ digits: real, item }) => real === item.keyCode);
  const [only, ...more] = keys;
  if (unit !== undefined && only !== undefined && more.length === 0)
    throw new DomainError('E_KEY_CODE', { groups: wrongKeyCodeGroups(digits, only.digits).join('、') });
  throw new DomainError('SEAL_UNKNOWN', { unit: unit ?? '所有单位' });
}
