const files = /\.(?:jpe?g|png|gif|webp|avif|svg|ico|css|js|mjs|json|xml|rss|pdf|zip|gz|mp[34]|webm|mov|docx?|xlsx?|pptx?|woff2?|ttf|csv|txt)$/i
const machines = /\/(?:wp-admin|wp-login\.php|wp-json|xmlrpc\.php|feed)(?:\/|$)/i

/** Whether an address may lead to a page for people. What does not is asked for its status only. */
export function isPageAddress(url: string): boolean {
  const { pathname, searchParams } = new URL(url)
  return !files.test(pathname) && !machines.test(pathname) && !searchParams.has('rest_route') && !searchParams.has('feed')
}
