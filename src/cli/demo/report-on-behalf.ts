/** 代报: a village without the program fills in its township's sheet; the township takes it over and keeps the paper. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderXlsx } from '../../core/documents/excel/write/render-xlsx.ts';
import { unitTemplate } from '../../core/imports/templates/make-templates.ts';
import { renderPdf } from '../../core/documents/pdf/render-pdf.ts';
import type { Unit } from '../../domain/units/unit.ts';
import type { DemoCounty, DemoFolders } from './demo-county.ts';
import { type DemoPlaces, type Desk, demoNow } from './demo-desk.ts';

/** The sheet as it comes back from the village: filled in, stamped paper and xlsx. */
async function filledSheet(places: DemoPlaces, demo: DemoCounty, village: Unit, township: Unit, folder: string) {
  const day = demoNow.toISOString().slice(0, 10);
  const { settings } = demo;
  const facts = {
    unit: village,
    settings,
    facts: demo.factsOf(village),
    approved: [],
    today: day,
    cutoff: day,
    draft: false,
  };
  const template = unitTemplate(facts, 'demo01', township.name, () => crypto.randomUUID());
  const fontsDir = join(places.resourcesDir, 'fonts');
  const about = { fontsDir, title: template.fileName, createdAt: demoNow.toISOString() };
  mkdirSync(folder, { recursive: true });
  const xlsx = await renderXlsx(template.forms, { ...about, idColumn: true });
  writeFileSync(join(folder, `${template.fileName}.xlsx`), xlsx);
  const paper = join(folder, '..', `${template.fileName}（盖章件）.pdf`);
  writeFileSync(paper, (await renderPdf(template.forms, about)).bytes);
  return paper;
}

/** Blank sheet out, filled sheet in, the stamped paper kept as evidence, forms printed by the township. */
export async function reportOnBehalf(
  places: DemoPlaces,
  demo: DemoCounty,
  folders: DemoFolders,
  desks: ReadonlyMap<string, Desk>,
): Promise<void> {
  const village = demo.units.find(({ code }) => code === demo.onBehalf);
  const township = demo.units.find(({ code }) => code === village?.submitTo);
  const desk = desks.get(township?.code ?? '');
  if (village === undefined || township === undefined || desk === undefined) return;
  const { api } = desk;
  await api.imports.writeTemplates({ folder: desk.folder(folders.templates), units: [village.code] });
  const back = join(folders.templates, '收回');
  const paper = await filledSheet(places, demo, village, township, back);
  await api.imports.importFolder({
    folder: desk.folder(back),
    units: [village.code],
    levelDirection: 'first-most-severe',
  });
  const [profile] = await api.profiles.list({ unit: village.code });
  if (profile !== undefined)
    await api.attachments.add({
      unit: village.code,
      register: 'profiles',
      rowId: profile.id,
      file: desk.file(paper),
    });
  await api.documents.print({ unit: village.code, folder: desk.folder(folders.formsOf(village.code)) });
}
