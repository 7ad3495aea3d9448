import { useRef, useState } from 'react';
import type { ApiError } from '../../../../rpc/client.ts';
import { api } from '../../api/client.ts';
import { asApiError } from '../../api/as-api-error.ts';
import { refreshAll } from '../../api/refresh.ts';
import { withUnlock } from '../../api/with-unlock.ts';

export type ScanAnswer = Awaited<ReturnType<typeof api.seals.scan>>;
export type ScanLine = {
  number: number;
  at: string;
  code: string;
  answer: ScanAnswer | undefined;
  error: ApiError | undefined;
  isUndone: boolean;
};
export type Read = { code: string; way: 'typed' | 'scanner' | 'camera' };

/** Scans of this sitting, the newest first. They come faster than they are answered, so they wait for each other. */
export const useScans = () => {
  const [lines, setLines] = useState<readonly ScanLine[]>([]);
  const queue = useRef<Promise<void>>(Promise.resolve());
  const count = useRef(0);
  const change = (number: number, next: Partial<ScanLine>) =>
    setLines((held) => held.map((line) => (line.number === number ? { ...line, ...next } : line)));
  const ask = async (number: number, read: Read, revokesFormer: boolean) => {
    try {
      change(number, { answer: await withUnlock(() => api.seals.scan({ ...read, revokesFormer })), error: undefined });
    } catch (failure) {
      change(number, { error: asApiError(failure) });
    }
    refreshAll();
  };
  const scan = (read: Read, revokesFormer = false) => {
    const number = ++count.current;
    const at = new Date().toISOString();
    setLines((held) => [
      { number, at, code: read.code, answer: undefined, error: undefined, isUndone: false },
      ...held,
    ]);
    queue.current = queue.current.then(() => ask(number, read, revokesFormer));
  };
  return { lines, scan, markUndone: (number: number) => change(number, { isUndone: true }) };
};
