import { type DrawnPerson, PersonAvatar } from './PersonAvatar.tsx';
import classes from './PersonAvatar.module.css';

export type PersonNameProps = {
  /** `null` reads "Unassigned" unless `nobody` says otherwise. */
  readonly person: DrawnPerson | null | undefined;
  readonly nobody?: string | undefined;
  readonly size?: number | undefined;
  readonly withAvatar?: boolean | undefined;
};

/** A person as avatar and name; someone who left is named so. */
export function PersonName({ person, nobody = 'Unassigned', size = 22, withAvatar = true }: PersonNameProps) {
  if (person === null || person === undefined) return <span className={classes.nobody}>{nobody}</span>;
  return (
    <span className={classes.person}>
      {withAvatar && <PersonAvatar person={person} size={size} />}
      <span className={classes.name} dir="auto">
        {person.name}
      </span>
      {person.active === false && <span className={classes.inactive}>(left)</span>}
    </span>
  );
}
