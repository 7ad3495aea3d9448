/** The Electron that `npm run e2e:electron` found (tools/electron.mjs). */
export type ElectronStart = { file: string; args: string[] };

export const electronStart = (): ElectronStart => {
  const file = process.env['LIANFANG_ELECTRON'];
  if (file === undefined || file === '') throw new Error('No Electron is named; use npm run e2e:electron.');
  return { file, args: JSON.parse(process.env['LIANFANG_ELECTRON_ARGS'] ?? '[]') as string[] };
};
