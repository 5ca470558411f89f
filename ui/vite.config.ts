// Builds the window's content into ui/dist, for the oldest web views that the program meets.
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { guide } from './guide';

const { version } = JSON.parse(readFileSync(new URL('./package.json', import.meta.url), 'utf8')) as { version: string };

export default defineConfig({
  base: './',
  plugins: [svelte(), svelteTesting(), guide(fileURLToPath(new URL('../HUONG-DAN.md', import.meta.url)))],
  resolve: { alias: { $lib: fileURLToPath(new URL('./src/lib', import.meta.url)) } },
  define: { __VERSION__: JSON.stringify(version) },
  build: {
    outDir: 'dist',
    // WebView2 of the last Windows 7-10 runtimes, and WebKitGTK 2.36.
    target: ['chrome109', 'safari15'],
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
    // The window, and the screen in the hall.
    rollupOptions: { input: ['index.html', 'hall.html'] },
  },
  server: { fs: { allow: ['..'] }, port: 1420, strictPort: true },
  test: {
    environment: 'jsdom',
    include: ['src/**/*.test.ts'],
    setupFiles: ['src/tests/setup.ts'],
    restoreMocks: true,
    // An old or busy machine is no failure.
    testTimeout: 20_000,
  },
});
