/** One shell with the application in it, as every spec sees it, whichever shell it is. */
import type { Page } from '@playwright/test';

export type ShellKind = 'loopback' | 'standin' | 'electron';

export type MenuEntry = { label: string; accelerator: string | null };

export type RunningShell = {
  kind: ShellKind;
  page: Page;
  dataDir: string;
  /** origin of the page, `http://127.0.0.1:…` or `app://lianfang` (in the stand-in, its name in Chromium) */
  origin: string;
  /** globals of Node 24 that the runtime lacks; empty but in an old Electron. What only fails there is excused by name. */
  lacks: readonly string[];
  /** Addresses outside the application that anything asked for since the start; has to stay empty. */
  outsideRequests(): string[];
  /** Does what opens a file dialog, and chooses these files in it. */
  chooseFiles(paths: readonly string[], open: () => Promise<unknown>): Promise<void>;
  /** Does what opens a file, and says which one the system was given: a path, or an address in a new tab. */
  openedFile(open: () => Promise<unknown>): Promise<string>;
  /** Does what leads away from the page. @returns the address that was refused; a browser refuses none */
  refusedNavigation(leave: () => Promise<unknown>): Promise<string>;
  /** Every item of the menu, submenus in place; empty in a browser. */
  menu(): Promise<MenuEntry[]>;
  clickMenu(id: string): Promise<void>;
  /** Starts the program again on the same data. @returns its exit code */
  startAgain(): Promise<number | null>;
  /** Closes the window as a person does. @returns exit code of the program, which ends by itself */
  closeWindow(): Promise<number | null>;
  /** Ends what is still running. */
  dispose(): Promise<void>;
};

/** `chromiumFlags` come after those of every test; only the loopback shell has a Chromium of its own. */
export type ShellStart = { dataDir: string; ledger?: string; chromiumFlags?: readonly string[] };

export const ledgerArgs = ({ ledger }: ShellStart): string[] => (ledger === undefined ? [] : ['--ledger', ledger]);
