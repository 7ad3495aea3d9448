import { basename } from 'node:path';
import { z } from 'zod';
import { combinedLimits } from '../../domain/packages/package-limits.ts';
import { desk, query, task } from '../api/procedure.ts';
import { findOwnKey } from '../keys/own-keys.repo.ts';
import { readLimited } from '../platform/files.ts';
import { writeWhole } from '../platform/write-files.ts';
import { sha256 } from '../registers/fields.ts';
import { getBlob } from '../blobs/blobs.repo.ts';
import { openContainer, unwrapContainer } from './container/open-container.ts';
import { toPem } from './pki/pem.ts';
import { readCertificate } from './pki/read-certificate.ts';
import { createTrust } from './pki/trust.ts';
import { getReceived } from './write-answer.ts';

const file = z.uuid();
const folder = z.uuid();
const digest = sha256;

/** The part of `packages` for those who check with unzip, openssl and sha256sum, or with no ledger at all. */
export const stockTools = {
  /** The signed container of a held package, for third-party checking and the archive. */
  writeSigned: task(z.strictObject({ digest, folder }), (context, input) => {
    const held = getReceived(context.db, input.digest);
    const name = `${held.unit}_${held.cycle}_${held.seq}.lfa`;
    const path = writeWhole(context.files.pathOf(input.folder), name, getBlob(context.db, held.signedSha256));
    return { path, file: context.files.announce(path) };
  }),

  /** Decrypts a file with this ledger's keys and writes the signed container next to where the user wants it. */
  unwrap: task(z.strictObject({ file, folder, name: z.string().min(1).max(200) }), (context, input) => {
    const bytes = readLimited(context.files.pathOf(input.file), combinedLimits.fileBytes);
    const { container } = unwrapContainer(bytes, context.session.keyring.encrypt, combinedLimits);
    const path = writeWhole(context.files.pathOf(input.folder), basename(input.name), container);
    return { path, file: context.files.announce(path) };
  }),

  /** The root certificate as PEM, for stock tools. */
  rootPem: query(z.strictObject({}), ({ db }) => {
    const certificate = findOwnKey(db, 'root')?.certificate ?? null;
    return { pem: certificate === null ? null : toPem('CERTIFICATE', certificate) };
  }),

  /** Verifies a clear package against a root, without any ledger. */
  verify: desk(z.strictObject({ file, root: file }), ({ files, now }, input) => {
    const bytes = readLimited(files.pathOf(input.file), combinedLimits.fileBytes);
    const trust = createTrust({ root: readCertificate(files.pathOf(input.root)) });
    const {
      manifest,
      digest: found,
      findings,
      authenticity,
      signer,
    } = openContainer(bytes, {
      decryptionKeys: [],
      trust,
      now: new Date(now()),
    });
    const { unit, name, keyCode, role } = signer;
    return { authenticity, findings, digest: found, manifest, signer: { unit, name, keyCode, role } };
  }),
};
