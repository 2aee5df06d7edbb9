import ReactMarkdown from 'react-markdown';
import remarkGfm from 'remark-gfm';
import { MarkdownCheckbox } from './MarkdownCheckbox.tsx';
import { MarkdownItem } from './MarkdownItem.tsx';
import { MarkdownLink } from './MarkdownLink.tsx';
import { MarkdownPicture } from './MarkdownPicture.tsx';

const plugins = [remarkGfm];
const components = { a: MarkdownLink, img: MarkdownPicture, input: MarkdownCheckbox, li: MarkdownItem };

/** Draws Markdown; raw HTML and script addresses stay plain text. */
export function RenderedMarkdown({ text }: { readonly text: string }) {
  return (
    <ReactMarkdown remarkPlugins={plugins} components={components}>
      {text}
    </ReactMarkdown>
  );
}
