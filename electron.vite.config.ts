/**
 * Builds all shells: out/main (Electron main, loopback server, command line, worker threads), out/preload, out/renderer.
 * Packages under "dependencies" (the native SQLite) stay outside, everything else is bundled.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const { version } = JSON.parse(readFileSync(join(import.meta.dirname, 'package.json'), 'utf8')) as { version: string };
const src = join(import.meta.dirname, 'src');

export default defineConfig({
  main: {
    build: {
      rollupOptions: {
        input: {
          index: join(src, 'main', 'index.ts'),
          server: join(src, 'server', 'index.ts'),
          cli: join(src, 'cli', 'main.ts'),
          'read-worker': join(src, 'core', 'packages', 'read-worker.ts'),
        },
      },
    },
  },
  preload: {
    build: {
      rollupOptions: {
        input: join(src, 'preload', 'index.ts'),
        // A sandboxed preload is one CommonJS file.
        output: { format: 'cjs', entryFileNames: 'index.cjs' },
      },
    },
  },
  renderer: {
    root: join(src, 'renderer'),
    plugins: [react()],
    define: { __APP_VERSION__: JSON.stringify(version) },
    build: { minify: true, rollupOptions: { input: join(src, 'renderer', 'index.html') } },
  },
});
