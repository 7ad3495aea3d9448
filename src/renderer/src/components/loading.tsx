import { Spin } from 'antd';
import { componentTexts as texts } from '../../../text/screens/components.ts';

export const Loading = ({ what = texts.reading }: { what?: string }) => (
  <div className="loading" role="status">
    <Spin /> <span>{what}……</span>
  </div>
);
