// Names of the papers that are made only when asked for.
import type { Meeting, MeetingPaper } from '$lib/bindings';
import { partWords } from './text';

type Named = { meeting: Pick<Meeting, 'kind' | 'agenda'>; people: { id: string; name: string }[] };

/** Tells a paper from the others that can be asked for: by its vote, its line of the agenda, or the member it is for. */
export function sayRequested(paper: MeetingPaper, { meeting, people }: Named): string {
  if (paper.kind === 'ballotSlips') return `Phiếu kín: ${subjectOf(paper.vote, meeting)}`;
  if (paper.kind === 'countingSheet') return `Biên bản kiểm phiếu: ${subjectOf(paper.vote, meeting)}`;
  if (paper.kind === 'itemExtract') return `Trích mục ${lineOf(paper.item, meeting)}`;
  if (paper.kind !== 'memberExtract') return '';
  const name = people.find(({ id }) => id === paper.member)?.name ?? '';
  return `Trích cho đồng chí ${name}${meeting.kind === 'regularAndThemed' ? `, ${partWords[paper.part].toLowerCase()}` : ''}`;
}

function subjectOf(id: string, { agenda }: Named['meeting']): string {
  return agenda.flatMap(({ votes }) => votes).find((vote) => vote.id === id)?.subject || 'chưa ghi việc';
}

/** The number that a line has in the minutes of its part, and its title. */
function lineOf(id: string, { agenda, kind }: Named['meeting']): string {
  const line = agenda.find((item) => item.id === id);
  if (!line) return '';
  const at = agenda.filter(({ part }) => part === line.part).indexOf(line) + 1;
  return kind === 'regularAndThemed' ? `${at}, ${partWords[line.part].toLowerCase()}: ${line.title}` : `${at}: ${line.title}`;
}
