import { ArrowLeftOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { useQuery } from '../../api/use-query.ts';
import { goTo } from '../../app/location.ts';
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

const titles: Record<Way, string> = {
  unit: '填报单位：从任务包开始',
  collector: '乡镇或主管部门：先建立台账，再登记密钥',
  county: '县级管理单位：建立县级台账',
  open: '打开已有台账，看示例',
};

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
        <h1>廉防台账</h1>
        <p>廉政风险点防范管理 · 单机使用，不联网</p>
      </header>
      <main>
        {way !== undefined && (
          <Sheet title={titles[way]} extra={<BackButton onBack={() => setWay(undefined)} />}>
            <WayBody way={way} onStarted={onStarted} />
          </Sheet>
        )}
        {way === undefined && isChoosing && (
          <Sheet
            title="打开台账"
            extra={
              <div className="button-row">
                <Button onClick={() => setWay('open')}>打开其他台账，看示例……</Button>
                <Button onClick={() => setIsNew(true)}>建立另一个单位的台账……</Button>
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
          <section aria-label="开始使用">
            <div className="sheet-head">
              <h2>第一次使用，请选择本单位的情况</h2>
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
    返回
  </Button>
);
