import ReactMarkdown from 'react-markdown';
import remarkGfm from 'remark-gfm';
import classes from './RichText.module.css';

const plugins = [remarkGfm];
/** Pictures from elsewhere would tell others who reads; headings would break the outline of the page. */
const refused = ['img', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'];

/** Text with marks drawn: lists, links, tables. HTML in it stays text. */
export function Markdown({ text }: { readonly text: string }) {
  return (
    <div className={classes.rich} dir="auto">
      <ReactMarkdown remarkPlugins={plugins} disallowedElements={refused} unwrapDisallowed>
        {text}
      </ReactMarkdown>
    </div>
  );
}
