/** The application the kit is tested with: notes are written, facts are heard of, and a gate stops either where a test wants it. */
package io.twotier.platform.note;
