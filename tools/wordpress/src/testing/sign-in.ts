import type { RunningWordPress } from '../running-wordpress.ts'

/** Signs in to wp-admin as a person does. Answers with a function that opens a page, or sends a form, and gives the HTML. */
export async function signIn(site: Pick<RunningWordPress, 'url' | 'user' | 'password'>): Promise<(path: string, form?: FormData) => Promise<string>> {
  const body = new URLSearchParams({ log: site.user, pwd: site.password, testcookie: '1' })
  const headers = { cookie: 'wordpress_test_cookie=WP%20Cookie%20check' }
  const answer = await fetch(`${site.url}/wp-login.php`, { method: 'POST', body, headers, redirect: 'manual' })
  const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0])
  if (!cookies.some((cookie) => cookie?.startsWith('wordpress_logged_in_'))) throw new Error(`Sign-in was refused with ${answer.status}.`)
  return async (path, form) => {
    const page = await fetch(site.url + path, {
      headers: { cookie: cookies.join('; ') },
      ...(form === undefined ? {} : { method: 'POST', body: form }),
    })
    return page.text()
  }
}
