const two = (value: number): string => String(value).padStart(2, '0');

/** `20261120-160000` by the machine's clock: part of file names, which are for people. */
export function localStamp(now: Date): string {
  const day = [now.getMonth() + 1, now.getDate()].map(two).join('');
  const time = [now.getHours(), now.getMinutes(), now.getSeconds()].map(two).join('');
  return `${now.getFullYear()}${day}-${time}`;
}
