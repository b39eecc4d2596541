import { saveText } from './download';

/** What has no meaning in a file: nothing can be pressed there. */
const CONTROLS = 'button, .acts, form, summary';

/**
 * A part of the page as one file that needs nothing else: its words, tables and drawings, and the style sheets. It looks as the
 * page did, in its language and colours.
 */
export function savePage(name: string, title: string, part: HTMLElement): void {
  const copy = part.cloneNode(true) as HTMLElement;
  copy.querySelectorAll(CONTROLS).forEach((control) => control.remove());
  copy.querySelectorAll('details').forEach((details) => (details.open = true));
  const page = document.documentElement.cloneNode(false) as HTMLElement;
  const [head, body] = ['head', 'body'].map((tag) => page.appendChild(document.createElement(tag)));
  const meta = head.appendChild(document.createElement('meta'));
  meta.setAttribute('charset', 'utf-8');
  head.appendChild(document.createElement('title')).textContent = title;
  const main = body.appendChild(document.createElement('main'));
  main.className = 'page';
  main.appendChild(document.createElement('h1')).textContent = title;
  main.append(copy);
  // The look goes in as text: an element of style made here would be refused by the policy of this page.
  const look = [...document.styleSheets]
    .flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText))
    .join('\n');
  const [before, after] = page.outerHTML.split('</head>');
  saveText(`${name}.html`, `<!doctype html>${before}<style>${look}</style></head>${after}`, 'text/html;charset=utf-8');
}
