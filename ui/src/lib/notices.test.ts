import { expect, it } from 'vitest';
import { announce, leaveFailure, notice, report } from './notices.svelte';

it('the report of a failure stays on its screen; what was done and can be undone goes along', () => {
  report({ code: 'diskFull' });
  expect(notice()?.manner).toBe('failed');
  leaveFailure();
  expect(notice()).toBeNull();
  announce('Đã xóa phân công.', () => undefined);
  leaveFailure();
  expect(notice()?.what).toBe('Đã xóa phân công.');
});
