const mib = 1024 * 1024;

export type InspectionLimits = { units: number; pages: number; imageBytes: number; imagePixels: number };

/** What one inspection file may hold: a file that still opens on an old office computer. */
export const inspectionLimits: InspectionLimits = {
  units: 100,
  pages: 2000,
  /** of all pictures together; the rest is only saved beside */
  imageBytes: 100 * mib,
  /** of one picture */
  imagePixels: 40_000_000,
};
