/** Name and version as packages and documents state them; a test holds it against package.json. */
export const appIdentity = { name: 'lianfang', version: '0.1.0' } as const;
