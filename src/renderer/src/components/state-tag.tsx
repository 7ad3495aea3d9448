import { Tag } from 'antd';
import type { ReactNode } from 'react';

export type Tone = 'good' | 'attention' | 'bad' | 'info' | 'plain';

/** Dark enough for 4.5:1 on their grounds. */
const looks: Record<Tone, { color: string; background: string; borderColor: string }> = {
  good: { color: '#1d5c33', background: '#eaf6ee', borderColor: '#a6cfb4' },
  attention: { color: '#7a4a00', background: '#fff4df', borderColor: '#e2c28a' },
  bad: { color: '#8f1414', background: '#fdecec', borderColor: '#e3a5a5' },
  info: { color: '#1d4f91', background: '#ebf2fb', borderColor: '#a9c3e6' },
  plain: { color: '#37415a', background: '#eef1f6', borderColor: '#bcc5d6' },
};

/** A state as a word with a colour; the word alone says it too. */
export const StateTag = ({ tone, children }: { tone: Tone; children: ReactNode }) => (
  <Tag style={looks[tone]}>{children}</Tag>
);
