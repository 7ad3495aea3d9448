import { FileOutlined, FilePdfOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { fileLinkTexts } from '../../../text/screens/fields.ts';
import { byteSize } from './byte-size.ts';

type Props = { name: string; sizeBytes?: number; onOpen(): void };

/** A file as a button that shows it. */
export const FileLink = ({ name, sizeBytes, onOpen }: Props) => (
  <Button
    type="link"
    size="small"
    className="file-link"
    icon={name.toLowerCase().endsWith('.pdf') ? <FilePdfOutlined /> : <FileOutlined />}
    onClick={onOpen}
  >
    {name}
    {sizeBytes !== undefined && <small>{fileLinkTexts.size(byteSize(sizeBytes))}</small>}
  </Button>
);
