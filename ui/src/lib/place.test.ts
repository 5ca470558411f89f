import { beforeEach, expect, it } from 'vitest';
import { backFrom, go, place, startAtDesk } from './place.svelte';

beforeEach(startAtDesk);

it('a screen whose work is done gives way to the one before', () => {
  go({ screen: 'members' });
  go({ screen: 'importMembers' });
  backFrom('importMembers');
  expect(place().screen).toBe('members');
});

it('a search is found again as it was left', () => {
  const asked = { words: 'duong dien', group: 'all', person: '', year: '2023' } as const;
  go({ screen: 'search', asked });
  go({ screen: 'meeting', id: 'm' });
  go({ screen: 'search' });
  expect(place()).toEqual({ screen: 'search', asked });
  startAtDesk();
  go({ screen: 'search' });
  expect(place()).toEqual({ screen: 'search' });
});

it('work that ends late does not call back somebody who has gone on', () => {
  go({ screen: 'members' });
  go({ screen: 'importMembers' });
  go({ screen: 'meetings' });
  backFrom('importMembers');
  expect(place().screen).toBe('meetings');
});
