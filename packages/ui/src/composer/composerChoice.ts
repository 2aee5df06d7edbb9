/** One of the ways to write on a record; the words name who will read it. */
export type ComposerChoice = {
  readonly key: string;
  /** "Internal note", "Message to Maria Lopez", "Comment". */
  readonly label: string;
  /** First line of the open box: "Only staff on this task (6) will see this". */
  readonly audience: string;
  /** "Add internal note", "Send to Maria Lopez". */
  readonly submit: string;
  /** The ground it is written on: amber for staff only, blue for the client. */
  readonly tone: 'internal' | 'client' | 'plain';
  /** True when something typed earlier waits in it. */
  readonly hasDraft: boolean;
};
