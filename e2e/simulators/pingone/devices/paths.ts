export const devicesPath = '/v1/environments/:environmentId/users/:userId/devices';
export const devicePath = `${devicesPath}/:deviceId`;
