/** The directory over HTTP. */
package io.twotier.partner.directory.api;
