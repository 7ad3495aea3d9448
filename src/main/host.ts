/** The page's wishes that need the system: dialogs, opening files. The page gets ids, never paths. */
import { extname } from 'node:path';
import { BrowserWindow, dialog, ipcMain, shell, type IpcMainInvokeEvent, type OpenDialogOptions } from 'electron';
import type { App } from '../core/app.ts';
import { describeTarget } from '../core/platform/targets.ts';
import { channels, type AdmittedFile, type AdmittedFolder, type FileWish } from '../rpc/bridge.ts';

/** What the system may open by itself; everything else is only pointed at, so that nothing can be started. */
const openable = new Set(['.pdf', '.xlsx', '.docx', '.png', '.jpg', '.jpeg', '.csv']);

/** @param origin the page's; every other sender is refused */
export const answerHost = ({ files }: Pick<App, 'files'>, origin: string): void => {
  const handle = (channel: string, answer: (event: IpcMainInvokeEvent, given: unknown) => Promise<unknown>) =>
    ipcMain.handle(channel, (event, given: unknown) => {
      if (!event.senderFrame?.url.startsWith(`${origin}/`)) throw new Error('not our page');
      return answer(event, given);
    });
  const ask = async ({ sender }: IpcMainInvokeEvent, options: OpenDialogOptions): Promise<string[]> => {
    const window = BrowserWindow.fromWebContents(sender);
    const chosen = await (window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options));
    return chosen.canceled ? [] : chosen.filePaths;
  };
  const announce = (paths: readonly string[]): AdmittedFile[] => paths.map((path) => files.announce(path));

  handle(channels.pickFiles, async (event, given) => announce(await ask(event, dialogFor(given))));
  handle(channels.takeFiles, (_event, given) => Promise.resolve(announce(stringsOf(given))));
  handle(channels.pickFolder, async (event): Promise<AdmittedFolder | undefined> => {
    const [path] = await ask(event, { properties: ['openDirectory', 'createDirectory'] });
    const target = path === undefined ? undefined : await describeTarget(path);
    if (target === undefined) return undefined;
    const { path: at, ...about } = target;
    return { id: files.admit(at), ...about };
  });
  handle(channels.openFile, async (_event, given) => {
    const path = files.shownPath(String(given));
    // An empty sentence means it was opened.
    if (openable.has(extname(path).toLowerCase())) return (await shell.openPath(path)) === '';
    shell.showItemInFolder(path);
    return true;
  });
};

const stringsOf = (given: unknown): string[] =>
  Array.isArray(given) ? given.filter((one): one is string => typeof one === 'string') : [];

/** The page's wish, looked at before it is believed. */
const dialogFor = (given: unknown): OpenDialogOptions => {
  const wish: Partial<FileWish> = typeof given === 'object' && given !== null ? given : {};
  const extensions = stringsOf(wish.extensions).filter((one) => /^[A-Za-z0-9]{1,8}$/.test(one));
  return {
    properties: wish.many === true ? ['openFile', 'multiSelections'] : ['openFile'],
    filters: extensions.length === 0 ? [] : [{ name: '可用的文件', extensions }],
  };
};
