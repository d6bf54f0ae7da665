import { ButtonRouteLink } from '../../ui/button.tsx';

export function NoDevice() {
  return (
    <>
      <p>
        To confirm that it is you, we ask a computer that you have added before. Add this one now; it takes a
        minute.
      </p>
      <div className="actions">
        <ButtonRouteLink kind="primary" href="/?add=1">
          Go to your devices
        </ButtonRouteLink>
      </div>
    </>
  );
}
