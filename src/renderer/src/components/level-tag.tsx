import { Tag } from 'antd';
import type { LevelScheme } from '../../../domain/levels/level-scheme.ts';
import { levelName } from '../../../domain/levels/level-scheme.ts';
import { componentTexts as texts } from '../../../text/screens/components.ts';

/** Dark enough for 4.5:1 on their grounds; the word says it too, never the colour alone. */
const looks = [
  { color: '#8f1414', background: '#fdecec', borderColor: '#e3a5a5' },
  { color: '#7a4a00', background: '#fff4df', borderColor: '#e2c28a' },
  { color: '#1d5c33', background: '#eaf6ee', borderColor: '#a6cfb4' },
  { color: '#37415a', background: '#eef1f6', borderColor: '#bcc5d6' },
] as const;
const none = { color: '#4b5263', background: '#fff', borderColor: '#c3c9d4', borderStyle: 'dashed' } as const;

type Props = { scheme: LevelScheme; level: number | null };

/** Level of a risk: its word in the county's naming with a colour; null = {texts.noLevel}. */
export const LevelTag = ({ scheme, level }: Props) =>
  level === null ? (
    <Tag style={none}>{texts.noLevel}</Tag>
  ) : (
    <Tag style={looks[Math.min(level, looks.length) - 1] ?? none}>{levelName(scheme, level)}</Tag>
  );
