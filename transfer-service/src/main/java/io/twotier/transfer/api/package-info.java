/** Transfers over HTTP. */
package io.twotier.transfer.api;
