// How many voters are there beside those that should be, in words.
import type { MeetingFigures, Quorum } from '$lib/bindings';

/** Says whether enough voters are there: "Đủ 2/3 đảng viên có quyền biểu quyết: 18/20, cần 14." */
export function sayQuorum({ share, base, voters, needed }: Quorum): string {
  const reach = share.reach === 'moreThan' ? 'quá ' : '';
  const whether = voters < needed ? 'Chưa đủ' : 'Đủ';
  return `${whether} ${reach}${share.numerator}/${share.denominator} đảng viên có quyền biểu quyết: ${voters}/${base}, cần ${needed}.`;
}

/** Says that too few are left where a line is voted on, or nothing. */
export function sayLostAt({ quorum, problems }: Pick<MeetingFigures, 'quorum' | 'problems'>, item: string): string {
  const lost = problems.map(({ problem }) => problem).find((problem) => problem.code === 'quorumLost' && problem.item === item);
  if (lost?.code !== 'quorumLost' || !quorum) return '';
  const { voters, base, needed } = lost;
  return `Có người đã ra về. ${sayQuorum({ share: quorum.share, voters, base, needed })} Vẫn biểu quyết được; chủ trì cân nhắc.`;
}
