/** What a person reads: what happened, and what to do next. */
export interface Words {
  title: string;
  text: string;
}
