import { expect, it } from 'vitest';
import { judgePassphrase } from './passphrase';

it.each([
  ['', 'empty'],
  ['ab1', 'short'],
  ['12345678', 'weak'],
  ['matkhau123', 'weak'],
  ['aaaaaaaaaaaa', 'weak'],
  ['vuonxoai7', 'fair'],
  ['cây xoài trước sân nhà', 'good'],
])('judges %s as %s', (typed, level) => {
  expect(judgePassphrase(typed).level).toBe(level);
});
