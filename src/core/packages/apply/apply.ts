import type { WriteTx } from '../../db/handles.ts';
import type { Session } from '../../ledgers/session.ts';
import type { ReadPackage } from '../read-package.ts';

export type ApplyContext = { session: Session; now(): string };

/** Takes what a verified package brings into the ledger; one per type of package. */
export type Apply = (tx: WriteTx, read: ReadPackage, context: ApplyContext) => void;
