import { Button } from 'antd';
import { useState } from 'react';
import type { DrawnChart } from '../../../../domain/rollup/figure-sheet.ts';
import { chartTexts as texts } from '../../../../text/screens/charts.ts';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { WrittenFiles } from '../../app/written-files.tsx';
import { ErrorBar } from '../../components/error-bar.tsx';
import type { PickedFile } from '../../host/host.ts';
import type { Frozen } from './freeze-dialog.tsx';

type Props = Pick<Frozen, 'of' | 'title'> & { draw(): Promise<DrawnChart> };

/** The chart as SVG and PNG, with its heading, 统计截止 and the digits of what it was counted from. */
export const ChartFiles = ({ of, title, draw }: Props) => {
  const [files, setFiles] = useState<readonly PickedFile[]>([]);
  const write = useCommand(async () => {
    const chart = await api.documents.captionChart({ of, title, chart: await draw() });
    const { folder } = await api.files.createScratch({});
    return (await api.documents.writeChart({ folder, title, chart, png: await pngOf(chart) })).files;
  });
  const save = async () => {
    const written = await write.run(undefined);
    if (written !== undefined) setFiles(written);
  };
  return (
    <>
      <Button loading={write.isRunning} onClick={() => void save()}>
        {texts.save}
      </Button>
      <ErrorBar error={write.error} onClose={write.clear} />
      {files.length > 0 && <WrittenFiles files={files} />}
    </>
  );
};

/** Twice the size on the screen, on white. @returns base64 */
const pngOf = async ({ svg, width, height }: DrawnChart): Promise<string> => {
  const image = new Image(width, height);
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  const scale = Math.min(2, 8000 / Math.max(width, height));
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no 2d canvas');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL('image/png').replace(/^[^,]*,/u, '');
};
