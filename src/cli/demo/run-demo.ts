/** `lianfang demo`: a whole county's year played through the same calls that people make. Start reading here. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Progress } from '../../rpc/reply.ts';
import { demoCountyOf, demoFolders } from './demo-county.ts';
import type { DemoPlaces } from './demo-desk.ts';
import { type DemoReport, demoReport } from './demo-report.ts';
import { exchangePackages } from './exchange-packages.ts';
import { fillInUnits } from './fill-in-units.ts';
import { prepareCounty } from './prepare-county.ts';
import { reportOnBehalf } from './report-on-behalf.ts';

/**
 * Writes the demonstration into an empty folder.
 *
 * @param report called with every stage that was finished
 * @throws ApiError if a call is refused that should have gone through
 */
export async function runDemo(places: DemoPlaces, report: (progress: Progress) => void): Promise<DemoReport> {
  const startedAt = performance.now();
  const stages = 5;
  const done = (stage: string, number: number): void => report({ stage, done: number, total: stages });
  const demo = demoCountyOf(places.resourcesDir);
  const folders = demoFolders(places.outDir);
  mkdirSync(places.outDir, { recursive: true });
  const { county, townships } = await prepareCounty(places, demo, folders);
  done('县级建账、下发任务', 1);
  const { rootCode } = await county.api.keys.get({});
  const desks = await fillInUnits(places, demo, folders, rootCode ?? '', townships);
  done('各单位填报', 2);
  await reportOnBehalf(places, demo, folders, desks);
  done('代报', 3);
  const exchanged = await exchangePackages(county, desks, demo, folders);
  done('打印、报送、核对、退回、接受', 4);
  await county.api.documents.printRollup({ folder: county.folder(folders.rollup) });
  const result = await demoReport(county, demo, exchanged, startedAt);
  writeFileSync(join(places.outDir, 'report.json'), `${JSON.stringify(result, null, 2)}\n`);
  done('汇总', 5);
  for (const desk of [county, ...desks.values()]) await desk.close();
  return result;
}
