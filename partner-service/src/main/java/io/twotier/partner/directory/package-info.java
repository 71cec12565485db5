/** The official list of providers: open to read, changed by the programme only. */
package io.twotier.partner.directory;
