/** Text as the block editor stores it. */
export const block = {
  paragraph: (text: string) => `<!-- wp:paragraph -->\n<p>${text}</p>\n<!-- /wp:paragraph -->`,
  heading: (level: number, text: string) =>
    `<!-- wp:heading${level === 2 ? '' : ` {"level":${level}}`} -->\n<h${level} class="wp-block-heading">${text}</h${level}>\n<!-- /wp:heading -->`,
  /** `alt: null` leaves the attribute out. */
  picture: (file: string, alt: string | null, caption?: string) =>
    `<!-- wp:image {"sizeSlug":"large"} -->\n<figure class="wp-block-image size-large"><img src="/wp-content/uploads/${file}.png"${alt === null ? '' : ` alt="${alt}"`}/>${caption === undefined ? '' : `<figcaption class="wp-element-caption">${caption}</figcaption>`}</figure>\n<!-- /wp:image -->`,
  list: (items: readonly string[]) =>
    `<!-- wp:list -->\n<ul class="wp-block-list">${items.map((item) => `<!-- wp:list-item -->\n<li>${item}</li>\n<!-- /wp:list-item -->`).join('\n\n')}</ul>\n<!-- /wp:list -->`,
}

export function blocks(...parts: readonly string[]): string {
  return parts.join('\n\n')
}
