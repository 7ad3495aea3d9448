import { Alert } from 'antd';
import { api } from '../../api/client.ts';
import { useQuery } from '../../api/use-query.ts';
import { formName } from '../../app/form-name.ts';
import { useTaskSettings } from '../../app/session.tsx';

/** Characters that would be missing on paper, before anything is printed. */
export const MissingGlyphs = () => {
  const { forms, riskWord } = useTaskSettings();
  const missing = useQuery(() => api.documents.previewMissing({}));
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
      title={`有 ${missing.data.length} 个字打印不出来，请换成通行的字，或打印后手写补上。`}
      description={
        <ul className="glyphs">
          {missing.data.map(({ char, formId }) => (
            <li key={char}>
              <b>{char}</b>（U+{char.codePointAt(0)?.toString(16).toUpperCase()}），最先出现在《{nameOf(formId)}》
            </li>
          ))}
        </ul>
      }
    />
  );
};
