import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { ErrorBar } from '../../components/error-bar.tsx';
import { IdentityForm } from './identity-form.tsx';

type Props = { role: 'unit' | 'county'; onStarted(): void };

const words = {
  unit: {
    hint: '由县里编定，例如 QH-01；不清楚时问县廉防办。',
    label: '建立台账，下一步生成密钥',
  },
  county: {
    hint: '全县统一的代码前缀，例如 QH；下属单位的代码以它开头。建立后不能更改。',
    label: '建立县级台账，下一步生成密钥',
  },
} as const;

/** A ledger whose unit is typed in: the county itself, or a collecting unit that enrols before there is a task. */
export const TypedStart = ({ role, onStarted }: Props) => {
  const make = useCommand(api.ledgers.create);
  return (
    <>
      <IdentityForm
        codeHint={words[role].hint}
        submitLabel={words[role].label}
        isBusy={make.isRunning}
        onDone={(identity) => void make.run({ role, ...identity }).then((done) => done && onStarted())}
      />
      <ErrorBar error={make.error} onClose={make.clear} />
    </>
  );
};
