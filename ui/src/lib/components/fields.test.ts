import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import DateField from './DateField.svelte';
import PersonCombobox from './PersonCombobox.svelte';
import RadioGroup from './RadioGroup.svelte';
import TextField from './TextField.svelte';
import TimeField from './TimeField.svelte';

const person = userEvent.setup();

it('a field is found by its label and says its hint', () => {
  render(TextField, { label: 'Nơi họp', value: '', hint: 'Nhà văn hóa ấp' });
  const input = screen.getByRole('textbox', { name: 'Nơi họp' });
  expect(document.getElementById(input.getAttribute('aria-describedby') ?? '')?.textContent).toContain('Nhà văn hóa ấp');
});

it('an error takes the place of the hint, so that nothing jumps', () => {
  render(TextField, { label: 'Nơi họp', value: '', hint: 'Nhà văn hóa ấp', error: 'Chưa ghi nơi họp.' });
  expect(screen.getByRole('textbox', { name: 'Nơi họp' }).getAttribute('aria-invalid')).toBe('true');
  expect(screen.queryByText('Nhà văn hóa ấp')).toBeNull();
  expect(screen.getByText('Chưa ghi nơi họp.')).toBeTruthy();
});

it('a date is tidied only after the cursor has left', async () => {
  const onread = vi.fn();
  render(DateField, { label: 'Ngày họp', text: '', onread });
  const input = screen.getByRole<HTMLInputElement>('textbox', { name: 'Ngày họp' });
  await person.type(input, '3-2-26');
  expect(input.value).toBe('3-2-26');
  await person.tab();
  expect(input.value).toBe('03/02/2026');
  expect(onread).toHaveBeenLastCalledWith('2026-02-03');
});

it('an impossible date is kept as typed and told at the field', async () => {
  const onread = vi.fn();
  render(DateField, { label: 'Ngày họp', text: '', onread });
  const input = screen.getByRole<HTMLInputElement>('textbox', { name: 'Ngày họp' });
  await person.type(input, '30/2/2026');
  await person.tab();
  expect(input.value).toBe('30/2/2026');
  expect(screen.getByText(/Không có ngày này/)).toBeTruthy();
  expect(onread).not.toHaveBeenCalled();
});

it('an hour is understood however it is typed', async () => {
  const onread = vi.fn();
  render(TimeField, { label: 'Giờ họp', text: '', onread });
  await person.type(screen.getByRole('textbox', { name: 'Giờ họp' }), '1930');
  await person.tab();
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Giờ họp' }).value).toBe('19 giờ 30');
  expect(onread).toHaveBeenLastCalledWith('19:30:00');
});

it('a choice is a group with its legend, answered by arrows', async () => {
  const onchange = vi.fn();
  render(RadioGroup, {
    legend: 'Độ tương phản',
    value: 'normal',
    options: [{ value: 'normal', label: 'Bình thường' }, { value: 'high', label: 'Cao' }],
    onchange,
  });
  expect(screen.getByRole('group', { name: 'Độ tương phản' })).toBeTruthy();
  await person.click(screen.getByRole('radio', { name: 'Cao' }));
  expect(onchange).toHaveBeenCalledWith('high');
});

const people = [
  { id: 'a', name: 'Trần Văn An' },
  { id: 'b', name: 'Nguyễn Thị Hương' },
  { id: 'c', name: 'Huỳnh Văn Bé' },
];

it('a person is found by the first letters of any part of the name and taken with Enter', async () => {
  const onchoose = vi.fn();
  render(PersonCombobox, { label: 'Chủ trì', people, value: '', onchoose });
  const input = screen.getByRole<HTMLInputElement>('combobox', { name: 'Chủ trì' });
  await person.type(input, 'hu');
  expect(screen.getAllByRole('option').map((option) => option.textContent)).toEqual(['Nguyễn Thị Hương', 'Huỳnh Văn Bé']);
  await person.keyboard('{ArrowDown}{Enter}');
  expect(onchoose).toHaveBeenCalledWith('c');
  expect(input.value).toBe('Huỳnh Văn Bé');
  expect(input.getAttribute('aria-expanded')).toBe('false');
});

it('a field for the next speaker is emptied after each choice, with the cursor still in it', async () => {
  const onchoose = vi.fn();
  render(PersonCombobox, { label: 'Người phát biểu', people, value: '', after: 'clear', onchoose });
  const input = screen.getByRole<HTMLInputElement>('combobox', { name: 'Người phát biểu' });
  await person.type(input, 'an{Enter}');
  expect(onchoose).toHaveBeenCalledWith('a');
  expect(input.value).toBe('');
  expect(document.activeElement).toBe(input);
});

it('Escape closes the list of people and changes nothing', async () => {
  const onchoose = vi.fn();
  render(PersonCombobox, { label: 'Chủ trì', people, value: 'a', onchoose });
  const input = screen.getByRole<HTMLInputElement>('combobox', { name: 'Chủ trì' });
  await person.clear(input);
  await person.type(input, 'hương{Escape}');
  await person.tab();
  expect(onchoose).not.toHaveBeenCalledWith('b');
});
