/** Stories of what must not happen, told with the cast and the words of the main one. */
package io.twotier.local.story;
