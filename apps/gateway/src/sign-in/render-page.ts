import { pageStyle } from './page-style.ts'

export interface Page {
  readonly title: string
  readonly body: readonly string[]
  readonly problem?: string
  /** Inner HTML of our own making: fields of a form, already escaped. */
  readonly fields?: string
  readonly action?: string
  /** A whole form the provider made itself; our button submits it by its id. */
  readonly form?: string
  readonly formId?: string
  readonly submit?: string
}

/** A page of the gateway itself: works without a script, in light and dark, on a phone. */
export function renderPage({ title, body, problem, fields, action, form, formId, submit }: Page): string {
  const paragraphs = body.map((text) => `<p>${escapeHtml(text)}</p>`).join('')
  const alert = problem === undefined ? '' : `<p class="problem" role="alert">${escapeHtml(problem)}</p>`
  const button =
    submit === undefined
      ? ''
      : `<button type="submit"${formId === undefined ? '' : ` form="${formId}" name="logout" value="yes"`}>${escapeHtml(submit)}</button>`
  const ownForm =
    fields === undefined ? `${form ?? ''}${button}` : `<form method="post" action="${escapeHtml(action ?? '')}">${fields}${button}</form>`
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} · BizOSaaS</title><link rel="icon" href="data:,"><style>${pageStyle}</style></head>
<body><main><div class="brand"><i aria-hidden="true"></i>BizOSaaS</div><h1>${escapeHtml(title)}</h1>${paragraphs}${alert}${ownForm}</main></body></html>`
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
