/**
 * What was done, of the order it was done by: "Write titles for 9 pages" becomes "Wrote titles for 9 pages". A title that begins with another
 * word, or is in another language, stays as it is.
 */
export function deedOf(order: string): string {
  const [first = '', ...rest] = order.split(' ')
  const past = deeds[first]
  return past === undefined ? order : [past, ...rest].join(' ')
}

const deeds: Readonly<Record<string, string>> = {
  Add: 'Added',
  Build: 'Built',
  Change: 'Changed',
  Correct: 'Corrected',
  Create: 'Created',
  Delete: 'Deleted',
  Describe: 'Described',
  Fix: 'Fixed',
  Give: 'Gave',
  Improve: 'Improved',
  Link: 'Linked',
  Make: 'Made',
  Mend: 'Mended',
  Move: 'Moved',
  Publish: 'Published',
  Put: 'Put',
  Remove: 'Removed',
  Rename: 'Renamed',
  Renew: 'Renewed',
  Replace: 'Replaced',
  Rewrite: 'Rewrote',
  Say: 'Said',
  Set: 'Set',
  Shorten: 'Shortened',
  Update: 'Updated',
  Upload: 'Uploaded',
  Write: 'Wrote',
}
