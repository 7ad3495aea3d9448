import { Button } from 'antd';
import { useEffect, useState } from 'react';
import type { Risk } from '../../../../domain/risks/risk.ts';
import { riskPanelTexts as texts } from '../../../../text/screens/risks.ts';
import { api } from '../../api/client.ts';
import { useQuery } from '../../api/use-query.ts';

type Props = { risks: readonly Risk[]; risk: Risk; onShow(riskId: string): void };

/** Whoever only passes by on the way down the register does not set the comparing off. */
const REST_MS = 350;
const SHOWN = 5;

/** Other risks whose words are nearly the same, each a button that leads to it. */
export const AlikeRisks = ({ risks, risk, onShow }: Props) => {
  const text = useRested(`${risk.name}${risk.manifestation}`);
  const asked = useQuery(
    () => (text === undefined ? Promise.resolve([]) : api.risks.findDuplicates({ text })),
    [text ?? null],
  );
  if (asked.kind !== 'ready') return null;
  const ids = asked.data.flatMap(({ riskIds }) => riskIds).filter((id) => id !== risk.id);
  if (ids.length === 0) return null;
  const first = new Set<string>(ids.slice(0, SHOWN));
  return (
    <div className="risk-warn alike">
      {texts.alike}
      {risks
        .filter(({ id }) => first.has(id))
        .map(({ id, number, name }) => (
          <Button key={id} type="link" size="small" title={name} onClick={() => onShow(id)}>
            {number}
          </Button>
        ))}
      {ids.length > SHOWN && texts.alikeMore(ids.length)}
    </div>
  );
};

/** The text once it has stood still for a moment; undefined until then. */
const useRested = (text: string): string | undefined => {
  const [rested, setRested] = useState<string>();
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), REST_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return rested === text ? rested : undefined;
};
