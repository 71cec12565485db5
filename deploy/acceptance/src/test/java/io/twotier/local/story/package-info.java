/** Stories of what must not happen, and of what happens when a service is killed, told with the cast and the words of the main one. */
package io.twotier.local.story;
