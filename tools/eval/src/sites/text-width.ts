/**
 * Width of a text set in Arial without kerning, in pixels. Advance widths are those of the Adobe font metrics of Helvetica, which Arial was cut to
 * fit. Throws for a character it has no figure for: the generator writes none.
 */
export function textWidth(text: string, sizePx: number): number {
  let thousandths = 0
  for (const character of text) thousandths += widthOf(character)
  return (thousandths * sizePx) / 1_000
}

const groups: Readonly<Record<number, string>> = {
  191: "'",
  222: 'ijl’',
  260: '|',
  278: ' !,./:;fItï',
  333: '()-r„“”',
  355: '"',
  500: 'ckvsxyzJ',
  556: '0123456789abdeghnopquL?$–äöüéè€',
  584: '+=',
  611: 'FTZß',
  667: 'ABEKPSVXYÄ&',
  722: 'CDHNRUwÜ',
  778: 'GOQÖ',
  833: 'Mm',
  889: '%',
  944: 'W',
  1000: '—',
}
const widths = new Map(Object.entries(groups).flatMap(([width, characters]) => [...characters].map((character) => [character, Number(width)])))

function widthOf(character: string): number {
  const width = widths.get(character)
  if (width === undefined) throw new Error(`no width is known for "${character}"`)
  return width
}
