import { currentPlace, signInHref } from '../../navigation/hrefs.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Page } from '../../ui/page.tsx';
import { problemWords } from '../../words/problem-words.ts';

export function SignedOutMeanwhile() {
  const { title, text } = problemWords.signed_out;
  return (
    <Page title={title} narrow>
      <p role="status">{text}</p>
      <div className="actions">
        <ButtonLink kind="primary" href={signInHref(currentPlace())}>
          Sign in
        </ButtonLink>
      </div>
    </Page>
  );
}
