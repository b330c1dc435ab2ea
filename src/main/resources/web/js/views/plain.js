/** A page that the server made: puts the head and foot of the other pages around it. */

import {layOut} from "../page.js";

layOut({view: ""});
if (location.hash) {
  // the head has moved what the browser had gone to
  document.getElementById(location.hash.slice(1))?.scrollIntoView();
}
