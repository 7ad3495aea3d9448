/** 报送 in one act: forms printed, package built and written, cover made from its digest. */
import { DomainError } from '../../domain/errors.ts';
import type { MissingChild } from '../../domain/packages/combined.ts';
import type { PackagePurpose } from '../../domain/packages/manifest.ts';
import type { Job, WireError } from '../../rpc/reply.ts';
import type { TaskContext } from '../api/procedure.ts';
import { nextStep } from '../api/run-steps.ts';
import { entryFacts, printOptions } from '../documents/entry-forms.ts';
import { unitForms } from '../documents/forms/unit-forms.ts';
import { bundleFiles } from '../documents/write-bundles.ts';
import { type CoveredPackage, printCover } from '../documents/print-cover.ts';
import { type PrintedBundle, printForms } from '../documents/print-forms.ts';
import { dropChanges } from '../history/changes.repo.ts';
import type { ShownFile } from '../platform/files.ts';
import { prepareFiles, type PreparedFiles } from '../platform/write-files.ts';
import { listOnBehalf, lockedAt } from '../snapshots/snapshots.repo.ts';
import { type Entry, readEntry } from '../snapshots/working.ts';
import { planBelow, vouchersFor } from './below.ts';
import { saveChildList } from './combined.repo.ts';
import { type ContainerFile, mediaTypes } from './container/build-container.ts';
import { inTurn } from './in-turn.ts';
import { keyCode } from './pki/keys.ts';
import type { Below } from './read-package.ts';
import { type Built, type Sent, writePackage } from './send-package.ts';
import { buildSubmission, requireSubmittable } from './write-submission.ts';

const packedForms = (printed: readonly PrintedBundle[]): ContainerFile[] =>
  printed.flatMap(({ id, name, pdf, xlsx }) => [
    { path: `forms/${id}.pdf`, title: name, mediaType: mediaTypes.pdf, bytes: pdf },
    { path: `forms/${id}.xlsx`, title: name, mediaType: mediaTypes.xlsx, bytes: xlsx },
  ]);

function covered({ session }: TaskContext, { manifest, digest, submissionNo }: Built): CoveredPackage {
  const sign = session.keyring.sign;
  const { id, purpose } = manifest;
  return {
    id,
    submissionNo,
    purpose: purpose ?? 'annual',
    digest,
    keyCode: sign === undefined ? '' : keyCode(sign.spki),
  };
}

function readBelow(
  { db }: TaskContext,
  entry: Entry,
  wanted: { missing: MissingChild[]; onlyChanged: boolean },
): Below {
  const list = planBelow(db, entry, wanted);
  return { list, vouchers: vouchersFor(db, list) };
}

/**
 * `cover` lies beside the package; `formFiles` = what went to `formsFolder`, empty without one. `paperRefused`: the package
 * is sent, but its paper could not be given its names, e.g. because the last one is open in a viewer.
 */
export type Submitted = Sent & {
  cover: string | null;
  coverFile: ShownFile | null;
  formFiles: ShownFile[];
  paperRefused: WireError | null;
};

/**
 * Signs and writes the final, checked year; forms of exactly these rows also go to `formsFolder`, to be put on paper; the cover lies beside the package, never in it.
 * Can be stopped until the package is written; then nothing was sent.
 *
 * @throws DomainError WORKING_NOT_FINAL · CHECKS_BLOCK · CHILDREN_OPEN · CHILD_NOT_MISSING · KEYS_LOCKED · KEYS_MISSING and what writing a file refuses
 */
export async function submit(
  context: TaskContext,
  input: {
    folder: string;
    formsFolder: string | null;
    cycle?: string | undefined;
    purpose: PackagePurpose;
    withForms: boolean;
    /** a unit with children: who is missing; left out = its own year alone */
    below?: { missing: MissingChild[]; onlyChanged: boolean } | undefined;
  },
  job: Job,
): Promise<Submitted> {
  const entry = readEntry(context.db, context.session, { cycle: input.cycle });
  requireSubmittable(context, entry);
  const finalSince = lockedAt(context.db, entry.snapshot.id);
  const below = input.below === undefined ? null : readBelow(context, entry, input.below);
  const facts = entryFacts(context.db, entry, context.today(), false);
  const options = printOptions(context, entry.unit.name);
  const printed: PrintedBundle[] = [];
  const bundles = input.withForms ? unitForms(facts) : [];
  for (const [index, bundle] of bundles.entries()) {
    await nextStep(job, { stage: '生成各表', done: index, total: bundles.length });
    printed.push(...(await printForms([bundle], options)).files);
  }
  await nextStep(job, { stage: '签名', done: 0 });
  return inTurn(context.session, async () => {
    const built = await buildSubmission(context, entry, input.purpose, packedForms(printed), below);
    const cover = input.withForms
      ? await printCover(context, entry, facts, printed, covered(context, built))
      : undefined;
    await nextStep(job, { stage: '写入并读回核对', done: 0, isFinal: true });
    return writeSubmission(context, { entry, finalSince, built, below, printed, cover }, input);
  });
}

type Prepared = {
  entry: Entry;
  finalSince: string | undefined;
  built: Built;
  below: Below | null;
  printed: PrintedBundle[];
  cover: PrintedBundle | undefined;
};

/** Paper is ready before the package is sent, and gets its names after: what cannot be written stops the sending. */
function writeSubmission(
  context: TaskContext,
  { entry, finalSince, built, below, printed, cover }: Prepared,
  { folder, formsFolder }: { folder: string; formsFolder: string | null },
): Submitted {
  const { unitCode } = context.session.identity;
  const coverName = built.fileName.replace(/\.lf[ab]$/, '_封面.pdf');
  const covers = cover === undefined ? [] : [{ folder, name: coverName, bytes: cover.pdf }];
  const forPaper = cover === undefined ? printed : [...printed, cover];
  const paper = prepareFiles([...covers, ...(formsFolder === null ? [] : bundleFiles(formsFolder, forPaper))]);
  let sent: Sent;
  try {
    sent = writePackage(context, built, folder, (tx) => {
      // Taken back and changed while the forms were drawn: they would not be those of the rows.
      if (lockedAt(tx, entry.snapshot.id) !== finalSince)
        throw new DomainError('WORKING_NOT_FINAL', { unit: entry.unit.name, cycle: entry.snapshot.cycle });
      // What was sent is not taken back any more; 代报 entries travel along.
      for (const { id } of [entry.snapshot, ...listOnBehalf(tx, unitCode, entry.snapshot.cycle)]) dropChanges(tx, id);
      if (below !== null) saveChildList(tx, built.digest, below.list, below.vouchers);
    });
  } catch (error) {
    paper.drop();
    throw error;
  }
  const { paths, refused } = keptPaper(paper);
  const coverPath = cover === undefined ? null : (paths[0] ?? null);
  return {
    ...sent,
    cover: coverPath,
    coverFile: coverPath === null ? null : context.files.announce(coverPath),
    formFiles: paths.slice(covers.length).map((path) => context.files.announce(path)),
    paperRefused: refused,
  };
}

/** What is sent is sent: a refusal now would have it sent twice. */
function keptPaper(paper: PreparedFiles): { paths: string[]; refused: WireError | null } {
  try {
    return { paths: paper.keep(), refused: null };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { paths: [], refused: { code: error.code, params: error.params } };
  }
}
