import { componentTexts as texts } from '../../../text/screens/components.ts';
const KIB = 1024;

/** 3.4 MB, as people read sizes; null = not known. */
export const byteSize = (bytes: number | null): string => {
  if (bytes === null) return texts.unknownSize;
  if (bytes < KIB) return texts.bytes(bytes);
  const units = ['KB', 'MB', 'GB', 'TB'];
  const step = Math.min(units.length, Math.floor(Math.log(bytes) / Math.log(KIB)));
  const value = bytes / KIB ** step;
  return `${value >= 100 ? Math.round(value) : value.toFixed(1).replace(/\.0$/u, '')} ${units[step - 1] ?? ''}`;
};
