import type { Audience } from '@docket/domain';
import { File, FileImage, FileText, FileVideo, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { AudienceTag } from './AudienceTag.tsx';
import { fileSizeWords } from './fileRules.ts';
import classes from './FileRow.module.css';

export type FileRowProps = {
  readonly name: string;
  readonly size: number;
  readonly contentType: string;
  readonly audience?: Audience | undefined;
  /** Where a click on the name leads; absent while the file is on its way. */
  readonly href?: string | undefined;
  /** "Ana Ruiz, yesterday". */
  readonly detail?: ReactNode;
};

const icons = {
  image: FileImage,
  video: FileVideo,
  text: FileText,
  application: File,
} as const satisfies Record<string, LucideIcon>;

function kindOf(contentType: string): keyof typeof icons {
  if (contentType.startsWith('image/')) return 'image';
  if (contentType.startsWith('video/')) return 'video';
  return contentType === 'application/pdf' || contentType.startsWith('text/') ? 'text' : 'application';
}

/** An attached file: name, size, who may see it, who brought it. */
export function FileRow({ name, size, contentType, audience, href, detail }: FileRowProps) {
  const Icon = icons[kindOf(contentType)];
  return (
    <li className={classes.row}>
      <Icon className={classes.icon} size={18} strokeWidth={1.5} aria-hidden="true" />
      <span className={classes.main}>
        <a className={classes.name} href={href} download={name} dir="auto">
          {name}
        </a>
        <span className={classes.detail}>{fileSizeWords(size)}</span>
        {detail !== undefined && <span className={classes.detail}>{detail}</span>}
      </span>
      {audience !== undefined && <AudienceTag audience={audience} />}
    </li>
  );
}
