import { api } from '../../api/client.ts';
import { PreviewDialog } from '../../app/preview-dialog.tsx';

/** A frozen report as it was, to look at and to print. */
export const ReportPreview = ({ id, name, onClose }: { id: string; name: string; onClose(): void }) => (
  <PreviewDialog
    name={name}
    choice={id}
    make={async (options) => {
      const { folder } = await api.files.createScratch({});
      return (await api.reports.print({ id, folder, formats: ['pdf'] }, options)).files[0] ?? null;
    }}
    onClose={onClose}
  />
);
