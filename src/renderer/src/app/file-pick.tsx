import type { ReactNode } from 'react';
import { useCommand } from '../api/use-command.ts';
import { ErrorBar } from '../components/error-bar.tsx';
import { FileDrop } from '../components/file-drop.tsx';
import type { PickedFile } from '../host/host.ts';
import { host } from '../host/this-host.ts';

type Picked = readonly [PickedFile, ...PickedFile[]];
type Props = {
  label: string;
  hint?: ReactNode;
  /** endings with the dot */
  accept: readonly string[];
  /** left out: one file, of several dropped the first */
  many?: boolean;
  isDisabled?: boolean;
  /** what is refused in it is said under the place to drop on */
  onPicked(files: Picked): Promise<unknown> | void;
};

const isSome = (files: PickedFile[]): files is [PickedFile, ...PickedFile[]] => files.length > 0;

/** Files from the file dialog or dropped on the page, admitted by the shell. */
export const FilePick = ({ label, hint, accept, many = false, isDisabled = false, onPicked }: Props) => {
  const pick = useCommand(async (ask: () => Promise<PickedFile[]>) => {
    const files = await ask();
    if (isSome(files)) await onPicked(files);
  });
  return (
    <>
      <FileDrop
        label={label}
        hint={hint}
        isDisabled={isDisabled}
        onPick={() => void pick.run(() => host.pickFiles({ accept, many }))}
        onDrop={(files) => void pick.run(() => host.admitFiles(many ? files : files.slice(0, 1)))}
      />
      <ErrorBar error={pick.error} onClose={pick.clear} />
    </>
  );
};
