import type { WriteTx } from '../db/handles.ts';
import type { PeerKey } from '../keys/peer-keys.repo.ts';
import { listPackages, setAuthenticity } from '../packages/packages.repo.ts';

const isUncertified = ({ code }: { code: string }): boolean => code === 'P_KEY_UNCERTIFIED';

/** Packages that waited for this key's seal check wait no more. */
export function passPackages(tx: WriteTx, key: PeerKey): void {
  for (const held of listPackages(tx, { unit: key.unit, direction: 'in' })) {
    if (held.keySha256 !== key.signSpkiSha256) continue;
    const findings = held.findings.filter((finding) => !isUncertified(finding));
    setAuthenticity(tx, held.digest, 'pass', findings);
  }
}
