import { useEffect, useState } from 'react';
import { useLocation, useSearch } from 'wouter';

/** Within the app a link or the browser's own buttons lead elsewhere without this page being closed. */
export function useLeavingPlace(onLeave: () => void): void {
  const [path] = useLocation();
  const search = useSearch();
  const place = `${path}?${search}`;
  const [atArrival] = useState(place);
  useEffect(() => {
    if (place !== atArrival) onLeave();
  });
}
