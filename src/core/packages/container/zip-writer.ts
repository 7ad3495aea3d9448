/** Writes the one zip layout; synchronous, so that a container is built and signed in one go. */
import { crc32, deflateRawSync } from 'node:zlib';
import { centralHeader, endRecord, localHeader, type ZipEntry, type ZipMethod } from './zip-format.ts';

/** Formats that are compressed already. */
const packedFormats = /\.(?:pdf|xlsx|lfa|zip|jpe?g|png|p7s)$/u;
/** Deflating to less than this part would look like a bomb to the reader. */
const maxPacking = 100;

export class ZipWriter {
  readonly #parts: Buffer[] = [];
  readonly #entries: ZipEntry[] = [];
  #length = 0;

  /** Adds a file; `stored` keeps it as it is, else it is deflated where that saves space. */
  add(name: string, data: Uint8Array, stored = packedFormats.test(name)): void {
    const deflated = stored ? undefined : deflateRawSync(data);
    const isWorth =
      deflated !== undefined && deflated.length < data.length && deflated.length * maxPacking > data.length;
    const packed = isWorth ? deflated : Buffer.from(data.buffer, data.byteOffset, data.byteLength);
    const method: ZipMethod = isWorth ? 8 : 0;
    const sizes = { packedSize: packed.length, size: data.length };
    const entry: ZipEntry = { name, method, crc: crc32(data), ...sizes, at: this.#length };
    const header = localHeader(entry);
    this.#entries.push(entry);
    this.#parts.push(header, packed);
    this.#length += header.length + packed.length;
  }

  /** The bytes of all entries so far: what the signature's archive digest covers. */
  body(): Buffer {
    return Buffer.concat(this.#parts);
  }

  /** The finished archive. */
  finish(): Buffer {
    const directory = Buffer.concat(this.#entries.map(centralHeader));
    const end = endRecord(this.#entries.length, this.#length, directory.length);
    return Buffer.concat([...this.#parts, directory, end]);
  }
}
