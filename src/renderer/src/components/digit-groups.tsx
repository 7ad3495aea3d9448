import { codeGroups } from '../../../domain/packages/key-code.ts';
import './paper-sheet.css';

/** A key code as paper shows it: numbered groups of five digits. */
export const DigitGroups = ({ code }: { code: string }) => (
  <ol className="digit-groups key">
    {codeGroups(code).map((group, index) => (
      <li key={`${index}-${group}`}>{group}</li>
    ))}
  </ol>
);
