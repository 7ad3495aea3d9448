import { Collapse } from 'antd';
import { waitingTexts as texts } from '../../../../text/screens/receive.ts';
import { api } from '../../api/client.ts';
import { useQuery } from '../../api/use-query.ts';
import { hrefOf } from '../../app/location.ts';
import { PackageDifference } from '../../app/package-difference.tsx';
import { ErrorBar } from '../../components/error-bar.tsx';
import { Sheet } from '../../components/sheet.tsx';

/** 待确认: units whose accepted figures are locked and who sent once more; nothing is shown where there are none. */
export const WaitingList = () => {
  const tracked = useQuery(() => api.tracking.list({}));
  if (tracked.kind === 'refused') return <ErrorBar error={tracked.error} />;
  if (tracked.kind === 'loading') return null;
  const waiting = tracked.data.filter(({ state, digest }) => state === 'to-confirm' && digest !== null);
  if (waiting.length === 0) return null;
  return (
    <Sheet title={texts.title(waiting.length)}>
      <p className="hint">
        {texts.hint}
        <a href={hrefOf('tracking')}>{texts.link}</a>
        {texts.end}
      </p>
      <Collapse
        size="small"
        destroyOnHidden
        items={waiting.map(({ unit, name, submissionNo, digest }) => ({
          key: unit,
          label: texts.unit(name, submissionNo ?? ''),
          children: <PackageDifference digest={digest ?? ''} unit={unit} />,
        }))}
      />
    </Sheet>
  );
};
