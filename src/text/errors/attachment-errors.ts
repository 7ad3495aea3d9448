import type { AttachmentErrorCode } from '../../domain/registers/attachment-errors.ts';
import { mebibytes } from './mebibytes.ts';
import type { Sentence } from './sentence.ts';

export const attachmentErrors: Record<AttachmentErrorCode, Sentence> = {
  ATTACHMENT_TOO_LARGE: ({ file, size, limit }) =>
    `「${file}」有 ${mebibytes(size)} MB，超过每个附件 ${mebibytes(limit)} MB 的上限。请降低扫描分辨率或分成几个文件再添加。`,
  ATTACHMENTS_TOO_LARGE: ({ file, size, limit }) =>
    `加上「${file}」后附件共 ${mebibytes(size)} MB，超过 ${mebibytes(limit)} MB 的上限，没有添加。请降低扫描分辨率，或移去不需要的附件。`,
  ATTACHMENT_KIND: ({ file }) =>
    `「${file}」不能作为附件。可以添加 PDF、JPG、PNG 图片和 .xlsx、.docx 文件；请把原件扫描成 PDF 或图片再添加。`,
};
