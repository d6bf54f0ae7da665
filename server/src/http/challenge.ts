import type { Problem } from 'shared';

type StepUpRequirement = NonNullable<Problem['requires']>;

/** The challenge of RFC 9470 that goes with `step_up_required`. The scheme is ours: no bearer token is taken here. */
export function stepUpChallenge({ level, maxAgeSeconds }: StepUpRequirement): string {
  const parts = [
    'error="insufficient_user_authentication"',
    'error_description="A stronger or more recent authentication is required"',
    `acr_values="${level}"`,
    ...(maxAgeSeconds === undefined ? [] : [`max_age="${maxAgeSeconds}"`]),
  ];
  return `${sessionScheme} ${parts.join(', ')}`;
}

/** Names the way in which a request is authenticated: by the session cookie. */
export const sessionScheme = 'Session';
