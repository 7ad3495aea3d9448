import type { LevelScheme } from '../../../../domain/levels/level-scheme.ts';
import type { DecidedLevel } from '../../../../domain/risks/risk.ts';
import { gradingTexts as texts } from '../../../../text/screens/risks.ts';
import { LevelTag } from '../../components/level-tag.tsx';

/** A level somebody gave, with who and why. */
export const Standing = ({
  scheme,
  decided,
  none,
}: {
  scheme: LevelScheme;
  decided: DecidedLevel | null;
  none: string;
}) =>
  decided === null ? (
    <span className="hint">{none}</span>
  ) : (
    <span className="standing">
      <LevelTag scheme={scheme} level={decided.level} /> {texts.standing(decided.by, decided.why)}
    </span>
  );
