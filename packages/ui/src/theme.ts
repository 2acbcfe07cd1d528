export type ThemeChoice = 'light' | 'dark' | 'system'

/** What a person chose; it stands in `html[data-theme]`, where the style sheet takes it from. "system" is as the device is. */
export function parseTheme(text: string | undefined): ThemeChoice {
  return text === 'light' || text === 'dark' ? text : 'system'
}
