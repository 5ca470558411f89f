// Turns HUONG-DAN.md into the help pages while building: one page for each second-level heading, its pictures bundled.
import { Marked } from 'marked';
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Plugin } from 'vite';

const NAME = 'virtual:guide';

/** "Nhập từ Excel" gives "nhap-tu-excel", by which screens name their page. */
function topicOf(title: string): string {
  const bare = title.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase().replace(/đ/g, 'd');
  return bare.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
}

/** Cuts the guide at its second-level headings; what stands before the first is for readers of the file alone. */
function pagesOf(markdown: string): { topic: string; title: string; body: string }[] {
  return markdown.split(/^## /m).slice(1).map((part) => {
    const [title = '', ...lines] = part.split('\n');
    return { topic: topicOf(title), title: title.trim(), body: lines.join('\n') };
  });
}

/** Makes the module `virtual:guide`, whose `pages` are the guide as HTML. */
export function guide(file: string): Plugin {
  return {
    name: 'guide',
    resolveId: (id) => (id === NAME ? `\0${NAME}` : null),
    load(id) {
      if (id !== `\0${NAME}`) return null;
      this.addWatchFile(file);
      const pictures: string[] = [];
      const marked = new Marked();
      marked.use({
        renderer: {
          image({ href, text }) {
            pictures.push(resolve(dirname(file), href));
            return `<img src="PICTURE${pictures.length - 1}." alt="${text}" loading="lazy" />`;
          },
        },
      });
      const pages = pagesOf(readFileSync(file, 'utf8')).map(({ topic, title, body }) => ({
        topic,
        title,
        html: marked.parse(body, { async: false }),
      }));
      const imports = pictures.map((path, at) => `import picture${at} from ${JSON.stringify(`${path}?url`)};`);
      const swap = pictures.map((_, at) => `.replace('PICTURE${at}.', picture${at})`).join('');
      return `${imports.join('\n')}\nexport const pages = ${JSON.stringify(pages)}.map((page) => ({ ...page, html: page.html${swap} }));`;
    },
  };
}
