/** Times in DER: UTCTime up to 2049, GeneralizedTime outside, whole seconds, always Z (RFC 5280). */
import { der, DerError, type DerNode } from './der.ts';

const twoDigits = (value: number): string => String(value).padStart(2, '0');

export const derTime = (time: Date): Uint8Array<ArrayBuffer> => {
  const year = time.getUTCFullYear();
  const rest = [
    time.getUTCMonth() + 1,
    time.getUTCDate(),
    time.getUTCHours(),
    time.getUTCMinutes(),
    time.getUTCSeconds(),
  ];
  const tail = `${rest.map(twoDigits).join('')}Z`;
  const isShort = year >= 1950 && year < 2050;
  const text = (isShort ? twoDigits(year % 100) : String(year).padStart(4, '0')) + tail;
  return der(isShort ? 0x17 : 0x18, Buffer.from(text, 'latin1'));
};

/** @throws DerError unless re-encoding gives the same bytes */
export const readDerTime = (node: DerNode | undefined): Date => {
  const text = Buffer.from(node?.body ?? []).toString('latin1');
  const match = /^(\d{2}|\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})Z$/u.exec(text);
  if (!node || !match) throw new DerError('not a time');
  const [year = 0, month = 1, ...rest] = match.slice(1).map(Number);
  const century = year < 50 ? 2000 : 1900;
  const time = new Date(
    Date.UTC(node.tag === 0x17 ? year + century : year, month - 1, rest[0], rest[1], rest[2], rest[3]),
  );
  if (Number.isNaN(time.getTime()) || Buffer.compare(derTime(time), node.raw) !== 0)
    throw new DerError('time not in the one form');
  return time;
};
