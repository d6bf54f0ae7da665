import { type Static, Type } from 'typebox';
import { Value } from 'typebox/value';
import type { ClaimedViolation } from './violation.ts';

// Browsers leave fields out, send null, or add some of their own: only what is used has a type here.
const Text = Type.Optional(Type.Union([Type.String(), Type.Null()]));
const Line = Type.Optional(Type.Union([Type.Number(), Type.Null()]));

/** `application/csp-report`, of `report-uri`. */
const ReportUriReport = Type.Object({
  'csp-report': Type.Object({
    'document-uri': Type.String(),
    'effective-directive': Text,
    'violated-directive': Text,
    'blocked-uri': Text,
    'source-file': Text,
    'line-number': Line,
  }),
});

/** `application/reports+json`, of `report-to`: other kinds of reports may be among them. */
const ReportToReports = Type.Array(Type.Object({ type: Type.String(), body: Type.Unknown() }));

const ReportToViolation = Type.Object({
  documentURL: Type.String(),
  effectiveDirective: Type.String(),
  blockedURL: Text,
  sourceFile: Text,
  lineNumber: Line,
});

export const ReportBody = Type.Union([ReportUriReport, ReportToReports]);
export type ReportBody = Static<typeof ReportBody>;

/** What the browser says was violated; undefined where one of the reports is broken. */
export function readReports(body: ReportBody): ClaimedViolation[] | undefined {
  if ('csp-report' in body) return [fromReportUri(body)];
  const violations = body.filter(({ type }) => type === 'csp-violation').map((report) => report.body);
  return violations.every((violation) => Value.Check(ReportToViolation, violation))
    ? violations.map(fromReportTo)
    : undefined;
}

function fromReportUri({ 'csp-report': report }: Static<typeof ReportUriReport>): ClaimedViolation {
  return {
    document: report['document-uri'],
    // Older browsers give the policy's whole line, beginning with the directive.
    directive: report['effective-directive'] || report['violated-directive'] || '',
    blocked: report['blocked-uri'] ?? '',
    source: report['source-file'] ?? '',
    line: report['line-number'] ?? 0,
  };
}

function fromReportTo(violation: Static<typeof ReportToViolation>): ClaimedViolation {
  return {
    document: violation.documentURL,
    directive: violation.effectiveDirective,
    blocked: violation.blockedURL ?? '',
    source: violation.sourceFile ?? '',
    line: violation.lineNumber ?? 0,
  };
}
