/** What a mail says, as plain text; nothing in it is markup. */
export type MailContent = {
  readonly heading: string;
  /** One paragraph each. */
  readonly lines: readonly string[];
  /** The one thing to do; `url` must be http or https. */
  readonly button: { readonly label: string; readonly url: string } | null;
  /** Why the person gets this mail. */
  readonly reason: string;
  /** Where to choose differently; null where there is no choice. */
  readonly change: { readonly label: string; readonly url: string } | null;
};

export type MailBodies = { readonly text: string; readonly html: string };

const font = "font-family: system-ui, -apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif";
const styles = {
  body: `margin: 0; padding: 24px; background: #ffffff; color: #1f2328; ${font}; font-size: 16px; line-height: 1.5`,
  main: 'max-width: 600px; margin: 0 auto',
  heading: 'margin: 0 0 16px; font-size: 20px; line-height: 1.3',
  line: 'margin: 0 0 12px; overflow-wrap: anywhere',
  button:
    'display: inline-block; margin: 12px 0 20px; padding: 12px 20px; border-radius: 6px; background: #1b5fb8; ' +
    'color: #ffffff; font-weight: 600; text-decoration: none',
  choice: 'color: #1b5fb8',
  reason:
    'margin: 20px 0 0; padding-top: 12px; border-top: 1px solid #8c959f; font-size: 14px; color: #57606a',
};

/** The text and the HTML body of a mail, both saying the same; throws when the button leads anywhere but to a web page. */
export function renderMail(content: MailContent): MailBodies {
  for (const link of [content.button, content.change]) {
    if (link !== null && !/^https?:$/.test(new URL(link.url).protocol)) {
      throw new Error('The button of a mail leads to a web page.');
    }
  }
  return { text: textOf(content), html: htmlOf(content) };
}

function textOf({ heading, lines, button, reason, change }: MailContent): string {
  const parts = [heading, ...lines, ...(button === null ? [] : [`${button.label}:\n${button.url}`])];
  const choice = change === null ? '' : `\n${change.label}: ${change.url}`;
  return `${parts.join('\n\n')}\n\n-- \n${reason}${choice}\n`;
}

function htmlOf({ heading, lines, button, reason, change }: MailContent): string {
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(heading)}</title>`,
    '</head>',
    `<body style="${styles.body}">`,
    `<main style="${styles.main}">`,
    `<h1 dir="auto" style="${styles.heading}">${escaped(heading)}</h1>`,
    ...lines.map((line) => `<p dir="auto" style="${styles.line}">${paragraph(line)}</p>`),
    ...(button === null ? [] : [linkOf(button)]),
    `<p dir="auto" style="${styles.reason}">${paragraph(reason)}${choiceOf(change)}</p>`,
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function linkOf({ label, url }: { readonly label: string; readonly url: string }): string {
  return `<p style="margin: 0"><a href="${escaped(url)}" style="${styles.button}">${escaped(label)}</a></p>`;
}

function choiceOf(change: MailContent['change']): string {
  return change === null
    ? ''
    : ` · <a href="${escaped(change.url)}" style="${styles.choice}">${escaped(change.label)}</a>`;
}

function paragraph(text: string): string {
  return escaped(text).replace(/\r?\n/g, '<br>');
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => entities[sign] ?? '');
}
