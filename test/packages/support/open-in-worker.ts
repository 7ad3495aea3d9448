/** Opens the package it is given and answers with digest and authenticity. */
import { parentPort, workerData } from 'node:worker_threads';
import { openContainer } from '../../../src/core/packages/container/open-container.ts';

const { digest, authenticity } = openContainer(workerData.bytes, workerData.options);
parentPort?.postMessage({ digest, authenticity });
