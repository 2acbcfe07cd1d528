export type ThemeChoice = 'light' | 'dark' | 'system'

export function parseTheme(text: string | undefined): ThemeChoice {
  return text === 'light' || text === 'dark' ? text : 'system'
}

/** What `html[data-theme]` holds in the first bytes. "system" starts light and is put right before the first paint by `systemThemeScript`. */
export function initialTheme(choice: ThemeChoice): 'light' | 'dark' {
  return choice === 'dark' ? 'dark' : 'light'
}

/** Only the browser knows the device's wish; runs before the first paint, with the page's nonce, and only for the choice "system". */
export const systemThemeScript = "if(matchMedia('(prefers-color-scheme: dark)').matches)document.documentElement.dataset.theme='dark'"
