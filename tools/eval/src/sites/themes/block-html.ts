import type { Block, Picture } from '../page-draft.ts'
import type { Frame, Theme } from './theme.ts'

/** The content as HTML: blocks in order. */
export function blockHtml(blocks: readonly Block[], picture: Theme['picture']): string {
  return blocks
    .map((block) => {
      if (block.kind === 'heading') return `<h${block.level}>${block.html}</h${block.level}>`
      if (block.kind === 'text') return `<p>${block.text}</p>`
      if (block.kind === 'html') return block.html
      return block.caption === null ? picture(block.picture) : `<figure>${picture(block.picture)}<figcaption>${block.caption}</figcaption></figure>`
    })
    .join('\n')
}

export function linkList(links: Frame['list']): string {
  return links.length === 0 ? '' : `<ul>${links.map(({ href, text }) => `<li><a href="${href}">${text}</a></li>`).join('')}</ul>`
}

export function attributesOf({ alt, width, height, more }: Picture): string {
  const sizes = `${width === null ? '' : ` width="${width}"`}${height === null ? '' : ` height="${height}"`}`
  return `${alt === null ? '' : ` alt="${alt.replace(/&/g, '&amp;').replace(/"/g, '&quot;')}"`}${sizes}${more === '' ? '' : ` ${more}`}`
}
