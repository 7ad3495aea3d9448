/** The decoder is fetched when the camera is first opened: most desks have a scanner. */
type Decoder = (data: Uint8ClampedArray, width: number, height: number) => { data: string } | null;

let decoder: Promise<Decoder> | undefined;

export const loadQrDecoder = (): Promise<Decoder> => {
  decoder ??= import('jsqr').then(({ default: decode }) => decode);
  return decoder;
};

/** Text of a code in a picture; undefined where there is none that reads. */
export const readQr = (decode: Decoder, { data, width, height }: ImageData): string | undefined => {
  const text = decode(data, width, height)?.data;
  return text === undefined || text === '' ? undefined : text;
};
