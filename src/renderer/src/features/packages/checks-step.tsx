import { Button } from 'antd';
import { checksStepTexts as texts } from '../../../../text/screens/packages.ts';
import { goTo, hrefOf } from '../../app/location.ts';

type Props = {
  summary: { errors: number; explained: number; unexplained: number; warnings: number };
  isBlocked: boolean;
};

/** What the checks say of the final year; a year can be blocked again when the county changes its task. */
export const ChecksStep = ({ summary, isBlocked }: Props) =>
  isBlocked ? (
    <>
      <p className="hint">{texts.blocked(summary.errors, summary.unexplained)}</p>
      <Button type="primary" onClick={() => goTo('checks')}>
        {texts.toChecks}
      </Button>
    </>
  ) : (
    <p className="hint">
      {texts.clear(summary.explained, summary.warnings)}
      <a href={hrefOf('checks')}>{texts.look}</a>
    </p>
  );
