import type { PaperCode } from '../../domain/packages/read-scan.ts';
import type { ReadDb } from '../db/handles.ts';
import { digestCode } from '../documents/forms/digest-code.ts';
import { listPeerKeys, type PeerKey } from '../keys/peer-keys.repo.ts';

/**
 * Every code a stamped paper may bear: the code of a key, and the code of a package, whose manifest names its key and
 * so stands for it. Keys' own codes first.
 */
export function paperCodes(db: ReadDb, isWanted: (key: PeerKey) => boolean = () => true): PaperCode<PeerKey>[] {
  const keys = listPeerKeys(db).filter(isWanted);
  const byHash = new Map(keys.map((key) => [key.signSpkiSha256, key]));
  const packages = db.raw
    .prepare<[], { digest: string; key: string }>(
      "SELECT digest, key_sha256 AS key FROM packages WHERE direction = 'in'",
    )
    .all();
  return [
    ...keys.map((key) => ({ digits: key.keyCode, item: key })),
    ...packages.flatMap(({ digest, key: hash }) => {
      const key = byHash.get(hash);
      return key === undefined ? [] : [{ digits: digestCode(digest), item: key }];
    }),
  ];
}
