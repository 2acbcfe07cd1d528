import type { TextRow } from './propose-texts.ts'

/** The texts as a Markdown table for a judge: one row a text, in the order of the pages. */
export function textsTable(rows: readonly TextRow[]): string {
  const lines = rows.map(({ id, before, proposed, reason }) => [id, before ?? '(none)', proposed ?? '(abstains)', reason ?? ''].map(cell).join(' | '))
  return ['| text | now | proposed | reason of an abstention |', '| --- | --- | --- | --- |', ...lines.map((line) => `| ${line} |`)].join('\n')
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replace(/\s+/g, ' ')
}
