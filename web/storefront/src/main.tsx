import { createRoot } from 'react-dom/client';
import { applySettings, currentSettings } from '../../src/app/settings';
import { loadWords } from '../../src/words/words';
import '../../src/ui/tokens.css';
import '../../src/ui/base.css';
import { Shop } from './Shop';

applySettings();
await loadWords(currentSettings().language, 'storefront');
createRoot(document.getElementById('root')!).render(<Shop />);
