import { type ComponentType, lazy } from 'react';

const failed = new Set<() => void>();

/** React keeps it for good that a part could not be loaded; after this, the next one who wants it loads it anew. */
export function loadFailedPartsAgain(): void {
  for (const renew of failed) renew();
  failed.clear();
}

/** A part that is loaded when it is wanted. The boundary around it lets the person try again where that fails. */
export function lazyPart<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  const renewed = () =>
    lazy(async () => {
      try {
        return { default: await load() };
      } catch (error) {
        failed.add(renew);
        throw error;
      }
    });
  const renew = () => {
    Part = renewed();
  };
  let Part = renewed();
  return (props: Props) => <Part {...props} />;
}
