import { DomainError } from '../../domain/errors.ts';
import type { TaskContext } from '../api/procedure.ts';
import { currentCrl } from '../keys/crls.repo.ts';
import { buildPackage, type Sent, writePackage } from './send-package.ts';

/**
 * The revocation list by itself, for units that get nothing else soon; every office package carries it too.
 *
 * @throws DomainError COUNTY_ONLY · CRL_EMPTY while no list was ever issued · KEYS_LOCKED
 */
export async function writeCrl(context: TaskContext, folder: string): Promise<Sent> {
  if (context.session.identity.role !== 'county') throw new DomainError('COUNTY_ONLY');
  if (currentCrl(context.db) === undefined) throw new DomainError('CRL_EMPTY');
  const outgoing = { purpose: null, cycle: null, task: null, replyTo: null, receivers: [], files: [] };
  return writePackage(context, await buildPackage(context, { ...outgoing, type: 'crl' }), folder);
}
