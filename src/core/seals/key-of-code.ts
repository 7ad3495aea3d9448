import { DomainError } from '../../domain/errors.ts';
import { checkKeyCode, parseKeyCode } from '../../domain/packages/key-code.ts';
import type { TaskContext } from '../api/procedure.ts';
import { listPeerKeys, type PeerKey } from '../keys/peer-keys.repo.ts';

/** The waiting key a typed code belongs to. @throws DomainError SEAL_UNKNOWN { unit } · E_KEY_CODE { groups } */
export function keyOfCode({ db }: TaskContext, typed: string, unit: string | undefined): PeerKey {
  const digits = parseKeyCode(typed);
  const waiting = listPeerKeys(db).filter(
    (key) => key.state !== 'revoked' && (unit === undefined || key.unit === unit),
  );
  const found = waiting.find(({ keyCode }) => keyCode === digits);
  if (found !== undefined) return found;
  const [only, ...more] = waiting;
  if (unit !== undefined && only !== undefined && more.length === 0) checkKeyCode(typed, only.keyCode);
  throw new DomainError('SEAL_UNKNOWN', { unit: unit ?? '所有单位' });
}
