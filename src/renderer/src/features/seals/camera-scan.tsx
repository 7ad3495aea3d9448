import { Alert } from 'antd';
import { cameraTexts as texts } from '../../../../text/screens/seals.ts';
import { type CameraState, useCamera } from './use-camera.ts';

const sentences: Partial<Record<CameraState, string>> = {
  none: texts.none,
  refused: texts.refused,
  busy: texts.busy,
};

/** The camera's picture, and what is wrong when there is none. */
export const CameraScan = ({ onRead }: { onRead(text: string): void }) => {
  const { video, state } = useCamera(onRead);
  const problem = sentences[state];
  if (problem !== undefined) return <Alert type="warning" showIcon role="alert" title={problem} />;
  return (
    <figure className="camera">
      <video ref={video} aria-label={texts.picture} muted playsInline />
      <figcaption role="status">{state === 'read' ? texts.read : texts.looking}</figcaption>
    </figure>
  );
};
