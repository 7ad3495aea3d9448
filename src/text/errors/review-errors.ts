import type { ReviewErrorCode } from '../../domain/reviews/review-errors.ts';
import type { Sentence } from './sentence.ts';

export const reviewErrors: Record<ReviewErrorCode, Sentence> = {
  REVIEW_COPY: () =>
    '这是复核副本，只能查看和写复核意见，不能接受、退回、签发证书或写出文件；写好意见后点“写出复核结果”，交给牵头人办理。',
  REVIEW_COPY_ONLY: () => '复核结果只能在复核副本里写出；本台账请直接处理。',
  REVIEW_NOTHING_ASSIGNED: ({ reviewer }) => `还没有给“${reviewer}”分派单位，先在报送进度里分派，再做复核包。`,
  REVIEW_NOTHING_SAID: () => '还没有写一条复核意见，先逐个单位给出建议，再写出复核结果。',
  REVIEW_FORMAT: ({ file }) => `“${file}”不是完整的复核文件，可能没有拷完或已损坏，请重新拷一份再试。`,
  REVIEW_PASSPHRASE: ({ file }) => `口令打不开“${file}”，请核对做复核包时约定的口令。`,
  REVIEW_NOT_OURS: ({ file }) => `“${file}”答复的不是本台账发出的复核包，请核对是不是拿错了文件。`,
  REVIEW_OLDER: ({ reviewer }) => `“${reviewer}”更新的一份复核结果已经读入，这一份较早，没有读入。`,
  REVIEW_NOT_ASSIGNED: ({ unit }) => `复核结果里有没有分派给此人的单位“${unit}”，整份没有读入，请核对文件来源。`,
  REVIEW_LEVEL_AGREED: () => '复核人对这个风险点的等级没有不同意见，不用裁定；要核定等级请到“等级核定”。',
};
