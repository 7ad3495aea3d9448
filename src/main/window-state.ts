/** Where the window stood when it was last closed, in a small file beside the ledgers. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

export type Box = { x: number; y: number; width: number; height: number };
export type WindowState = { box: Box; isMaximized: boolean };

/** The smallest window on which every table works. */
export const smallest = { width: 1024, height: 640 };
const usual = { width: 1366, height: 768 };

/**
 * @param workAreas of the screens that are there now
 * @returns the state kept, or the usual size without a place when there is none or its screen is gone
 */
export const readWindowState = (
  file: string,
  workAreas: readonly Box[],
): { box: Partial<Box>; isMaximized: boolean } => {
  const kept = readKept(file);
  if (kept === undefined) return { box: usual, isMaximized: false };
  const { box, isMaximized } = kept;
  if (workAreas.some((area) => isMostlyIn(box, area))) return { box, isMaximized };
  return { box: { width: box.width, height: box.height }, isMaximized };
};

/** A state that cannot be kept is no reason to trouble anyone while closing. */
export const keepWindowState = (file: string, state: WindowState): void => {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(state));
  } catch {
    // Read-only or full disk: the window opens at its usual place next time.
  }
};

const readKept = (file: string): WindowState | undefined => {
  try {
    const kept = JSON.parse(readFileSync(file, 'utf8')) as Partial<WindowState> | null;
    const { x, y, width, height } = kept?.box ?? {};
    if (!isNumber(x) || !isNumber(y) || !isNumber(width) || !isNumber(height)) return undefined;
    const box = { x, y, width: Math.max(width, smallest.width), height: Math.max(height, smallest.height) };
    return { box, isMaximized: kept?.isMaximized === true };
  } catch {
    // First start, or a file somebody broke.
    return undefined;
  }
};

const isNumber = (value: unknown): value is number => Number.isInteger(value);

/** The title bar can be reached: the middle of the upper edge lies on the screen. */
const isMostlyIn = (box: Box, area: Box): boolean => {
  const middle = box.x + box.width / 2;
  return middle >= area.x && middle <= area.x + area.width && box.y >= area.y && box.y < area.y + area.height - 40;
};
