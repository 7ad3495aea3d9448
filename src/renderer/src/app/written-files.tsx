import { useCommand } from '../api/use-command.ts';
import { ErrorBar } from '../components/error-bar.tsx';
import { FileLink } from '../components/file-link.tsx';
import type { PickedFile } from '../host/host.ts';
import { host } from '../host/this-host.ts';
import './written-files.css';

type Props = { files: readonly PickedFile[]; nameOf?: (fileName: string) => string };

/** Files that were written, each opens in its own program. */
export const WrittenFiles = ({ files, nameOf = (name) => name }: Props) => {
  const open = useCommand((id: string) => host.openFile(id));
  return (
    <div className="file-list">
      {files.map(({ id, name, sizeBytes }) => (
        <FileLink key={id} name={nameOf(name)} sizeBytes={sizeBytes} onOpen={() => void open.run(id)} />
      ))}
      <ErrorBar error={open.error} onClose={open.clear} />
    </div>
  );
};
