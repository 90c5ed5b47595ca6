import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['dist/', 'out/', 'node_modules/', '**/node_modules/', 'coverage/', '.vscode-test/'] },
  ...tseslint.configs.recommended,
  {
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-non-null-assertion': 'off',
      'no-console': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'prefer-const': 'error',
      // What no test need see to be wrong: the second of two equal cases, as a merge may leave it.
      'no-duplicate-case': 'error',
      'no-dupe-else-if': 'error',
      'no-self-assign': 'error',
      'no-unreachable': 'error',
      'no-fallthrough': 'error',
      'no-empty-character-class': 'error',
      'no-useless-backreference': 'error',
      'no-loss-of-precision': 'error',
    },
  },
  {
    files: ['server/core/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', 'process', 'console', 'document', 'window', 'setTimeout', 'fetch'],
      'no-restricted-imports': [
        'error',
        { patterns: ['node:*', 'vscode*', '**/workspace/**', '**/lsp/**', '**/cli/**'] },
      ],
      'no-restricted-syntax': [
        'error',
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Today is an argument.' },
        { selector: "MemberExpression[object.name='Date'][property.name='now']", message: 'Today is an argument.' },
      ],
    },
  },
);
