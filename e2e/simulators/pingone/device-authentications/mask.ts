/** Hides most of an address, as PingOne does inside device authentications: `sh****@pingidentity.com`. */
export const mask = {
  email: (address: string): string => address.replace(/^(..?)[^@]*@/, '$1****@'),
  phone: (number: string): string => `****${number.slice(-4)}`,
};
