/** Electron's host: dialogs and the system's viewer behind the bridge; files stay where they are. */
import type { Bridge } from '../../../rpc/bridge.ts';
import { ApiError } from '../../../rpc/client.ts';
import { api } from '../api/client.ts';
import type { Host } from './host.ts';
import { readShownFile } from './read-shown-file.ts';

/** The bridge rejects only when the main process is gone or refuses the page as a whole. */
const answered = <Answer>(answer: Promise<Answer>): Promise<Answer> =>
  answer.catch(() => {
    throw new ApiError('API_BROKEN', {});
  });

export const electronHost = (bridge: Bridge): Host => ({
  pickFiles: ({ accept, many }) =>
    answered(bridge.pickFiles({ extensions: accept.map((ending) => ending.replace(/^\./, '')), many })),
  admitFiles: (files) => answered(bridge.takeFiles(files)),
  // A folder is a path like any other: the core looks into it.
  droppedFiles: ({ files }) => Promise.resolve([...files]),
  targets: () => api.files.listTargets({}),
  pickFolder: () => answered(bridge.pickFolder()),
  openFile: (id) => answered(bridge.openFile(id)),
  readFile: readShownFile,
  onMenu: (listener) => bridge.onMenu(listener),
});
