import type { PreviewOptions } from '../../src/domain/imports/import-preview.ts';
import type { Term } from '../../src/domain/vocabularies/term.ts';

const terms = (names: string): Term[] => names.split(' ').map((name) => ({ code: name, name }));

/** The default vocabularies of a task, codes equal to names for readable expectations. */
export const previewOptions: PreviewOptions = {
  levelScheme: { id: 'default', names: ['较高', '一般', '较低'] },
  categories: terms('思想道德 岗位职责 业务流程 制度机制 外部环境'),
  methods: terms('自己找 大家提 组织点 群众议 集体定'),
};
