import { parseWholeNumber } from './parse.ts';

const parseCount = parseWholeNumber('requests', { min: 1, max: 1_000_000 });

/** How much one session, person, or address may do. Each is counted on its own. */
export const limitVariables = {
  LIMIT_SESSION_REQUESTS: limit(600, 'Requests of one session a minute'),
  LIMIT_ADDRESS_REQUESTS: limit(6_000, 'Requests without a session from one address a minute'),
  LIMIT_MFA_STARTS_PER_SESSION: limit(10, 'MFA starts of one session in ten minutes'),
  LIMIT_MFA_STARTS_PER_PERSON: limit(15, 'MFA starts of one person in ten minutes'),
  LIMIT_CODES_PER_SESSION: limit(10, 'One-time codes entered in one session in ten minutes'),
  LIMIT_CODES_PER_PERSON: limit(15, 'One-time codes entered by one person in ten minutes'),
  LIMIT_ASSERTIONS_PER_SESSION: limit(10, 'Assertions sent in one session in ten minutes'),
  LIMIT_PAIRINGS_PER_PERSON: limit(10, 'Pairings started by one person in ten minutes'),
  LIMIT_ACTIVATIONS_PER_PERSON: limit(20, 'Attestations sent by one person in ten minutes'),
  LIMIT_DEVICE_CHANGES_PER_PERSON: limit(
    30,
    'Devices renamed, removed, or reordered by one person in ten minutes',
  ),
  LIMIT_CSP_REPORTS_PER_ADDRESS: limit(20, 'CSP reports from one address a minute'),
  LIMIT_OUTCOMES_PER_ADDRESS: limit(
    300,
    'Reports of the page from one address a minute: on calls to PingID Desktop, and on failures of its own; each counted by itself',
  ),
};

function limit(defaultCount: number, summary: string) {
  return { summary, default: String(defaultCount), parse: parseCount };
}

/** @see limitVariables for what each one counts */
export function limitsOf(values: Record<keyof typeof limitVariables, number>) {
  return {
    sessionRequests: values.LIMIT_SESSION_REQUESTS,
    addressRequests: values.LIMIT_ADDRESS_REQUESTS,
    mfaStartsPerSession: values.LIMIT_MFA_STARTS_PER_SESSION,
    mfaStartsPerPerson: values.LIMIT_MFA_STARTS_PER_PERSON,
    codesPerSession: values.LIMIT_CODES_PER_SESSION,
    codesPerPerson: values.LIMIT_CODES_PER_PERSON,
    assertionsPerSession: values.LIMIT_ASSERTIONS_PER_SESSION,
    pairingsPerPerson: values.LIMIT_PAIRINGS_PER_PERSON,
    activationsPerPerson: values.LIMIT_ACTIVATIONS_PER_PERSON,
    deviceChangesPerPerson: values.LIMIT_DEVICE_CHANGES_PER_PERSON,
    cspReportsPerAddress: values.LIMIT_CSP_REPORTS_PER_ADDRESS,
    outcomesPerAddress: values.LIMIT_OUTCOMES_PER_ADDRESS,
  };
}

export type Limits = ReturnType<typeof limitsOf>;
