import { modelErrorCodes } from './model-error-codes.ts'
import { outsiderErrorCodes } from './outsider-error-codes.ts'
import { peopleErrorCodes } from './people-error-codes.ts'
import { watchedHostErrorCodes } from './watched-host-error-codes.ts'
import { workflowErrorCodes } from './workflow-error-codes.ts'

/**
 * Every code an error may carry: `subject-problem`, stable for ever, the `type` of a problem is `urn:bizosaas:problem:<code>`.
 * `kind` decides the HTTP status (in http-kit) and whether an engine retries; `title` and `remedy` are what a person reads.
 */
export const errorCodes = {
  'request-invalid': { kind: 'invalid', title: 'The request is not valid', remedy: 'Correct the fields named below and send it again.' },
  'request-too-large': { kind: 'invalid', title: 'The request is too large', remedy: 'Send less at once.' },
  'request-content-type-refused': { kind: 'invalid', title: 'This content type is not accepted', remedy: 'Send application/json.' },
  'route-not-found': { kind: 'missing', title: 'There is nothing at this address', remedy: 'Check the address.' },
  'sign-in-required': { kind: 'unauthenticated', title: 'Sign in first', remedy: 'Sign in and try again.' },
  'sign-in-refused': {
    kind: 'unauthenticated',
    title: 'E-mail or password is wrong',
    remedy: 'Check both. After five wrong tries the account rests for a while.',
  },
  'sign-in-locked': { kind: 'limited', title: 'Too many wrong passwords', remedy: 'Wait until the time shown, then try again.' },
  'user-suspended': { kind: 'unauthenticated', title: 'This account is suspended', remedy: 'Ask the owner of the agency to restore it.' },
  'permission-denied-by-role': {
    kind: 'denied',
    title: 'Your role does not allow this',
    remedy: 'Ask the owner of the agency for a role that does.',
  },
  'permission-denied-by-plan': {
    kind: 'denied',
    title: 'The plan of this tenant does not include this',
    remedy: 'Move the tenant to a plan that includes it.',
  },
  'permission-denied-by-agent-mask': { kind: 'denied', title: 'This agent may not do this', remedy: 'An agent only proposes what it was built for.' },
  'rate-limited': { kind: 'limited', title: 'Too many requests', remedy: 'Wait for the time in Retry-After, then go on.' },
  'idempotency-key-reused': {
    kind: 'conflict',
    title: 'This idempotency key was used for another request',
    remedy: 'Send a new key with a new request.',
  },
  'idempotency-key-in-flight': {
    kind: 'conflict',
    title: 'The same request is still being worked on',
    remedy: 'Wait a moment and ask again with the same key.',
  },
  'tenant-not-found': { kind: 'missing', title: 'There is no such tenant', remedy: 'Check the address or choose a tenant from the list.' },
  'tenant-suspended': { kind: 'denied', title: 'This tenant is suspended', remedy: 'Restore the tenant first.' },
  'tenant-slug-taken': { kind: 'conflict', title: 'There is already a tenant with this short name', remedy: 'Choose another short name.' },
  ...peopleErrorCodes,
  'connection-not-found': {
    kind: 'missing',
    title: 'There is no such connection',
    remedy: 'Choose a connection from the list, or connect the account again.',
  },
  'connection-auth-refused': {
    kind: 'vendor',
    title: 'The site refused the user name or password',
    remedy: 'Make a new application password under Users → Profile, then reconnect.',
  },
  'connection-role-too-low': {
    kind: 'vendor',
    title: 'The user may not edit this site',
    remedy: 'Use an account with the role Editor or Administrator.',
  },
  'connection-https-required': { kind: 'vendor', title: 'Application passwords need HTTPS', remedy: 'Use the https address of the site.' },
  'connection-application-passwords-off': {
    kind: 'vendor',
    title: 'Application passwords are switched off on this site',
    remedy: 'Allow application passwords in the security plugin, then reconnect.',
  },
  'connection-authorization-stripped': {
    kind: 'vendor',
    title: 'The host removes the Authorization header',
    remedy: 'Ask the host to pass the Authorization header on to PHP, then reconnect.',
  },
  'connection-firewall-blocked': {
    kind: 'vendor',
    title: 'A firewall in front of the site refused us',
    remedy: 'Allow this platform in the firewall, then reconnect.',
  },
  'connection-api-restricted': {
    kind: 'vendor',
    title: 'The REST API of this site is closed',
    remedy: 'Open the REST API for signed-in users, then reconnect.',
  },
  'connection-not-the-vendor': {
    kind: 'vendor',
    title: 'There is no such system at this address',
    remedy: 'Check the address: it must be the address of the site itself.',
  },
  'connection-unreachable': { kind: 'vendor', title: 'Nothing answers at this address', remedy: 'Check the address and that the site is up.' },
  'connection-timed-out': {
    kind: 'vendor',
    title: 'The site takes too long to answer',
    remedy: 'Open it in a browser. If it is slow there too, ask the host; then reconnect.',
  },
  'connection-encryption-refused': {
    kind: 'vendor',
    title: 'The secure connection to the site is not trusted',
    remedy: 'Ask the host to renew the certificate: it has run out, belongs to another name, or is missing. Then reconnect.',
  },
  'connection-redirected': {
    kind: 'vendor',
    title: 'The site sends us to another address',
    remedy: 'Enter the address that your browser shows after the site has opened.',
  },
  'connection-answer-unreadable': {
    kind: 'vendor',
    title: 'The site answers with a web page where its REST API should answer',
    remedy: 'Switch off whatever shows every visitor one page, such as a maintenance mode; then reconnect.',
  },
  'connection-state-refused': {
    kind: 'invalid',
    title: 'This authorization does not belong to a connection we began',
    remedy: 'Begin the connection again.',
  },
  'connection-declined': {
    kind: 'conflict',
    title: 'The connection was not approved on the other system',
    remedy: 'Begin again and approve it there, or enter the credentials by hand.',
  },
  'connection-account-changed': {
    kind: 'conflict',
    title: 'This connection now leads to another account',
    remedy: 'Connect the account again; nothing is written to an account that nobody approved.',
  },
  'egress-address-refused': {
    kind: 'denied',
    title: 'This address may not be reached from here',
    remedy: 'Only public addresses are reached. The owner of the agency can allow a private host.',
  },
  'vendor-rate-limited': {
    kind: 'vendor',
    title: 'The other system asks us to slow down',
    remedy: 'It is tried again by itself after the time it named.',
  },
  'vendor-unavailable': {
    kind: 'vendor',
    title: 'The other system does not answer as it should',
    remedy: 'It is tried again by itself. If it stays so, check that system.',
  },
  'vendor-answer-invalid': {
    kind: 'vendor',
    title: 'The other system answered something we cannot read',
    remedy: 'Check that the address leads to its API and not to a page.',
  },
  'vendor-answer-too-large': { kind: 'vendor', title: 'The answer of the other system is too large', remedy: 'Ask for less at once.' },
  'vendor-refused': { kind: 'vendor', title: 'The other system refused this', remedy: 'Read its reason below, mend it there, then try again.' },
  'vendor-object-not-found': {
    kind: 'vendor',
    title: 'The object is gone from the other system',
    remedy: 'Run the agent again to see what is there now.',
  },
  'vendor-circuit-open': { kind: 'vendor', title: 'This connection failed too often and rests for a moment', remedy: 'It is tried again by itself.' },
  'vendor-outcome-unknown': {
    kind: 'vendor',
    title: 'We do not know whether the other system did it',
    remedy: 'Look at the system and settle it on the card.',
  },
  'vendor-write-not-kept': {
    kind: 'vendor',
    title: 'The site answered OK but did not keep the change',
    remedy: 'Install the companion plugin, so that the site keeps this field.',
  },
  'vendor-content-filtered': {
    kind: 'vendor',
    title: 'The site would strip parts of the content when this user saves',
    remedy: 'Connect with an account that may save unfiltered HTML.',
  },
  'vendor-page-builder': {
    kind: 'vendor',
    title: 'This page is kept by a page builder',
    remedy: 'Change it in the builder named below; we do not edit what it owns.',
  },
  'action-not-found': { kind: 'missing', title: 'There is no such action', remedy: 'Choose an action from the list of the connector.' },
  'action-input-invalid': { kind: 'invalid', title: 'The input of this action is not valid', remedy: 'Correct the fields named below.' },
  'evidence-required': {
    kind: 'invalid',
    title: 'A proposal needs evidence',
    remedy: 'Read the system first; a proposal may cite only what was read.',
  },
  'evidence-stale': { kind: 'conflict', title: 'The evidence is out of date', remedy: 'Run the agent again; it reads the system anew.' },
  'evidence-not-found': { kind: 'missing', title: 'There is no such evidence', remedy: 'Open it from the card that cites it.' },
  'proposal-not-found': { kind: 'missing', title: 'There is no such proposal', remedy: 'Choose one from the queue.' },
  'proposal-field-missing': { kind: 'invalid', title: 'A required field of the proposal is empty', remedy: 'Fill in the fields named below.' },
  'proposal-transition-refused': {
    kind: 'conflict',
    title: 'The proposal cannot go from its state to this one',
    remedy: 'Look at its present state and choose what it allows.',
  },
  'proposal-outdated': { kind: 'conflict', title: 'The proposal has a newer version', remedy: 'Read the newer version, then decide.' },
  'proposal-expired': { kind: 'conflict', title: 'The proposal has expired', remedy: 'Run the agent again for a fresh one.' },
  'proposal-denied-by-policy': { kind: 'denied', title: 'A policy forbids this', remedy: 'Read the rule named below.' },
  'decision-own-proposal': { kind: 'denied', title: 'You proposed this, so someone else decides', remedy: 'Ask a colleague to decide.' },
  'decision-not-a-decider': { kind: 'denied', title: 'This stage is decided by others', remedy: 'The card says who may decide now.' },
  'decision-needs-own-look': {
    kind: 'denied',
    title: 'Its text names something that has to be checked',
    remedy: 'Open the proposal, check what is marked, and decide on it by itself.',
  },
  'decision-already-made': {
    kind: 'conflict',
    title: 'You have already decided on this version',
    remedy: 'One decision per person and version counts.',
  },
  'decision-reason-required': { kind: 'invalid', title: 'Say why', remedy: 'A rejection and a wish for changes need a reason.' },
  'seal-mismatch': { kind: 'conflict', title: 'What would run is not what was approved', remedy: 'Nothing was sent. Propose it anew.' },
  'seal-key-missing': {
    kind: 'bug',
    title: 'The key file is missing',
    remedy: 'Put the key file back where it was, or restore it from the backup. Without it no approval can be executed.',
  },
  'precondition-failed': {
    kind: 'conflict',
    title: 'The object changed since the preview',
    remedy: 'Run the agent again: it reads the object as it is now.',
  },
  'effect-not-found': { kind: 'missing', title: 'There is no such effect', remedy: 'Open it from the card.' },
  'effect-not-retryable': {
    kind: 'conflict',
    title: 'This step cannot be retried',
    remedy: 'Only a failed step can be retried, and only when nothing was written.',
  },
  'effect-in-flight': {
    kind: 'unavailable',
    title: 'Another worker is carrying this step out',
    remedy: 'Wait a moment; its result will stand on the card.',
  },
  'effect-not-undoable': { kind: 'conflict', title: 'This cannot be undone', remedy: 'The card says why and what can be done instead.' },
  'secret-not-found': { kind: 'missing', title: 'The credential of this connection is missing', remedy: 'Connect the account again.' },
  'secret-unreadable': {
    kind: 'bug',
    title: 'The credential cannot be opened with the present key',
    remedy: 'Put the original key file back, or connect the account again.',
  },
  'agent-not-found': { kind: 'missing', title: 'There is no such agent or crew', remedy: 'Choose one from the list.' },
  'agent-run-not-found': { kind: 'missing', title: 'There is no such run', remedy: 'Choose one from the list.' },
  'finding-not-found': { kind: 'missing', title: 'There is no such finding', remedy: 'Choose one from the list.' },
  'agent-run-in-flight': {
    kind: 'conflict',
    title: 'This agent or crew is already at work for this tenant',
    remedy: 'Wait until its run ends; its progress is on the agents page.',
  },
  'agent-not-allowed': { kind: 'denied', title: 'This agent is not approved for this client', remedy: 'Propose it under Schedules first.' },
  'crawl-page-unreadable': {
    kind: 'vendor',
    title: 'A page could not be read in time',
    remedy: 'Open the page in a browser: its HTML may open elements without end.',
  },
  'crawl-site-unreachable': { kind: 'vendor', title: 'The site does not answer', remedy: 'Check that the site is up, then run the agent again.' },
  'crawl-forbidden-by-robots': {
    kind: 'denied',
    title: 'robots.txt asks us not to read this site',
    remedy: 'Allow our reader in robots.txt, then run the agent again.',
  },
  ...modelErrorCodes,
  'search-export-unreadable': {
    kind: 'invalid',
    title: 'This file cannot be read as Search Console data',
    remedy: 'In Search Console open Performance, press Export, choose CSV, and bring the ZIP file here as it is.',
  },
  ...outsiderErrorCodes,
  ...watchedHostErrorCodes,
  ...workflowErrorCodes,
  'database-unavailable': {
    kind: 'unavailable',
    title: 'The database does not answer',
    remedy: 'Nothing was changed. Try again in a moment; `npm run doctor` says what is wrong.',
  },
  'configuration-invalid': {
    kind: 'bug',
    title: 'The configuration is not valid',
    remedy: 'Correct the variable named below; .env.example describes each.',
  },
  'internal-error': { kind: 'bug', title: 'Something went wrong on our side', remedy: 'Try again. If it stays so, send us the request id.' },
} as const satisfies Record<string, { kind: ErrorKind; title: string; remedy: string }>

export type ErrorKind = 'invalid' | 'unauthenticated' | 'denied' | 'missing' | 'conflict' | 'limited' | 'vendor' | 'unavailable' | 'bug'
export type ErrorCode = keyof typeof errorCodes

export function isErrorCode(text: string): text is ErrorCode {
  return Object.hasOwn(errorCodes, text)
}
