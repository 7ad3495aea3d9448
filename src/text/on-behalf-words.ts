/** 代报: how far what this unit fills in for another has come. */
import type { OnBehalf } from '../domain/units/on-behalf.ts';
import { chineseDay } from './chinese-day.ts';

export const onBehalfWords = ({ stage, sentOn }: OnBehalf): string => {
  const sent = sentOn === null ? '' : `已随本单位${chineseDay(sentOn)}的报送报出`;
  if (stage === 'entered') return '由本单位代报，还没有报出';
  if (stage === 'sent') return sent;
  return stage === 'returned' ? `${sent}，上级退回了，改好再报` : `${sent}，上级已接受`;
};
