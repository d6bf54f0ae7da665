export const flowsPath = '/:environmentId/deviceAuthentications';
export const flowPath = `${flowsPath}/:flowId`;
