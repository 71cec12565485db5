/** The transfer calls of the public API: paths, roles, statuses, and the records on the wire. */
package io.twotier.transfer.api;
