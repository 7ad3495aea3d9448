import { Alert } from 'antd';
import { secrecyTexts } from '../../../../text/screens/start.ts';

/** 保密提示: what must not be entered, and what is not encrypted. */
export const SecrecyNote = () => (
  <Alert
    className="secrecy-note"
    role="note"
    type="warning"
    showIcon
    title={secrecyTexts.title}
    description={
      <ul>
        {secrecyTexts.points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    }
  />
);
