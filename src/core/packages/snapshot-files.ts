/** A unit's year as files of a package, and back: one canonical JSON file per register, nothing else under data/. */
import { z } from 'zod';
import { DomainError } from '../../domain/errors.ts';
import { registerNames, type Attachment, type Facts, type RegisterName } from '../../domain/registers/facts.ts';
import { looseRoundRisk } from '../../domain/rounds/loose-round-risk.ts';
import { registerList } from '../registers/register-list.ts';
import { type ContainerFile, jsonFile } from './container/build-container.ts';
import { sha256Hex } from './pki/keys.ts';
import { quickCheck } from './quick-check.ts';

/** Rows one register may carry in a package. */
const MAX_ROWS = 100_000;

const kebab = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
export const registerPath = (register: RegisterName): string => `data/${kebab(register)}.json`;
/** The whole year of a unit the sender filled in for (代报). */
export const onBehalfPath = (unit: string): string => `children/${unit}.json`;

const shapes = new Map(
  registerNames.map((register) => {
    const schema: z.ZodType = z.array(registerList[register].schema).max(MAX_ROWS);
    return [register, { schema, isGood: quickCheck(schema) }];
  }),
);

const extensionOf = (fileName: string): string => /\.([A-Za-z0-9]{1,8})$/.exec(fileName)?.[1]?.toLowerCase() ?? 'bin';

/**
 * Files of a snapshot: the registers, and every attachment's bytes once.
 *
 * @param others attachments of 代报 snapshots in the same package, e.g. scans of stamped paper
 */
export function snapshotFiles(
  facts: Facts,
  bytesOf: (sha256: string) => Uint8Array,
  others: readonly Attachment[] = [],
): ContainerFile[] {
  const registers = registerNames.map((register) =>
    jsonFile(registerPath(register), registerList[register].title, facts[register]),
  );
  const distinct = new Map([...facts.attachments, ...others].map((row) => [row.sha256, row]));
  const attachments = [...distinct.values()].map((row, index) => ({
    path: `att/${String(index + 1).padStart(4, '0')}.${extensionOf(row.fileName)}`,
    mediaType: row.mediaType,
    title: row.fileName,
    bytes: bytesOf(row.sha256),
  }));
  return [...registers, ...attachments];
}

const schemaError = (path: string, error: z.ZodError): DomainError => {
  const issue = error.issues[0];
  return new DomainError('E_SCHEMA', { path, detail: `${issue?.path.join('.') ?? ''} ${issue?.code ?? ''}`.trim() });
};

/** Checks one value against a schema. @throws DomainError E_SCHEMA { path, detail } */
export function parseTable<T>(schema: z.ZodType<T>, path: string, value: unknown): T {
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw schemaError(path, parsed.error);
  return parsed.data;
}

/** Registers from an object of arrays keyed by register name; every register must be there. */
function factsOf(read: (register: RegisterName) => { path: string; value: unknown }): Facts {
  const facts: Partial<Record<RegisterName, unknown>> = {};
  for (const register of registerNames) {
    const { path, value } = read(register);
    const shape = shapes.get(register);
    facts[register] = shape?.isGood(value) === true ? value : parseTable(shape?.schema ?? z.never(), path, value);
  }
  const whole = facts as Facts;
  const loose = looseRoundRisk(whole);
  if (loose !== undefined) throw new DomainError('E_SCHEMA', { path: registerPath('roundRisks'), detail: loose });
  return whole;
}

/**
 * The rows of a received snapshot.
 *
 * @param allowed other data files of the package's type
 * @throws DomainError E_SCHEMA { path, detail }
 */
export function readSnapshotTables(tables: ReadonlyMap<string, unknown>, allowed: readonly string[] = []): Facts {
  const paths = new Set([...registerNames.map(registerPath), ...allowed]);
  const stray = [...tables.keys()].find((path) => path.startsWith('data/') && !paths.has(path));
  if (stray !== undefined) throw new DomainError('E_SCHEMA', { path: stray, detail: '多余的数据文件' });
  return factsOf((register) => ({ path: registerPath(register), value: tables.get(registerPath(register)) }));
}

/** The year of a 代报 unit: all registers in one file. @throws DomainError E_SCHEMA { path, detail } */
export function readFactsTable(path: string, value: unknown): Facts {
  const shape = z.record(z.enum(registerNames), z.unknown());
  const registers = parseTable(shape, path, value);
  return factsOf((register) => ({ path: `${path}#${register}`, value: registers[register] }));
}

/**
 * Bytes of the attachments by digest.
 *
 * @throws DomainError E_SCHEMA when a row names bytes that are not there, or bytes lie there that no row names
 */
export function readAttachments(files: ReadonlyMap<string, Buffer>, rows: readonly Attachment[]): Map<string, Buffer> {
  const bytes = new Map<string, Buffer>();
  for (const [path, content] of files) if (path.startsWith('att/')) bytes.set(sha256Hex(content), content);
  const named = new Map(rows.map((row) => [row.sha256, row]));
  for (const row of rows)
    if (bytes.get(row.sha256)?.length !== row.sizeBytes)
      throw new DomainError('E_SCHEMA', { path: 'data/attachments.json', detail: row.fileName });
  for (const digest of bytes.keys())
    if (!named.has(digest)) throw new DomainError('E_SCHEMA', { path: 'att/', detail: '没有登记的附件' });
  return bytes;
}
