/** Manifestations of 300 to 600 characters: forms have to bear them. */
import type { DemoUnit } from './demo-unit.ts';
import type { Random } from './random.ts';
import type { RiskIdea } from './risk-idea.ts';

type Sentence = (idea: RiskIdea, demo: DemoUnit, random: Random) => string;

const sentences: readonly Sentence[] = [
  ({ power }, { year }, random) =>
    `从${year - 2}年以来的台账看，${power}共办理${random.between(24, 180)}件，其中${random.between(2, 9)}件的原始资料不齐，事后补过说明。`,
  ({ role, power }) =>
    `${role}既参与前期了解情况，又经手材料初核，${power}的关键信息集中在一个人手里，别人接手时往往要从头问起。`,
  ({ power }, { places }, random) =>
    `${random.some(places, 2).join('、')}的群众反映，${power}的条件和进度打听不到，不同的人去问，答复也不一样。`,
  (_, { board }, random) =>
    `${board}上的内容一般${random.between(2, 4)}个月才换一次，公示照片没有注明日期，到期后也没有人收集意见。`,
  ({ power }, { shortName }) =>
    `${shortName}现有制度对${power}只写了“按规定办理”，没有写明谁提出、谁核对、谁决定，出了偏差难以分清责任。`,
  (_, __, random) =>
    `遇到时间紧的时候，先办事后补手续的情况每年约有${random.between(2, 7)}次，虽然没有造成损失，但容易被人利用。`,
  ({ power }, { supervisor }) =>
    `${supervisor}听取情况时指出，${power}的风险不在某一个人，而在环节之间没有交接凭据，前一环节错了，后一环节照样往下走。`,
  ({ role }, _, random) =>
    `座谈时有${random.between(3, 11)}人提到，${role}所在岗位人情压力较大，亲友请托多在下班以后，当面回绝有难度，需要用制度替个人挡一挡。`,
  ({ power }, { places }, random) =>
    `以${random.pick(places)}为例，一次${power}前后换过${random.between(2, 4)}名经办人，交接时只口头说明，金额、面积、数量等数据前后相差${random.between(3, 18)}%。`,
];

const shortest = 300;

/** `opening` followed by as many sentences as are needed for 300 characters; never more than 600. */
export const longText = (opening: string, idea: RiskIdea, demo: DemoUnit, random: Random): string => {
  let text = opening;
  for (const sentence of random.some(sentences, sentences.length)) {
    if (text.length >= shortest) break;
    text += sentence(idea, demo, random);
  }
  return text;
};
