import type { PersonKind } from '@docket/domain';
import type { CSSProperties } from 'react';
import { groundOf, initialsOf } from './initials.ts';
import classes from './PersonAvatar.module.css';

/** The little that drawing a person needs. */
export type DrawnPerson = {
  readonly id: string;
  readonly name: string;
  readonly kind?: PersonKind | undefined;
  readonly active?: boolean | undefined;
};

export type PersonAvatarProps = {
  readonly person: DrawnPerson;
  readonly size?: number | undefined;
  /** Alone on the screen: the name becomes the picture's text. Beside the written name it is decoration. */
  readonly named?: boolean | undefined;
};

/** Initials on a quiet ground that stays the same for the same person. */
export function PersonAvatar({ person, size = 22, named = false }: PersonAvatarProps) {
  const style: CSSProperties & Record<'--avatar-size', string> = { '--avatar-size': `${size}px` };
  return (
    <span
      className={classes.avatar}
      style={style}
      data-ground={groundOf(person.id)}
      data-kind={person.kind}
      title={named ? person.name : undefined}
    >
      <span aria-hidden="true">{initialsOf(person.name)}</span>
      {named && <span className="docket-hidden">{person.name}</span>}
    </span>
  );
}
