// The tasks on the desk: the nearest of many, and the way to the rest.
import { render, screen } from '@testing-library/svelte';
import { expect, it } from 'vitest';
import type { GivenTask, Home } from '$lib/bindings';
import { place } from '$lib/place.svelte';
import { cell } from '../../tests/backend';
import { meetingView } from '../../tests/meeting';
import OpenTasks from './OpenTasks.svelte';

const { headCount } = meetingView().figures;

function task(number: number): GivenTask {
  return {
    assignment: { id: String(number), member: null, withMembers: [], task: `Việc ${number}`, due: null, expected: '', kind: 'term', starts: null, area: '' },
    source: { kind: 'alone' }, givenOn: '2026-01-05', endedOn: null, reports: [], notes: [],
  };
}

function home(tasks: number): Home {
  return { cell, today: '2026-11-23', steps: [], headCount, people: [], openTasks: Array.from({ length: tasks }, (_, at) => task(at + 1)) };
}

it('shows the nearest of many tasks and leads to the rest', () => {
  render(OpenTasks, { home: home(22) });
  expect(screen.getByRole('heading', { name: /còn mở \(22\)/ })).toBeTruthy();
  expect(screen.getAllByRole('button', { name: /^Việc/ })).toHaveLength(8);
  screen.getByRole('button', { name: 'Xem cả 22 nhiệm vụ' }).click();
  expect(place()).toEqual({ screen: 'tasks' });
});

it('shows all of a few', () => {
  render(OpenTasks, { home: home(8) });
  expect(screen.getAllByRole('button')).toHaveLength(8);
});
