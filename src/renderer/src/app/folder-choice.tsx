/** Where to write: sticks first with what is free on them, then own folders; a folder dialog where the shell has one. */
import { FolderOutlined, ReloadOutlined, UsbOutlined } from '@ant-design/icons';
import { Button, Radio } from 'antd';
import { type ReactNode, useState } from 'react';
import { folderChoiceTexts } from '../../../text/screens/frame.ts';
import { useCommand } from '../api/use-command.ts';
import { useQuery } from '../api/use-query.ts';
import { byteSize } from '../components/byte-size.ts';
import { ErrorBar } from '../components/error-bar.tsx';
import { Loading } from '../components/loading.tsx';
import type { Target } from '../host/host.ts';
import { host } from '../host/this-host.ts';
import './folder-choice.css';
import { StateTag } from '../components/state-tag.tsx';

/** Less than this is hardly enough for a year with its forms, in bytes. */
const SCARCE_BYTES = 50 * 1024 * 1024;

type Props = {
  label: string;
  value: Target | undefined;
  onChange(target: Target): void;
  isDisabled?: boolean;
  /** files are taken from there, not written */
  isSource?: boolean;
  /** what is done with the chosen place, before the search for others */
  children?: ReactNode;
};

const kindRank = ({ kind }: Target): number => (kind === 'removable' ? 0 : 1);

export const FolderChoice = ({ label, value, onChange, isDisabled = false, isSource = false, children }: Props) => {
  const found = useQuery(() => host.targets());
  const [picked, setPicked] = useState<Target>();
  const pick = useCommand(async () => {
    const target = await host.pickFolder?.();
    if (target === undefined) return;
    setPicked(target);
    onChange(target);
  });
  if (found.kind === 'loading') return <Loading what={folderChoiceTexts.searching} />;
  if (found.kind === 'refused') return <ErrorBar error={found.error} />;
  const others = picked === undefined ? [] : [picked];
  const targets = [...found.data.filter(({ id }) => id !== picked?.id), ...others].toSorted(
    (a, b) => kindRank(a) - kindRank(b),
  );
  return (
    <div className="folder-choice">
      {!targets.some(({ kind }) => kind === 'removable') && (
        <p className="hint">{isSource ? folderChoiceTexts.noSource : folderChoiceTexts.noStick}</p>
      )}
      <Radio.Group
        aria-label={label}
        disabled={isDisabled}
        value={value?.id ?? null}
        onChange={({ target }) => {
          const chosen = targets.find(({ id }) => id === target.value);
          if (chosen !== undefined) onChange(chosen);
        }}
      >
        {targets.map((target) => (
          <Radio key={target.id} value={target.id}>
            {target.kind === 'removable' ? <UsbOutlined aria-hidden /> : <FolderOutlined aria-hidden />} {target.label}{' '}
            {target.kind === 'removable' && <StateTag tone="info">{folderChoiceTexts.stick}</StateTag>}
            <span className="hint">
              {target.freeBytes === null ? '' : folderChoiceTexts.free(byteSize(target.freeBytes))}
            </span>
            {target.freeBytes !== null && target.freeBytes < SCARCE_BYTES && (
              <StateTag tone="attention">{folderChoiceTexts.scarce}</StateTag>
            )}
          </Radio>
        ))}
      </Radio.Group>
      <div className="button-row folder-actions">
        {children}
        <Button size="small" icon={<ReloadOutlined />} onClick={found.refetch} disabled={isDisabled}>
          {folderChoiceTexts.searchAgain}
        </Button>
        {host.pickFolder !== null && (
          <Button size="small" onClick={() => void pick.run(undefined)} disabled={isDisabled}>
            {folderChoiceTexts.otherFolder}
          </Button>
        )}
      </div>
      <ErrorBar error={pick.error} onClose={pick.clear} />
    </div>
  );
};
