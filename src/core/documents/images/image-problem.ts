/** Why a picture is not drawn: damaged or cut off, too many pixels, or a kind no PDF takes. */
export type ImageProblem = 'broken' | 'tooManyPixels' | 'kind';
