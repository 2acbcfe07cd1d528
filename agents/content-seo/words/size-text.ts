/** How large a file is, as people say it: "640 kB", "2.4 MB". */
export function sizeText(bytes: number): string {
  return bytes < 999_500 ? `${Math.round(bytes / 1_000)} kB` : `${Number((bytes / 1_000_000).toFixed(1))} MB`
}
