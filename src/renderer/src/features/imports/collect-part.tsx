import { CollectFiles } from './collect-files.tsx';
import { WriteTemplates } from './write-templates.tsx';

/** 收集填报表: hand out sheets for offices and persons, take the filled ones back, see who is missing. */
export const CollectPart = () => (
  <>
    <WriteTemplates />
    <CollectFiles />
  </>
);
