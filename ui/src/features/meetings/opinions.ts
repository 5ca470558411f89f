// Adding an opinion: whoever speaks is named first, then the words are written.
import { tick } from 'svelte';
import type { AgendaItem, Speaker } from '$lib/bindings';
import { newId } from '$lib/ids';

/** Adds an empty opinion of a speaker under a line and puts the cursor into it. */
export async function addOpinion(item: AgendaItem, speaker: Speaker): Promise<void> {
  const id = newId();
  item.opinions.push({ id, speaker, text: '' });
  await tick();
  document.getElementById(`opinion-${id}`)?.focus();
}
