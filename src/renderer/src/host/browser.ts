/** The loopback shell's host: files are copied into its inbox, written files come back as addresses. */
import { ApiError } from '../../../rpc/client.ts';
import type { MenuCommand } from '../../../rpc/bridge.ts';
import type { Reply } from '../../../rpc/reply.ts';
import { api } from '../api/client.ts';
import { hostTexts } from '../../../text/screens/receive.ts';
import { droppedFiles } from './dropped-files.ts';
import type { Host, AdmitOptions, PickedFile, PickOptions } from './host.ts';
import { readShownFile } from './read-shown-file.ts';

/** One after the other: a stick is slow enough for one. */
const admitFiles = async (files: readonly File[], options?: AdmitOptions): Promise<PickedFile[]> => {
  const picked: PickedFile[] = [];
  for (const file of files) {
    picked.push(await upload(file));
    options?.onProgress?.({ stage: hostTexts.uploading, done: picked.length, total: files.length });
  }
  return picked;
};

const upload = async (file: File): Promise<PickedFile> => {
  const headers = { 'content-type': 'application/octet-stream' };
  const address = `/files?name=${encodeURIComponent(file.name)}`;
  const response = await fetch(address, { method: 'POST', headers, body: file }).catch(() => undefined);
  if (response === undefined) throw new ApiError('API_BROKEN', {});
  if (!response.ok) throw new ApiError('API_REFUSED', { status: response.status });
  // Our own server answers; see src/server/inbox.ts.
  const reply = (await response.json()) as Reply;
  if (!reply.ok) throw new ApiError(reply.error.code, reply.error.params);
  return reply.data as PickedFile;
};

/** The browser's own dialog, through an input that is never shown. */
const chooseFiles = ({ accept, many }: PickOptions): Promise<File[]> =>
  new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.hidden = true;
    input.multiple = many;
    input.accept = accept.join(',');
    const end = () => {
      input.remove();
      resolve([...(input.files ?? [])]);
    };
    input.addEventListener('change', end, { once: true });
    input.addEventListener('cancel', end, { once: true });
    document.body.append(input);
    input.click();
  });

/** The keys of Electron's menu; there is no menu here. */
const keys: Record<string, MenuCommand> = {
  F1: 'help',
  'Ctrl+o': 'open-ledger',
  'Ctrl+i': 'import',
  'Ctrl+p': 'print',
  'Ctrl+f': 'find',
};

export const browserHost: Host = {
  pickFiles: async (wanted, options) => admitFiles(await chooseFiles(wanted), options),
  admitFiles,
  droppedFiles,
  targets: () => api.files.listTargets({}),
  pickFolder: null,
  openFile: (id) => {
    window.open(`/files/${encodeURIComponent(id)}`, '_blank', 'noopener');
    return Promise.resolve(true);
  },
  readFile: readShownFile,
  onMenu: (listener) => {
    const press = (event: KeyboardEvent) => {
      if (event.altKey || event.shiftKey) return;
      const command = keys[event.ctrlKey || event.metaKey ? `Ctrl+${event.key}` : event.key];
      if (command === undefined) return;
      event.preventDefault();
      listener(command);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  },
};
