/** The documents of the whole suite, made from what each service promises in its contract folder, and the pages that show them. */
package io.twotier.platform.gateway.document;
