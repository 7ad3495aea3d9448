import { DomainError } from '../../../domain/errors.ts';
import { saveChildList } from '../combined.repo.ts';
import { childrenPath } from '../combined-bodies.ts';
import { applySnapshot } from './apply-snapshot.ts';
import type { Apply } from './apply.ts';

/** The sender's own year, and what it says about those below; their packages are taken over each by itself. */
export const applyCombined: Apply = (tx, read, context) => {
  if (read.below === null) throw new DomainError('E_FILE_MISSING', { path: childrenPath });
  applySnapshot(tx, read, context);
  saveChildList(tx, read.opened.digest, read.below.list, read.below.vouchers);
};
