/** The one script tag: `<script type="module" src=".../friends-who-like.js">`. */
import { defineFriendsWhoLike } from './friends-who-like.js';

defineFriendsWhoLike();
