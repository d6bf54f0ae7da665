/**
 * An e-mail address or phone number as somebody recognizes their own, and others learn little from it. PingOne masks
 * those in device authentications itself; those in a person's list come in full.
 */
export function maskContact(contact: string): string {
  if (contact.includes('*')) return contact;
  const at = contact.lastIndexOf('@');
  if (at > 0) return `${contact.slice(0, Math.min(2, at - 1))}****${contact.slice(at)}`;
  return `****${contact.replace(/\D/g, '').slice(-4)}`;
}
