/** The one script tag: `<script type="module" src=".../element.js">`. */
import { defineFriendsWhoLike } from './friends-who-like.js';

defineFriendsWhoLike();
