import { Button } from 'antd';
import { useState } from 'react';
import { forkTexts as texts } from '../../../../text/screens/receive.ts';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { useQuery } from '../../api/use-query.ts';
import { PackageDifference } from '../../app/package-difference.tsx';
import { useTaskSettings } from '../../app/session.tsx';
import { ErrorBar } from '../../components/error-bar.tsx';
import { localTime } from '../../components/local-time.ts';
import { Sheet } from '../../components/sheet.tsx';
import { StateTag } from '../../components/state-tag.tsx';

type Fork = Awaited<ReturnType<typeof api.packages.listForks>>[number];
type Forked = Fork['packages'][number];

const Facts = ({ one }: { one: Forked }) => (
  <dl className="facts">
    <dt>{texts.heldAt}</dt>
    <dd>{localTime(one.heldAt)}</dd>
    <dt>{texts.claimedAt}</dt>
    <dd>{localTime(one.claimedAt)}</dd>
    <dt>{texts.risks}</dt>
    <dd>{one.totals['risks'] ?? 0}</dd>
    <dt>{texts.measures}</dt>
    <dd>{one.totals['measures'] ?? 0}</dd>
    <dt>{texts.digest}</dt>
    <dd className="digest">{one.digest.slice(0, 16)}</dd>
  </dl>
);

/** Contradicting packages of one unit side by side, their difference, and the choice between them. */
const ForkCard = ({ fork, unit, onChoose }: { fork: Fork; unit: string; onChoose(digest: string): void }) => {
  const [isOpen, setIsOpen] = useState(false);
  const [first, ...others] = fork.packages;
  return (
    <section className="fork" aria-label={unit}>
      <h3>
        {unit}{' '}
        <StateTag tone={fork.isSettled ? 'plain' : 'attention'}>{fork.isSettled ? texts.settled : texts.open}</StateTag>
      </h3>
      <div className="fork-sides">
        {fork.packages.map((one, at) => (
          <div key={one.digest} className="fork-side">
            <strong>{texts.seq(texts.side(at), one.seq)}</strong>
            <Facts one={one} />
            {one.isChosen ? (
              <StateTag tone="good">{texts.chosen}</StateTag>
            ) : (
              <Button
                size="small"
                aria-label={texts.chooseNamed(unit, texts.side(at))}
                onClick={() => onChoose(one.digest)}
              >
                {texts.choose}
              </Button>
            )}
          </div>
        ))}
      </div>
      <Button size="small" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
        {isOpen ? texts.hide : texts.compare}
      </Button>
      {isOpen &&
        first !== undefined &&
        others.map(({ digest }, at) => (
          <PackageDifference
            key={digest}
            digest={digest}
            against={first.digest}
            heading={texts.compared(texts.side(at + 1), texts.side(0))}
          />
        ))}
    </section>
  );
};

/** 相互冲突的报送; nothing is shown where there is none. */
export const ForkList = () => {
  const { units } = useTaskSettings();
  const forks = useQuery(() => api.packages.listForks({}));
  const choose = useCommand(api.packages.choose);
  if (forks.kind === 'refused') return <ErrorBar error={forks.error} />;
  if (forks.kind === 'loading' || forks.data.length === 0) return null;
  const open = forks.data.filter(({ isSettled }) => !isSettled).length;
  return (
    <Sheet title={texts.title(open)}>
      <p className="hint">{texts.hint}</p>
      <ErrorBar error={choose.error} onClose={choose.clear} />
      {forks.data.map((fork) => (
        <ForkCard
          key={fork.packages[0]?.digest ?? fork.unit}
          fork={fork}
          unit={units.find(({ code }) => code === fork.unit)?.name ?? fork.unit}
          onChoose={(digest) => void choose.run({ digest })}
        />
      ))}
    </Sheet>
  );
};
