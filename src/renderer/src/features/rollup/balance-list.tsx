import { rollupTexts as texts } from '../../../../text/screens/rollup.ts';

/** The equations under a table, those that do not hold in red. */
export const BalanceList = ({ lines }: { lines: readonly { sentence: string; ok: boolean }[] }) => (
  <ul className="rollup-balance">
    {lines.map(({ sentence, ok }) => (
      <li key={sentence} className={ok ? '' : 'bad'}>
        {texts.balance(ok, sentence)}
      </li>
    ))}
  </ul>
);
