import { ArrowLeftOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { startTexts } from '../../../../text/screens/start.ts';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { useQuery } from '../../api/use-query.ts';
import { goTo } from '../../app/location.ts';
import { HelpButton } from '../../app/help-button.tsx';
import { ViewSwitches } from '../../app/view-switches.tsx';
import { ErrorBar } from '../../components/error-bar.tsx';
import { Loading } from '../../components/loading.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { LedgerChooser } from './ledger-chooser.tsx';
import { OpenElsewhere } from './open-elsewhere.tsx';
import { RoleCards, type Way } from './role-cards.tsx';
import { SecrecyNote } from './secrecy-note.tsx';
import './start.css';
import { TypedStart } from './typed-start.tsx';
import { UnitStart } from './unit-start.tsx';

type WayProps = { way: Way; onStarted(): void };
const WayBody = ({ way, onStarted }: WayProps) => {
  if (way === 'unit') return <UnitStart onStarted={() => goTo('setup')} />;
  if (way === 'open') return <OpenElsewhere onStarted={onStarted} />;
  return <TypedStart role={way === 'county' ? 'county' : 'unit'} onStarted={onStarted} />;
};

type Props = { onStarted(): void };

/** Before a ledger is open: the ledgers of this machine, or the ways to begin. */
export const StartPage = ({ onStarted }: Props) => {
  const ledgers = useQuery(() => api.ledgers.list({}));
  const open = useCommand(api.ledgers.open);
  const [way, setWay] = useState<Way>();
  const [isNew, setIsNew] = useState(false);
  if (ledgers.kind === 'loading') return <Loading />;
  if (ledgers.kind === 'refused') return <ErrorBar error={ledgers.error} />;
  const hasLedgers = ledgers.data.length > 0;
  const isChoosing = hasLedgers && !isNew;
  return (
    <div className="start">
      <header>
        <h1>{startTexts.product}</h1>
        <p>{startTexts.subtitle}</p>
        <div className="start-tools">
          <ViewSwitches />
          <HelpButton chapter="start" />
        </div>
      </header>
      <main>
        {way !== undefined && (
          <Sheet title={startTexts.wayTitles[way]} extra={<BackButton onBack={() => setWay(undefined)} />}>
            <WayBody way={way} onStarted={onStarted} />
          </Sheet>
        )}
        {way === undefined && isChoosing && (
          <Sheet
            title={startTexts.open}
            extra={
              <div className="button-row">
                <Button onClick={() => setWay('open')}>{startTexts.openOthers}</Button>
                <Button onClick={() => setIsNew(true)}>{startTexts.startAnother}</Button>
              </div>
            }
          >
            <LedgerChooser
              ledgers={ledgers.data}
              isBusy={open.isRunning}
              onOpen={(input) => void open.run(input).then((done) => done && onStarted())}
            />
            <ErrorBar error={open.error} onClose={open.clear} />
          </Sheet>
        )}
        {way === undefined && !isChoosing && (
          <section aria-label={startTexts.begin}>
            <div className="sheet-head">
              <h2>{startTexts.chooseWay}</h2>
              {hasLedgers && <BackButton onBack={() => setIsNew(false)} />}
            </div>
            <RoleCards onChoose={(chosen) => (chosen === 'open' && hasLedgers ? setIsNew(false) : setWay(chosen))} />
          </section>
        )}
        <SecrecyNote />
      </main>
    </div>
  );
};

const BackButton = ({ onBack }: { onBack: () => void }) => (
  <Button type="text" icon={<ArrowLeftOutlined />} onClick={onBack}>
    {startTexts.back}
  </Button>
);
