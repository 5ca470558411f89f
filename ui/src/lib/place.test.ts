import { beforeEach, expect, it } from 'vitest';
import { backFrom, go, place, startAtDesk } from './place.svelte';

beforeEach(startAtDesk);

it('a screen whose work is done gives way to the one before', () => {
  go({ screen: 'members' });
  go({ screen: 'importMembers' });
  backFrom('importMembers');
  expect(place().screen).toBe('members');
});

it('work that ends late does not call back somebody who has gone on', () => {
  go({ screen: 'members' });
  go({ screen: 'importMembers' });
  go({ screen: 'meetings' });
  backFrom('importMembers');
  expect(place().screen).toBe('meetings');
});
