/** Letters that somebody else sends: their draft, their words in the reader's language, and the personal link in them. */
package io.twotier.platform.letter;
