import { InboxOutlined } from '@ant-design/icons';
import { type DragEvent, type ReactNode, useState } from 'react';

type Props = {
  label: string;
  hint?: ReactNode;
  isDisabled?: boolean;
  onPick(): void;
  onDrop(files: File[]): void;
  /** what a drop holds, folders opened; left out: the files as they are */
  collect?(transfer: DataTransfer): Promise<File[]>;
};

/** A place to drop files on, and a button that opens the file dialog; the page hands both to its host. */
export const FileDrop = ({ label, hint, isDisabled = false, onPick, onDrop, collect }: Props) => {
  const [isOver, setIsOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    const files = collect === undefined ? [...event.dataTransfer.files] : collect(event.dataTransfer);
    void Promise.resolve(files).then((found) => {
      if (!isDisabled && found.length > 0) onDrop(found);
    });
  };
  return (
    <button
      type="button"
      className={`file-drop ${isOver ? 'over' : ''}`}
      disabled={isDisabled}
      onClick={onPick}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
    >
      <InboxOutlined aria-hidden />
      <span>{label}</span>
      {hint !== undefined && <small>{hint}</small>}
    </button>
  );
};
