/** Bytes as the MB a file manager shows, rounded up to one place: `20971521` → `20.1`. */
export const mebibytes = (bytes: string | number | undefined): string =>
  (Math.ceil((Number(bytes) / 1024 / 1024) * 10) / 10).toFixed(1).replace(/\.0$/, '');
