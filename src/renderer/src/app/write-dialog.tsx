import { Button, Modal } from 'antd';
import type { ReactNode } from 'react';
import type { CallOptions } from '../../../rpc/client.ts';
import type { Target } from '../host/host.ts';
import { useFolderWrite } from './use-folder-write.tsx';

type Props<Written> = {
  /** `where` names the folder choice, `write` the button */
  texts: { title: string; where: string; write: string; close: string };
  width?: number;
  /** begins near the edge of the window: for what is long */
  isTall?: boolean;
  /** writes into the folder with this id */
  write(folder: string, options?: CallOptions): Promise<Written>;
  /** true for what only prints: mounted queries need not ask again */
  changesNothing?: boolean;
  /** false while something is still to be chosen */
  isReady?: boolean;
  /** what is said while it runs, before the first stage */
  working?: string;
  /** more buttons, before the two every such dialog has */
  buttons?: ReactNode;
  /** what there is to say of the chosen folder */
  about?(target: Target): ReactNode;
  /** what was written, with the folder's name */
  done(written: Written, where: string): ReactNode;
  onClose(): void;
  /** what is chosen or said before the folder */
  children?: ReactNode;
};

/**
 * Files into a folder or onto a stick: where to, progress with a way to stop, what was written.
 *
 *     <WriteDialog
 *       texts={texts}
 *       write={(folder, options) => api.packages.writeCrl({ folder }, options)}
 *       done={({ fileName }, where) => <Alert type="success" title={texts.written(where, fileName)} />}
 *       onClose={close}
 *     />
 */
export const WriteDialog = <Written,>({
  texts,
  width = 680,
  isTall = false,
  write,
  changesNothing = false,
  isReady = true,
  working,
  buttons,
  about,
  done,
  onClose,
  children,
}: Props<Written>) => {
  const task = useFolderWrite(write, { label: texts.where, changesNothing, working });
  const { target, written } = task;
  return (
    <Modal
      open
      title={texts.title}
      width={width}
      {...(isTall ? { style: { top: 24 } } : {})}
      closable={{ 'aria-label': texts.close }}
      onCancel={onClose}
      footer={
        <>
          {buttons}
          <Button onClick={onClose}>{texts.close}</Button>
          <Button
            type="primary"
            disabled={target === undefined || !isReady}
            loading={task.isRunning}
            onClick={task.start}
          >
            {texts.write}
          </Button>
        </>
      }
    >
      {children}
      {task.choice}
      {target !== undefined && about?.(target)}
      {task.course}
      {written !== undefined && done(written.what, written.where)}
    </Modal>
  );
};
