import { Alert } from 'antd';
import { registerLabels } from '../../../../text/labels/register-labels.ts';
import { missingGlyphTexts as texts } from '../../../../text/screens/print.ts';
import { api } from '../../api/client.ts';
import { useQuery } from '../../api/use-query.ts';
import { formName } from '../../app/form-name.ts';
import { hrefOfRow } from '../../app/row-link.ts';
import { useTaskSettings } from '../../app/session.tsx';

/** Characters that would be missing on paper, before anything is printed, each with the way to where it stands. */
export const MissingGlyphs = ({ unit }: { unit: string | undefined }) => {
  const { forms, riskWord } = useTaskSettings();
  const missing = useQuery(() => api.documents.previewMissing(unit === undefined ? {} : { unit }), [unit]);
  if (missing.kind !== 'ready' || missing.data.length === 0) return null;
  const nameOf = (id: string): string => {
    const form = forms.find((one) => one.id === id);
    return form === undefined ? id : formName(form, riskWord);
  };
  return (
    <Alert
      className="verdict"
      type="warning"
      showIcon
      title={texts.title(missing.data.length)}
      description={
        <ul className="glyphs">
          {missing.data.map(({ char, formId, places }) => (
            <li key={char}>
              <b>{char}</b>
              {texts.first(char.codePointAt(0)?.toString(16).toUpperCase() ?? '', nameOf(formId))}
              {places.length === 0 && <span className="hint"> {texts.inTask}</span>}
              {places.map(({ register, rowId, text }) => (
                <span key={rowId} className="glyph-place">
                  “{text}”
                  {unit === undefined && (
                    <a href={hrefOfRow(register, rowId)}>{texts.goTo(registerLabels[register])}</a>
                  )}
                </span>
              ))}
            </li>
          ))}
        </ul>
      }
    />
  );
};
