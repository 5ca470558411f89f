// Lint rules: the recommended sets, and the borders that the architecture draws between folders.
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

const tauriOnlyInBackend = { group: ['@tauri-apps/*'], message: 'Only lib/backend.ts speaks to Tauri.' };
const noFeature = { group: ['**/features/*'], message: 'lib imports no feature.' };
const noOtherFeature = {
  group: ['../../*/*', '../../features/*', '!../../lib/*'],
  message: 'A feature imports no other feature.',
};

export default ts.config(
  { ignores: ['dist/', 'node_modules/', 'src/lib/bindings.ts'] },
  ...ts.configs.strict,
  ...ts.configs.stylistic,
  ...svelte.configs.recommended,
  { languageOptions: { globals: globals.browser } },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig } },
  },
  {
    rules: {
      'no-restricted-imports': ['error', { patterns: [tauriOnlyInBackend] }],
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      'max-depth': ['error', 3],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'no-console': 'error',
      eqeqeq: 'error',
      // Dates are read, never kept as state.
      'svelte/prefer-svelte-reactivity': 'off',
    },
  },
  {
    files: ['src/lib/**'],
    rules: { 'no-restricted-imports': ['error', { patterns: [tauriOnlyInBackend, noFeature] }] },
  },
  {
    files: ['src/features/**'],
    rules: { 'no-restricted-imports': ['error', { patterns: [tauriOnlyInBackend, noOtherFeature] }] },
  },
  { files: ['src/lib/backend.ts'], rules: { 'no-restricted-imports': 'off' } },
  {
    files: ['**/*.test.ts', 'src/tests/**'],
    rules: { 'max-lines-per-function': 'off', 'no-restricted-imports': ['error', { patterns: [tauriOnlyInBackend] }] },
  },
);
