// What a page does beyond reading: everything here is a comfort, and every page works without it.
"use strict";
