/** The loopback shell's host: files are uploaded into its inbox, written files come back as addresses. */
import { ApiError } from '../../../rpc/client.ts';
import type { Host, PickedFile, PickOptions, Target } from './host.ts';

const answerOf = async <Answer>(request: Promise<Response>): Promise<Answer> => {
  const response = await request.catch(() => undefined);
  if (response === undefined) throw new ApiError('API_BROKEN', {});
  if (!response.ok) throw new ApiError('API_REFUSED', { status: response.status });
  // Our own server answers; see src/server.
  return (await response.json()) as Answer;
};

const upload = (file: File): Promise<PickedFile> =>
  answerOf(
    fetch(`/files?name=${encodeURIComponent(file.name)}`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: file,
    }),
  );

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

/** One after the other: a stick is slow enough for one. */
const admitFiles = async (files: readonly File[]): Promise<PickedFile[]> => {
  const picked: PickedFile[] = [];
  for (const file of files) picked.push(await upload(file));
  return picked;
};

export const browserHost: Host = {
  pickFiles: async (options) => admitFiles(await chooseFiles(options)),
  admitFiles,
  targets: () => answerOf<Target[]>(fetch('/targets')),
  pickFolder: null,
  openFile: (id) => {
    window.open(`/files/${encodeURIComponent(id)}`, '_blank', 'noopener');
    return Promise.resolve();
  },
};
