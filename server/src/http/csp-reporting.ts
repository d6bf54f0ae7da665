/** Where browsers send what the Content-Security-Policy has stopped. */
export const cspReportsPath = '/api/csp-reports';

const endpointName = 'csp';

/**
 * How browsers are told: by the policy's `report-to`, and by `report-uri` where that is not known. On plain http, as in
 * the demo, there is `report-uri` alone: Chromium takes no endpoint from there, and where it reads `report-to` it passes
 * over `report-uri`.
 */
export function cspReporting(isHttps: boolean) {
  const reportUri = [cspReportsPath];
  return isHttps
    ? {
        directives: { reportUri, reportTo: [endpointName] },
        headers: { 'reporting-endpoints': `${endpointName}="${cspReportsPath}"` },
      }
    : { directives: { reportUri }, headers: {} };
}
