import { escapeHtml, type Page, renderPage } from './render-page.ts'
import { signInWords as words } from './words.ts'

interface Form {
  readonly action: string
  readonly email: string
  readonly problem?: string
}

/** E-mail and password. */
export function signInForm({ action, email, problem }: Form): string {
  const known = email !== ''
  const fields = `<label>${words.email}<input name="email" type="email" autocomplete="username" required maxlength="320" value="${escapeHtml(email)}"${known ? '' : ' autofocus'}></label>
<label>${words.password}<input name="password" type="password" autocomplete="current-password" required maxlength="1000"${known ? ' autofocus' : ''}></label>`
  return withProblem({ title: words.title, body: [words.lead], fields, action, submit: words.submit }, problem)
}

/** The own password of somebody who came with a one-time password. The address stands there for whatever keeps their passwords. */
export function choosePasswordForm({ action, email, problem }: Form): string {
  const password = 'type="password" autocomplete="new-password" required minlength="12" maxlength="1000"'
  const fields = `<label>${words.email}<input type="email" autocomplete="username" readonly value="${escapeHtml(email)}"></label>
<label>${words.newPassword}<input name="password" ${password} autofocus></label>
<label>${words.repeat}<input name="repeat" ${password}></label>`
  return withProblem({ title: words.chooseTitle, body: [words.chooseLead], fields, action, submit: words.chooseSubmit }, problem)
}

function withProblem(page: Page, problem: string | undefined): string {
  return renderPage(problem === undefined ? page : { ...page, problem })
}
