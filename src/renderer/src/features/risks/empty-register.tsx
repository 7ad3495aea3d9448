import { Button } from 'antd';
import { riskRegisterTexts as texts } from '../../../../text/screens/risks.ts';
import { goTo } from '../../app/location.ts';

type Props = {
  isEmpty: boolean;
  isNarrowedToNothing: boolean;
  onCatalogue(): void;
  onClear(): void;
};

/** What to do next where the register shows nothing. */
export const EmptyRegister = ({ isEmpty, isNarrowedToNothing, onCatalogue, onClear }: Props) => {
  if (isEmpty)
    return (
      <div className="register-note" role="note">
        <span>
          <strong>{texts.noRisks}</strong> {texts.noRisksWhy}
        </span>
        <Button type="primary" onClick={() => goTo('guidance')}>
          {texts.guide}
        </Button>
        <Button onClick={onCatalogue}>{texts.catalogue}</Button>
      </div>
    );
  if (!isNarrowedToNothing) return null;
  return (
    <div className="register-note" role="note">
      <span>{texts.noMatch}</span>
      <Button onClick={onClear}>{texts.clearFilter}</Button>
    </div>
  );
};
