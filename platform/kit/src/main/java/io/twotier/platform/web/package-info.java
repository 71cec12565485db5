/** What every page for people needs: who looks at it, in which language, on what paper, and that its forms are ours. */
package io.twotier.platform.web;
