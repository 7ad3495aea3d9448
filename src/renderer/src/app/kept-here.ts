/** What a person set at this machine about how the window looks: kept in the page's storage, never in a ledger. */

const YEAR_SECONDS = 31_536_000;

/** The loopback shell has another port at each start, so another storage; cookies ignore ports. Electron has none. */
export const keptHere = (name: string): string =>
  localStorage.getItem(name) ?? new RegExp(`(?:^|; )${name}=([^;]*)`, 'u').exec(document.cookie)?.[1] ?? '';

/** @param words ASCII without `;`, as it also becomes a cookie */
export const keepHere = (name: string, words: string): void => {
  localStorage.setItem(name, words);
  document.cookie = `${name}=${words}; max-age=${YEAR_SECONDS}; path=/; samesite=strict`;
};
