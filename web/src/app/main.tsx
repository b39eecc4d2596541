import { createRoot } from 'react-dom/client';
import { loadWords } from '../words/words';
import '../ui/tokens.css';
import '../ui/base.css';
import { App } from './App';
import { applySettings, currentSettings } from './settings';

applySettings();
await loadWords(currentSettings().language, 'app', 'ui', 'views');
createRoot(document.getElementById('root')!).render(<App />);
