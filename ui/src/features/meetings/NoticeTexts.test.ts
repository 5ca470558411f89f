import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { answerWith } from '../../tests/backend';
import { meetingView, noticeTexts } from '../../tests/meeting';
import NoticeTexts from './NoticeTexts.svelte';
import { OpenMeeting } from './openMeeting.svelte';

const person = userEvent.setup();

beforeEach(() => answerWith({ notice: async () => Promise.resolve(noticeTexts) }));

it('each text is copied as it stands, by keyboard too', async () => {
  const copied = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  render(NoticeTexts, { open: new OpenMeeting(meetingView()) });
  (await screen.findByRole('button', { name: 'Chép: Tin Zalo' })).focus();
  await person.keyboard('{Enter}');
  await person.click(screen.getByRole('button', { name: 'Chép: Địa điểm' }));
  expect(copied.mock.calls).toEqual([[noticeTexts.zalo], [noticeTexts.card.place]]);
  expect(screen.getAllByText('Đã chép.')).toHaveLength(2);
});

it('a machine that refuses to copy is told of, with the text marked', async () => {
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('NotAllowed'));
  render(NoticeTexts, { open: new OpenMeeting(meetingView()) });
  await person.click(await screen.findByRole('button', { name: 'Chép: Tin nhắn SMS' }));
  expect(screen.getByText(/nhấn Ctrl\+C để chép/)).toBeTruthy();
  expect(getSelection()?.toString()).toBe(noticeTexts.sms);
});

it('the length of the text message is said', async () => {
  render(NoticeTexts, { open: new OpenMeeting(meetingView()) });
  expect(await screen.findByText(`${noticeTexts.sms.length}/160 ký tự, không dấu`)).toBeTruthy();
});

it('a save brings the texts anew', async () => {
  const open = new OpenMeeting(meetingView());
  render(NoticeTexts, { open });
  await screen.findByText(noticeTexts.card.place);
  answerWith({ notice: async () => Promise.resolve({ ...noticeTexts, card: { ...noticeTexts.card, place: 'Trường Tiểu học' } }) });
  open.figures = { ...open.figures };
  expect(await screen.findByText('Trường Tiểu học')).toBeTruthy();
});

it('a number is taken by one press, and then stands instead of the button', async () => {
  const takeNoticeNumber = vi.fn(async () => Promise.resolve({ action: 3 }));
  answerWith({ takeNoticeNumber });
  render(NoticeTexts, { open: new OpenMeeting(meetingView()) });
  const take = await screen.findByRole('button', { name: 'Lấy số thông báo' });
  answerWith({ notice: async () => Promise.resolve({ ...noticeTexts, code: '07-TB/CB' }) });
  await person.click(take);
  expect(await screen.findByText('07-TB/CB')).toBeTruthy();
  expect(takeNoticeNumber).toHaveBeenCalledWith('m');
  expect(screen.queryByRole('button', { name: 'Lấy số thông báo' })).toBeNull();
});
