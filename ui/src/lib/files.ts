// Files that the book keeps, in words.
import type { FileKind, SavedFile } from './bindings';

export const fileWords: Record<FileKind, string> = {
  pdf: 'PDF',
  jpeg: 'ảnh JPG',
  png: 'ảnh PNG',
  docx: 'Word',
  doc: 'Word',
  xlsx: 'Excel',
  xls: 'Excel',
};

/** A size in bytes as people say it: "820 KB", "1,2 MB". */
export function saySize(bytes: number): string {
  if (bytes < 1024 * 1024) return `${Math.max(1, Math.round(bytes / 1024))} KB`;
  return `${(bytes / (1024 * 1024)).toFixed(1).replace('.', ',')} MB`;
}

/** Says which files were written. */
export function saySaved(files: readonly SavedFile[]): string {
  return `Đã lưu: ${files.map(({ name }) => name).join(', ')}.`;
}
