// Which page of the guide explains which screen.
import type { Place } from '$lib/place.svelte';

/** Names the page of HUONG-DAN.md that answers F1 at a place; pages are named by their anchors there. */
export function helpTopicOf(place: Place): string {
  switch (place.screen) {
    case 'home':
      return 'ban-lam-viec';
    case 'meetings':
    case 'newMeeting':
    case 'meeting':
      return 'buoi-sinh-hoat';
    case 'yearPlan':
      return 'ke-hoach-nam';
    case 'resolutions':
      return 'so-nghi-quyet-ket-luan';
    case 'members':
    case 'member':
      return 'dang-vien';
    case 'memberYear':
    case 'cellYear':
      return 'mot-nam-cua-dang-vien';
    case 'importMembers':
      return 'nhap-tu-excel';
    case 'incoming':
    case 'incomingDocument':
      return 'van-ban-den';
    case 'petitions':
    case 'petition':
      return 'kien-nghi';
    case 'decisions':
    case 'decision':
      return 'quyet-dinh-phan-cong';
    case 'areas':
    case 'area':
    case 'areaForm':
      return 'dia-ban';
    case 'themes':
    case 'theme':
      return 'thu-vien-chuyen-de';
    case 'themedPlan':
    case 'themedSession':
      return 'ke-hoach-chuyen-de';
    case 'search':
      return 'tim-kiem';
    case 'tasks':
    case 'taskLoads':
    case 'task':
    case 'ownTask':
      return 'nhiem-vu';
    case 'settings':
      return 'cai-dat';
    case 'help':
      return place.topic;
  }
}
