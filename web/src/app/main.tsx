import { createRoot } from 'react-dom/client';
import { loadWords } from '../words/words';
import '../ui/tokens.css';
import '../ui/base.css';
import { App } from './App';
import { router } from './router';
import { applySettings, currentSettings } from './settings';

applySettings();
// What the view needs comes beside the words, not after them: its code, and the answers that it asks ahead.
void router.load();
await loadWords(currentSettings().language, 'app', 'ui', 'views');
createRoot(document.getElementById('root')!).render(<App />);
