/** Where browsers send what the Content-Security-Policy has stopped. */
export const cspReportsPath = '/api/csp-reports';

const endpointName = 'csp';

/** The policy's own directives: `report-to` for browsers that know it, `report-uri` for the others. */
export const reportDirectives = { reportUri: [cspReportsPath], reportTo: [endpointName] };

/** The header that says where `report-to` leads. */
export const reportingEndpoints = `${endpointName}="${cspReportsPath}"`;
