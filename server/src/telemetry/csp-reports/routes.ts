import { Type } from 'typebox';
import type { App } from '../../http/app-type.ts';
import { problemsOf } from '../../http/openapi.ts';
import { ProblemError } from '../../http/problem.ts';
import { ReportBody, readReports } from './report-body.ts';
import { describeViolation } from './violation.ts';
import { ViolationLog } from './violation-log.ts';

/** Browsers gather reports for a while; each repeats the whole policy, so a handful needs some room. */
const bodyLimitBytes = 16 * 1024;
const violationsPerRequest = 4;
const mediaTypes = ['application/csp-report', 'application/reports+json'];

/**
 * What the Content-Security-Policy has stopped, as browsers tell it. They send it by themselves, without the headers by
 * which we know our own page, so it stands outside the session plugin and its guard: it sees no cookie, changes nothing,
 * and is nobody's activity. Anybody can make up a report; all that it brings about is a line in the log, within limits.
 * {@link https://www.w3.org/TR/CSP3/#reporting}
 */
export async function cspReportRoute(app: App, { publicOrigin }: { publicOrigin: string }): Promise<void> {
  const violationLog = new ViolationLog(app.log);
  app.addHook('onClose', async () => violationLog.close());
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    mediaTypes,
    { parseAs: 'string', bodyLimit: bodyLimitBytes },
    app.getDefaultJsonParser('error', 'error'),
  );

  app.post(
    '/csp-reports',
    {
      config: { requires: 'nothing' },
      bodyLimit: bodyLimitBytes,
      // Or each report would leave the two lines that every request leaves, past the limit on violations.
      logLevel: 'warn',
      schema: {
        summary: 'What the Content-Security-Policy has stopped, for browsers',
        consumes: mediaTypes,
        body: ReportBody,
        response: {
          204: Type.Null({ description: 'Taken' }),
          ...problemsOf('invalid_input', 'payload_too_large', 'unsupported_media_type', 'rate_limited'),
        },
      },
    },
    async (request, reply) => {
      const claimed = readReports(request.body);
      // One about a page of somebody else does not cost the others, which the browser sends along.
      const violations = claimed?.flatMap((each) => describeViolation(each, publicOrigin) ?? []);
      if (!violations || (violations.length === 0 && claimed?.length !== 0)) throw brokenReport();
      for (const violation of violations.slice(0, violationsPerRequest)) violationLog.write(violation);
      violationLog.drop(Math.max(0, violations.length - violationsPerRequest));
      return reply.code(204).send(null);
    },
  );
}

function brokenReport(): ProblemError {
  return new ProblemError('invalid_input', {
    errors: [{ field: 'body', message: 'must be a report about a page of this origin' }],
  });
}
