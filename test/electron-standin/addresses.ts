/** Chromium knows no `app://`: such addresses become hosts under a name that never leaves the machine. */
const suffix = 'standin.localhost';
const schemes = new Set<string>();

export const addScheme = (scheme: string): void => void schemes.add(scheme);

/** `app://lianfang/x` → `http://lianfang.app.standin.localhost/x`; other addresses stay. */
export const toChromium = (address: string): string => {
  const [, scheme = '', host = '', rest = ''] = /^([a-z]+):\/\/([^/]+)(.*)$/s.exec(address) ?? [];
  return schemes.has(scheme) ? `http://${host}.${scheme}.${suffix}${rest}` : address;
};

/** The way back. */
export const toElectron = (address: string): string => {
  const [, host = '', scheme = '', rest = ''] =
    /^http:\/\/([^./]+)\.([a-z]+)\.standin\.localhost(.*)$/s.exec(address) ?? [];
  return schemes.has(scheme) ? `${scheme}://${host}${rest}` : address;
};
