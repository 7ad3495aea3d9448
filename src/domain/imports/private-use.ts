/**
 * Characters that older programs stored in the private use area because Unicode had no place for them yet.
 *
 * @source GBK code points 0xFE50–0xFEA0 (0x7F left out) stand at U+E815–U+E864 in order; GB 18030-2000 to -2022 give
 * their places today. 74 lie in the BMP; the six outside it (FE51 FE52 FE53 FE6C FE76 FE91) are in CJK Extension B.
 */
const firstCode = 0xe815;
const today =
  '⺁𠂇𠂉𠃌⺄㑳㑇⺈⺋龴㖞㘚㘎⺌⺗㥮㤘龵㧏㧟㩳㧐龶龷㭎㱮㳠⺧𡗗龸⺪䁖䅟⺮䌷⺳⺶⺷𢦏䎱䎬⺻䏝䓖䙡䙌' +
  '龹䜣䜩䝼䞍⻊䥇䥺䥽䦂䦃䦅䦆䦟䦛䦷䦶龺𤇾䲣䲟䲠䲡䱷䲢䴓䴔䴕䴖䴗䴘䴙䶮龻';

const characters = [...today];

/** Real character for each private use code that is known, one UTF-16 unit each on the left. */
export const privateUseCharacters: ReadonlyMap<string, string> = new Map(
  characters.map((character, index) => [String.fromCharCode(firstCode + index), character]),
);

/** Replaces known private use characters. @returns text, how many were replaced, and codes like `U+E000` of the others */
export const replacePrivateUse = (text: string): { text: string; replaced: number; unknown: string[] } => {
  let replaced = 0;
  const unknown = new Set<string>();
  const result = text.replaceAll(/[\uE000-\uF8FF]|\p{Co}/gu, (character) => {
    const real = privateUseCharacters.get(character);
    if (real === undefined) unknown.add(`U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}`);
    else replaced++;
    return real ?? character;
  });
  return { text: result, replaced, unknown: [...unknown] };
};
