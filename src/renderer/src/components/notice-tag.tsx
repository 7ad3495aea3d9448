import { Tag } from 'antd';

/** Dark enough for 4.5:1 on its ground, as the level tags are. */
const look = { color: '#7a4a00', background: '#fff4df', borderColor: '#e2c28a' } as const;

/** A word that asks for attention in a cell: 空缺, 参考库原文. */
export const NoticeTag = ({ children }: { children: string }) => <Tag style={look}>{children}</Tag>;
