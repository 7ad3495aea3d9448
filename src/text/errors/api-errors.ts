import type { ApiErrorCode } from '../../domain/api-errors.ts';
import { inputInvalid } from './input-invalid.ts';
import type { Sentence } from './sentence.ts';

export const apiErrors: Record<ApiErrorCode, Sentence> = {
  API_UNKNOWN: ({ path }) => `没有名为“${path}”的操作，请核对名称，或用 --help 查看可用的操作。`,
  API_REFUSED: ({ status }) => `程序拒绝了这次请求（${status}），请关闭窗口后重新启动程序。`,
  API_BROKEN: () => '与程序的连接中断，请重新启动程序后再试；已保存的内容不受影响。',
  INPUT_INVALID: inputInvalid,
  CANCELLED: () => '操作已按您的要求停止，已完成的部分保留。',
  INTERNAL: ({ ref }) => `程序出错（编号 ${ref}），请把日志发给管理员。`,
};
