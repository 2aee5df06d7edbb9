import { type MailTemplateContent, mailWords } from '@docket/domain';
import classes from './Mails.module.css';
import { mailText } from './mailTexts.ts';
import { sampleMail } from './sampleMail.ts';

/** A mail as its reader sees it, filled with a sample. */
export function MailPreview({ content }: { readonly content: MailTemplateContent }) {
  const { subject, heading, lines } = mailWords(content, sampleMail);
  return (
    <div className={classes.mail}>
      <p className={classes.subject}>
        <span className={classes.quiet}>{mailText('previewSubject')}</span> {subject}
      </p>
      <div className={classes.body}>
        <p className={classes.mailHeading}>{heading}</p>
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
        <p className={classes.link}>{mailText('open')}</p>
      </div>
    </div>
  );
}
