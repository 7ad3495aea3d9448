import type { Totals } from '../../../../domain/registers/totals.ts';

/** Sentences the ledger can stand for, offered as evidence; the clerk decides which one fits. */
export const evidenceOffers = (totals: Totals): string[] => {
  const of = (key: string): number => totals[key] ?? 0;
  const phases = `前期预防 ${of('phase:prevent')} 条、中期监控 ${of('phase:monitor')} 条、后期处置 ${of('phase:dispose')} 条`;
  return [
    `台账登记岗位 ${of('posts')} 个，已查出风险点的岗位 ${of('coveredPosts')} 个。`,
    `台账登记职权 ${of('powers')} 项，其中“三重一大”${of('majorPowers')} 项。`,
    `共查找风险点 ${of('risks')} 个，已公示 ${of('publicisedRisks')} 个，已登记 ${of('registeredRisks')} 个。`,
    `共制定防控措施 ${of('measures')} 条，其中${phases}。`,
    `新建、修订配套制度 ${of('regulations')} 项。`,
    `开展查找 ${of('rounds')} 轮，均有记录。`,
  ];
};
