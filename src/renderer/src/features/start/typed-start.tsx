import { identityTexts } from '../../../../text/screens/start.ts';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { ErrorBar } from '../../components/error-bar.tsx';
import { IdentityForm } from './identity-form.tsx';

type Props = { role: 'unit' | 'county'; onStarted(): void };

/** A ledger whose unit is typed in: the county itself, or a collecting unit that enrols before there is a task. */
export const TypedStart = ({ role, onStarted }: Props) => {
  const make = useCommand(api.ledgers.create);
  return (
    <>
      <IdentityForm
        codeHint={identityTexts[role].hint}
        submitLabel={identityTexts[role].submit}
        isBusy={make.isRunning}
        onDone={(identity) => void make.run({ role, ...identity }).then((done) => done && onStarted())}
      />
      <ErrorBar error={make.error} onClose={make.clear} />
    </>
  );
};
