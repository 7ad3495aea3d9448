import { Spin } from 'antd';

export const Loading = ({ what = '正在读取' }: { what?: string }) => (
  <div className="loading" role="status">
    <Spin /> <span>{what}……</span>
  </div>
);
