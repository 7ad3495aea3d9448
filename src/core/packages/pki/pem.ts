/** PEM armour around DER, 64 columns. */

export const toPem = (label: string, der: Uint8Array): string => {
  const lines =
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/gu) ?? [];
  return `-----BEGIN ${label}-----\n${lines.join('\n')}\n-----END ${label}-----\n`;
};

/** DER inside the first block with this label, or undefined. */
export const fromPem = (label: string, text: string): Buffer | undefined => {
  const body = text.split(`-----BEGIN ${label}-----`)[1]?.split(`-----END ${label}-----`)[0];
  if (body === undefined || /[^A-Za-z0-9+/=\s]/u.test(body)) return undefined;
  return Buffer.from(body, 'base64');
};
