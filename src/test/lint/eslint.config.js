// How the page's files are written, what is likely a mistake in them, and what not every browser of today knows.

import css from '@eslint/css';
import js from '@eslint/js';
import stylistic from '@stylistic/eslint-plugin';
import globals from 'globals';

const MARKUP = 'makes markup of text; use h() of dom.js, for which data is only ever text.';

export default [
  {
    files: ['**/*.js'],
    languageOptions: { ecmaVersion: 2024, sourceType: 'module', globals: globals.browser },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    plugins: { '@stylistic': stylistic },
    rules: {
      ...js.configs.recommended.rules,
      'curly': ['error', 'multi-line'],
      'eqeqeq': ['error', 'always', { null: 'ignore' }],
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-restricted-properties': ['error',
        ...['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'setHTMLUnsafe', 'write'].map((property) => ({ property, message: MARKUP }))],
      'no-throw-literal': 'error',
      'no-unused-expressions': 'error',
      'no-var': 'error',
      'object-shorthand': 'error',
      'prefer-arrow-callback': 'error',
      'prefer-const': 'error',
      ...stylistic.configs.customize({ indent: 2, quotes: 'single', semi: true, braceStyle: '1tbs', arrowParens: true, jsx: false }).rules,
      '@stylistic/list-style': 'off', // arguments of h() are laid out as the elements they make
      '@stylistic/max-statements-per-line': 'off',
      '@stylistic/multiline-ternary': 'off',
      '@stylistic/quote-props': ['error', 'as-needed'],
      '@stylistic/max-len': ['error', { code: 150, ignoreTemplateLiterals: true, ignoreStrings: true }],
    },
  },
  {
    files: ['**/*.css'],
    language: 'css/css',
    plugins: { css },
    rules: {
      ...css.configs.recommended.rules,
      'css/no-invalid-properties': ['error', { allowUnknownVariables: true }], // the tokens stand in style.css alone
      'css/no-important': 'off',
      'css/use-baseline': ['error', {
        available: 'newly',
        // Where they are not known, the page is as usable without them.
        allowProperties: ['accent-color', 'forced-color-adjust', 'overflow-anchor', 'resize', 'text-size-adjust', 'user-select'],
        allowPropertyValues: { 'text-wrap': ['pretty'] },
      }],
    },
  },
];
