export interface GuideBlock {
  /** From the repository's root. */
  readonly path: string
  readonly text: string
}

/** The files a guide shows: a path in code marks on a line of its own, and the block that follows it. Blocks without a path are talk. */
export function guideBlocks(markdown: string): readonly GuideBlock[] {
  return [...markdown.matchAll(/^`([\w./-]+\/[\w.-]+)`\n\n```\w+\n([\s\S]*?)^```$/gm)].flatMap(([, path, text]) =>
    path === undefined || text === undefined ? [] : [{ path, text }],
  )
}
