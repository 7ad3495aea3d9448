import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { loadQrDecoder, readQr } from './read-qr.ts';

export type CameraState = 'starting' | 'looking' | 'read' | 'none' | 'refused' | 'busy';

/** Wide enough for a code of 26 mm held at arm's length; more only costs time. */
const frameWidth = 960;
/** Between two looks, in milliseconds. */
const pauseMs = 120;
/** The same paper still lies there. */
const sameForMs = 3000;

const problemOf = (error: unknown): CameraState => {
  const name = error instanceof Error ? error.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'refused';
  return name === 'NotFoundError' || name === 'OverconstrainedError' ? 'none' : 'busy';
};

/** Looks through the camera until the component goes: then the camera is off. */
export const useCamera = (onRead: (text: string) => void) => {
  const video = useRef<HTMLVideoElement>(null);
  const [state, setState] = useState<CameraState>('starting');
  const onText = useEffectEvent(onRead);
  useEffect(() => {
    let isGone = false;
    let stream: MediaStream | undefined;
    let timer: number | undefined;
    const canvas = document.createElement('canvas');
    const context = canvas.getContext('2d', { willReadFrequently: true });
    let last = { text: '', at: 0 };
    const look = (decode: Awaited<ReturnType<typeof loadQrDecoder>>) => {
      const from = video.current;
      if (isGone || from === null || context === null) return;
      if (from.videoWidth > 0) {
        const scale = Math.min(1, frameWidth / from.videoWidth);
        canvas.width = Math.round(from.videoWidth * scale);
        canvas.height = Math.round(from.videoHeight * scale);
        context.drawImage(from, 0, 0, canvas.width, canvas.height);
        const text = readQr(decode, context.getImageData(0, 0, canvas.width, canvas.height));
        const now = performance.now();
        if (text !== undefined && (text !== last.text || now - last.at > sameForMs)) onText(text);
        if (text !== undefined) last = { text, at: now };
        setState(text === undefined && now - last.at > sameForMs ? 'looking' : last.text === '' ? 'looking' : 'read');
      }
      timer = window.setTimeout(() => look(decode), pauseMs);
    };
    const start = async () => {
      // Pages that are not from this machine have no devices at all.
      if (!('mediaDevices' in navigator)) throw new DOMException('', 'NotFoundError');
      const [decode, opened] = await Promise.all([
        loadQrDecoder(),
        navigator.mediaDevices.getUserMedia({
          audio: false,
          video: { facingMode: 'environment', width: { ideal: 1280 } },
        }),
      ]);
      stream = opened;
      const into = video.current;
      if (isGone || into === null) return stop();
      into.srcObject = opened;
      await into.play();
      setState('looking');
      look(decode);
    };
    const stop = () => {
      for (const track of stream?.getTracks() ?? []) track.stop();
    };
    start().catch((error: unknown) => isGone || setState(problemOf(error)));
    return () => {
      isGone = true;
      window.clearTimeout(timer);
      stop();
    };
  }, []);
  return { video, state };
};
