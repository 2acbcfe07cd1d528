const refusals: Readonly<Record<string, { cause: string; remedy: string }>> = {
  'connection-state-refused': {
    cause: 'This authorization does not belong to a connection begun in this browser.',
    remedy: 'Begin the connection again.',
  },
  declined: { cause: 'The connection was declined on the site.', remedy: 'Begin again and choose “Yes, I approve of this connection”.' },
  'connection-auth-refused': { cause: 'The site refused the application password.', remedy: 'Make a new one under Users → Profile, then reconnect.' },
  'connection-role-too-low': { cause: 'The user may not edit this site.', remedy: 'Use an account with the role Editor or Administrator.' },
}

/** Why a vendor's page led back without a connection. */
export function connectRefusal(code: string): { cause: string; remedy: string } {
  return refusals[code] ?? { cause: `The gateway answered ${code}.`, remedy: 'Begin the connection again, or enter an application password by hand.' }
}
